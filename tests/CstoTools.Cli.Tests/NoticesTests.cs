using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

public class NoticesTests
{
    [Fact]
    public void EachLibraryBesideTheProgramHasItsNotice()
    {
        var notices = File.ReadAllText(Repository.PathOf("ThirdPartyNotices.txt")) + File.ReadAllText(Repository.PathOf("ThirdPartyNotices.csto.txt"));
        var dependencies = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "csto.deps.json"));
        using var json = System.Text.Json.JsonDocument.Parse(dependencies);
        var packages = json.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Split('/')[0]).ToList();
        Assert.Contains("System.CommandLine", packages);
        Assert.All(packages, p => Assert.Contains($"\n{p}\n    https://", notices.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }
}
