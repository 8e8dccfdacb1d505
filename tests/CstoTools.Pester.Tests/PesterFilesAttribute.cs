using System.Reflection;
using Xunit.Sdk;

namespace CstoTools.Pester.Tests;

/// <summary>
/// One row for each Pester file. Where there is no PowerShell the rows are skipped, and say so; where there is one, a
/// missing Pester is a failure of the run itself.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PesterFilesAttribute : DataAttribute
{
    public PesterFilesAttribute() => Skip = PowerShell.Path is null ? "PowerShell (pwsh) is not on the PATH." : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        var files = Directory.GetFiles(PowerShell.PesterFolder, "*.Tests.ps1").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            // The console shows a skipped case by its arguments only, so the reason is one of them.
            ? files.Select(f => Skip is null ? new object[] { f! } : [f!, Skip])
            : throw new InvalidOperationException($"There are no Pester files in {PowerShell.PesterFolder}.");
    }
}
