namespace CstoTools.Loading;

/// <summary>Where the module's files are.</summary>
internal static class ModuleFiles
{
    public static string Folder { get; } = Path.GetDirectoryName(typeof(ModuleFiles).Assembly.Location)!;

    public static string Metadata { get; } = Path.Combine(Folder, "Metadata");

    public static string Templates { get; } = Path.Combine(Folder, "Templates");
}
