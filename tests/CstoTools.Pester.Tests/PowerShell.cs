using System.Diagnostics;
using System.Reflection;

namespace CstoTools.Pester.Tests;

/// <summary>Where PowerShell, Pester and the files to run are.</summary>
internal static class PowerShell
{
    private static readonly Version Oldest = new(7, 4);

    private static readonly Lazy<string[]> Found = new(() => OnPath() is { } path ? [path] : [Dotnet, Packaged]);

    /// <summary>The program that starts PowerShell, and its first arguments: the pwsh on the PATH if it is 7.4 or later, or else the package.</summary>
    public static string[] Command => Found.Value;

    public static string Pester { get; } = Path.Combine(Metadata("PesterPackage"), "Pester.psd1");

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string ModuleOutput { get; } = Metadata("ModuleOutput");

    public static string PesterFolder { get; } = Path.Combine(RepositoryRoot, "tests", "Pester");

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    private static string Packaged => Path.Combine(Metadata("PowerShellPackage"), OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");

    private static string? OnPath()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh"))
            .FirstOrDefault(File.Exists);
        return path is not null && VersionOf(path) >= Oldest ? path : null;
    }

    // "PowerShell 7.6.9", or "PowerShell 7.7.0-preview.1".
    private static Version? VersionOf(string path)
    {
        using var process = Process.Start(new ProcessStartInfo(path, "--version") { RedirectStandardOutput = true })!;
        var words = process.StandardOutput.ReadToEnd().Split([' ', '-', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return words.Select(w => Version.TryParse(w, out var version) ? version : null).FirstOrDefault(v => v is not null);
    }

    private static string Metadata(string key) => typeof(PowerShell).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
