using CstoTools.Core.Metadata;
using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

public class MetadataCommandTests
{
    // Without it, each run would parse and check the files again.
    [Fact]
    public void TheMetadataOfCstoIsCompiled()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Metadata");
        var files = MetadataFile.ReadAll([.. MetadataPaths.FilesOf(folder)], CompiledMetadata.In(folder));
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.NotNull(f.Compiled));
        Assert.True(CstoMetadata.Load(folder).HasCheckedRules);
    }

    [Fact]
    public async Task HoldersOfADayAreATable()
    {
        var result = await Csto.Run("holders", "CSTO Secretary General", "--date", "2019-09-25");
        Assert.Equal(0, result.Code);
        Assert.Contains("Valery Semerikov", result.Output, StringComparison.Ordinal);
        Assert.Contains("acting", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownOfficeIsNoEmptyAnswer()
    {
        var result = await Csto.Run("holders", "Keeper of Nothing", "--format", "ndjson");
        Assert.Equal(1, result.Code);
        Assert.Equal("", result.Output);
        Assert.Contains("Keeper of Nothing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntitiesAreCsvWithAllColumns()
    {
        var result = await Csto.Run("entities", "--name", "Минск", "--kind", "City", "--format", "csv");
        Assert.Equal(0, result.Code);
        Assert.Equal("Kind,Name,Russian,Id,Aliases,Abbreviations,Parent,Country,Note", result.Lines[0].TrimEnd('\r'));
        Assert.StartsWith("City,Minsk,Минск,", result.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entities --kind Persn", "'Persn' is not a valid value of --kind. Did you mean 'Person'?")]
    [InlineData("events . --type meetting", "'meetting' is not a valid value of --type. Did you mean 'meeting'?")]
    public async Task TheValueOfAClosedListIsSuggested(string arguments, string expected)
    {
        var result = await Csto.Run(arguments.Split(' '));
        Assert.Equal(2, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("Demonym")]
    public async Task AKindThatNoEntityHasIsRefused(string kind)
    {
        var result = await Csto.Run("entities", "--kind", kind);
        Assert.Equal(2, result.Code);
        Assert.Contains($"'{kind}' is not a valid value of --", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entities --name Xyzzyq", "--name 'Xyzzyq'")]
    [InlineData("entities --id xyzzyq", "--id 'xyzzyq'")]
    [InlineData("holders --person Xyzzyq", "--person 'Xyzzyq'")]
    [InlineData("evidence --city Xyzzyq {page}", "--city 'Xyzzyq'")]
    [InlineData("relations --participant Xyzzyq {page}", "--participant 'Xyzzyq'")]
    [InlineData("relations --with Xyzzyq {page}", "--with 'Xyzzyq'")]
    public async Task ANameThatFindsNothingIsAWarning(string arguments, string named)
    {
        var result = await Csto.Run([.. arguments.Split(' ').Select(a => a == "{page}" ? Repository.Samples : a)]);
        Assert.Equal(0, result.Code);
        Assert.Contains($"csto: warning: {named} finds nothing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMisspeltOfficeIsOfferedTheRightName()
    {
        var result = await Csto.Run("holders", "CSTO Secretary Generel");
        Assert.Equal(1, result.Code);
        Assert.Contains("Did you mean 'CSTO Secretary General'?", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "2026-01-31?")]
    [InlineData("csv", ",2024-01-01,2026-01-31,in office,")]
    public async Task ALastKnownDayIsMarkedInTheTable(string format, string shown)
    {
        var result = await Csto.Run("holders", "csto-head-information-department", "--date", "2026-11-30", "--format", format);
        Assert.Equal(0, result.Code);
        Assert.Contains(shown, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFieldThatNoEvidenceHasIsRefused()
    {
        var result = await Csto.Run("evidence", "--field", "Datee", Repository.Samples);
        Assert.Equal(2, result.Code);
        Assert.Contains("'Datee' is not a valid value of --", result.Error, StringComparison.Ordinal);
    }
}
