using System.Text.RegularExpressions;
using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

/// <summary>What the README shows csto to print is what it prints. If not: pwsh tests/Update-Readme.ps1</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task ShowsWhatComesOut()
    {
        var readme = (await File.ReadAllTextAsync(Repository.PathOf("README.md"))).ReplaceLineEndings("\n");
        var shown = Example().Match(readme);
        Assert.True(shown.Success);
        var result = await Csto.Run([.. shown.Groups["arguments"].Value.Split(' ').Select(a => a == "samples" ? Repository.Samples : a)]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(Trimmed(shown.Groups["output"].Value), Trimmed(result.Output));
    }

    private static string Trimmed(string lines) => string.Join('\n', lines.Split('\n').Select(l => l.TrimEnd())).Trim('\n');

    [GeneratedRegex(@"^```\ndotnet run --project src/CstoTools\.Cli -- (?<arguments>[^\n]+)\n[^`]*```\n\n```\n(?<output>[^`]+)```$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();
}
