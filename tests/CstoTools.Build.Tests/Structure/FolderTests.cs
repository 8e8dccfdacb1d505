using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CstoTools.Build.Tests.Structure;

/// <summary>
/// The folders of CstoTools.Core in the order of the data. A folder may use those before it, never one behind it, so that no two
/// lean on each other. Arrows against the order that are still there are listed, and the list can only shrink.
/// </summary>
public class FolderTests
{
    private static readonly string[] Order =
    [
        "Text", "Trust", "Metadata", "Metadata.Checks", "Document", "Matching", "Reading", "Reading.Fields", "Reading.Html", "Reading.TextPages", "Reading.Markdown", "Reading.Mht",
        "Dates", "Analysis.Mentions", "Analysis.Speech", "Analysis.Quotes", "Analysis.Events", "Analysis", "Queries", "Export",
    ];

    [Fact]
    public void NoFolderUsesOneBehindIt()
    {
        var against = Arrows().Where(a => Array.IndexOf(Order, a.From) < Array.IndexOf(Order, a.To))
            .GroupBy(a => $"{a.From} -> {a.To}", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => a.Type).Distinct().Count(), StringComparer.Ordinal);
        Exceptions.Check("arrows.tsv", against);
    }

    [Fact]
    public void EveryFolderHasItsPlace() => Assert.Empty(Arrows().SelectMany(a => new[] { a.From, a.To }).Distinct().Except(Order));

    private static IEnumerable<(string From, string To, string Type)> Arrows()
    {
        using var core = AssemblyDefinition.ReadAssembly(typeof(CstoTools.Core.Analysis.Analyzer).Assembly.Location);
        foreach (var type in core.MainModule.GetTypes().Where(t => FolderOf(t) is not null))
        {
            foreach (var used in Used(type).Select(FolderOf).OfType<string>().Distinct().Where(f => f != FolderOf(type)))
                yield return (FolderOf(type)!, used, Outer(type).Name);
        }
    }

    private static TypeReference Outer(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    // Types of other assemblies and those that the compiler makes are in no folder.
    private static string? FolderOf(TypeReference type) =>
        Outer(type) is { Scope: ModuleDefinition } outer && outer.Namespace.StartsWith("CstoTools.Core.", StringComparison.Ordinal) ? outer.Namespace["CstoTools.Core.".Length..] : null;

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        var direct = type.Interfaces.Select(i => i.InterfaceType).Append(type.BaseType)
            .Concat(type.Fields.Select(f => f.FieldType)).Concat(type.Methods.SelectMany(OfMethod));
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> OfMethod(MethodDefinition method)
    {
        var signature = method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType);
        return method.HasBody
            ? signature.Concat(method.Body.Variables.Select(v => v.VariableType)).Concat(method.Body.Instructions.SelectMany(OfInstruction))
            : signature;
    }

    private static IEnumerable<TypeReference> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType],
        FieldReference field => [field.DeclaringType],
        _ => [],
    };

    // A list of dates uses the date.
    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        var left = new Stack<TypeReference>([type]);
        while (left.TryPop(out var next))
        {
            if (next is GenericInstanceType generic)
            {
                foreach (var argument in generic.GenericArguments)
                    left.Push(argument);
            }
            if (next is TypeSpecification outer)
                left.Push(outer.ElementType);
            else
                yield return next;
        }
    }
}
