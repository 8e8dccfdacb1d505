using System.Reflection;

namespace CstoTools.Pester.Tests;

/// <summary>Where PowerShell and the files it is to run are.</summary>
internal static class PowerShell
{
    /// <summary>The pwsh of the PATH; null if there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh"))
        .FirstOrDefault(File.Exists);

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string ModuleOutput { get; } = Metadata("ModuleOutput");

    public static string PesterFolder { get; } = System.IO.Path.Combine(RepositoryRoot, "tests", "Pester");

    private static string Metadata(string key) => typeof(PowerShell).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
