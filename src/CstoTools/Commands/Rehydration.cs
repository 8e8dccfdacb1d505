using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CstoTools.Commands;

/// <summary>Makes a record of the copy that a job, a remote session or Clixml left of it.</summary>
internal static class Rehydration
{
    private const string Prefix = "Deserialized.";

    /// <summary>The record of a copy, or the object itself if it is no copy of a record.</summary>
    /// <param name="item">The copy.</param>
    /// <exception cref="ArgumentTransformationMetadataException">The copy has lost a part.</exception>
    public static object Restore(PSObject item) => TypeOf(item) is { } type ? Make(type, item) : item.BaseObject;

    /// <summary>Whether an object is a copy of a record of a type.</summary>
    public static bool IsCopyOf(object? item, Type type) => item is PSObject copy && copy.TypeNames.Contains(Prefix + type.FullName);

    /// <summary>The record of a copy.</summary>
    /// <param name="type">The type of the record.</param>
    /// <param name="copy">The copy.</param>
    /// <exception cref="ArgumentTransformationMetadataException">The copy has lost a part.</exception>
    public static object Make(Type type, PSObject copy)
    {
        var constructor = type.GetConstructors()[0];
        var record = constructor.Invoke([.. constructor.GetParameters().Select(p =>
            Value(type.GetProperties().First(o => o.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase)), copy))]);
        // What an older version did not write has its default.
        var written = type.GetProperties().Where(p => p.CanWrite);
        foreach (var property in written.Where(p => copy.Properties[p.Name] is not null || p.IsDefined(typeof(RequiredMemberAttribute))))
            property.SetValue(record, Value(property, copy));
        return record;
    }

    private static Type? TypeOf(PSObject item) =>
        item.TypeNames.FirstOrDefault(n => n.StartsWith(Prefix + nameof(CstoTools) + ".", StringComparison.Ordinal)) is { } name
            ? typeof(Article).Assembly.GetType(name[Prefix.Length..]) : null;

    private static object? Value(PropertyInfo property, PSObject copy)
    {
        var value = copy.Properties[property.Name]?.Value;
        if (value is null && property.IsDefined(typeof(RequiredMemberAttribute)))
            throw Incomplete(property);
        return As(property.PropertyType, value, property);
    }

    private static object? As(Type type, object? value, PropertyInfo property)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!IsList(plain) && IsCopyOf(value, plain))
            return Make(plain, (PSObject)value!);
        if (value is PSObject { BaseObject: not PSCustomObject } wrapped)
            value = wrapped.BaseObject;
        if (IsList(plain))
            return List(plain.GetGenericArguments()[0], value, property);
        if (value is null || plain.IsInstanceOfType(value))
            return value;
        return plain == typeof(int) && value is IConvertible number ? number.ToInt32(CultureInfo.InvariantCulture) : throw Incomplete(property);
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    // A list that was cut off by the depth of the serialization came back as its text: nothing may be read into that.
    private static object List(Type type, object? value, PropertyInfo property)
    {
        var items = value switch
        {
            null => [],
            not string and IEnumerable list => list.Cast<object?>().Select(i => As(type, i, property) ?? throw Incomplete(property)).ToArray(),
            _ => throw Incomplete(property),
        };
        var typed = Array.CreateInstance(type, items.Length);
        items.CopyTo(typed, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(type).Invoke(null, [typed])!;
    }

    private static ArgumentTransformationMetadataException Incomplete(PropertyInfo property) => new(
        $"This copy of an object of type {property.ReflectedType!.Name} has no {property.Name}. "
        + "Export it with a greater depth (Export-Clixml -Depth 6), or read the page again with Import-CstoArticle.");
}
