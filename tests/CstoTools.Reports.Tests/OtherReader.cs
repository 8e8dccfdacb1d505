using System.Diagnostics;
using System.Text;

namespace CstoTools.Reports.Tests;

/// <summary>Programs that read what is written here and are not ours.</summary>
internal static class OtherReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>A Python that has a module; null if there is none.</summary>
    public static string? Python(string module) =>
        new[] { "/usr/bin/python3", "python3", "python" }.FirstOrDefault(p => TryRun(p, out _, "-c", $"import {module}"));

    public static string Run(string program, params string[] arguments) =>
        TryRun(program, out var output, arguments) ? output : throw new InvalidOperationException($"{program} failed: {output}");

    public static bool TryRun(string program, out string output, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(Patience))
                process.Kill();
            output += process.ExitCode == 0 ? "" : error.Result;
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            output = exception.Message;
            return false;
        }
    }
}

/// <summary>Skipped where there is no Python with a module.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute(string module) =>
        Skip = OtherReader.Python(module) is null ? $"There is no Python with the module {module}." : null;
}

/// <summary>Skipped where Graphviz is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GraphvizFactAttribute : FactAttribute
{
    public GraphvizFactAttribute() => Skip = OtherReader.TryRun("dot", out _, "-V") ? null : "Graphviz is not installed.";
}

/// <summary>A file for another program to read; it is deleted afterwards.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string ending, string content)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ending);
        File.WriteAllText(Path, content, new UTF8Encoding(false));
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
