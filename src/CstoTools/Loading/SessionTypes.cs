using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Xml.Linq;
using CstoTools.Formatting;

namespace CstoTools.Loading;

/// <summary>
/// Adds the type data of CstoTools.Types.ps1xml to the session and takes them away again. The manifest does not name the
/// file: PowerShell would read it before the module can detect that another version is loaded. Nor is the file passed
/// to Update-TypeData, which then reads all type files of the session again.
/// </summary>
internal static class SessionTypes
{
    private static readonly Lazy<TypeData[]> s_types =
        new(() => Read(Path.Combine(ModuleFiles.Folder, "CstoTools.Types.ps1xml")), LazyThreadSafetyMode.PublicationOnly);

    // Forced, since the session may still have them.
    public static void Add() => Run("Update-TypeData", s => s.AddParameter("TypeData", s_types.Value).AddParameter("Force").Invoke());

    public static void Remove() => Run("Remove-TypeData", s => s.Invoke(s_types.Value));

    /// <summary>
    /// The content of the file: for each type its dates, the properties shown by default and how deep a copy is kept; and that
    /// what comes back of it is made such an object again.
    /// </summary>
    private static TypeData[] Read(string file) =>
        [.. XDocument.Load(file).Root!.Elements("Type").Select(Read).SelectMany(d => new[] { d, Copy(d.TypeName) })];

    private static TypeData Copy(string name) =>
        new("Deserialized." + name) { TargetTypeForDeserialization = typeof(Article).Assembly.GetType(name, throwOnError: true) };

    private static TypeData Read(XElement type)
    {
        var data = new TypeData(Name(type))
        {
            TypeConverter = typeof(RecordConverter),
            DefaultDisplayPropertySet = new PropertySetData(
                type.Descendants("PropertySet").Single(s => Name(s) == "DefaultDisplayPropertySet")
                    .Element("ReferencedProperties")!.Elements("Name").Select(n => n.Value)),
            SerializationDepth = (uint)type.Descendants("NoteProperty").Single(n => Name(n) == "SerializationDepth").Element("Value")!,
        };
        foreach (var property in type.Descendants("CodeProperty"))
            data.Members.Add(Name(property), new CodePropertyData(Name(property), Method(property.Element("GetCodeReference")!)));
        return data;
    }

    private static MethodInfo Method(XElement reference) => typeof(SessionTypes).Assembly
        .GetType(reference.Element("TypeName")!.Value, throwOnError: true)!.GetMethod(reference.Element("MethodName")!.Value)!;

    private static string Name(XElement element) => element.Element("Name")!.Value;

    private static void Run(string command, Action<PowerShell> invoke)
    {
        try
        {
            using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            invoke(shell.AddCommand(@"Microsoft.PowerShell.Utility\" + command));
        }
        catch (CommandNotFoundException)
        {
            // A session without these commands does without the default properties.
        }
    }
}
