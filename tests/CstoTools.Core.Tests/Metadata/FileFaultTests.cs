using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>What each key takes and refuses, and files as they are found on a disk.</summary>
public sealed class FileFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csto-faults-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    // Text.
    [InlineData("country: x", true)]
    [InlineData("country:", true)]
    [InlineData("country: [x]", false)]
    [InlineData("country: {x: y}", false)]
    // A name has a word.
    [InlineData("family: Bell", true)]
    [InlineData("family: '-'", false)]
    [InlineData("country: '-'", true)]
    // Texts.
    [InlineData("aliases: x", true)]
    [InlineData("aliases: [x, y]", true)]
    [InlineData("aliases: []", true)]
    [InlineData("aliases: [x, ~]", false)]
    [InlineData("aliases: [x, [y]]", false)]
    [InlineData("aliases: {x: y}", false)]
    [InlineData("aliases: [x, '!']", false)]
    public void AKeyOfAPersonTakesItsKindOfValue(string line, bool taken) =>
        Assert.Equal(taken, Faults($"people:\n  - id: a-1\n    name: Ann Bell\n    {line}\n").Count == 0);

    [Theory]
    [InlineData("shared: true", true)]
    [InlineData("shared: false", true)]
    [InlineData("shared: yes", false)]
    [InlineData("shared:", false)]
    [InlineData("since: 2020-02-29", true)]
    [InlineData("since:", true)]
    [InlineData("since: 2021-02-29", false)]
    [InlineData("since: 2020-2-29", false)]
    [InlineData("since: 2020", false)]
    [InlineData("since: [2020-02-29]", false)]
    [InlineData("role: speaker", true)]
    [InlineData("role:", true)]
    [InlineData("role: speaking", false)]
    [InlineData("holders: []", true)]
    [InlineData("holders: ann", false)]
    [InlineData("holders: [ann]", false)]
    [InlineData("holders: [{person: ann, from: 2020-01-01}]", true)]
    [InlineData("holders: [{person: ann}]", false)]
    [InlineData("holders: [{person: , from: 2020-01-01}]", false)]
    public void AKeyOfAnOfficeTakesItsKindOfValue(string line, bool taken) =>
        Assert.Equal(taken, Faults($"offices:\n  - id: a-1\n    name: Keeper\n    {line}\n").Count == 0);

    [Theory]
    [InlineData("abc-12", true)]
    [InlineData("Abc", false)]
    [InlineData("a_b", false)]
    [InlineData("ä", false)]
    [InlineData("[a]", false)]
    [InlineData("", false)]
    public void AnIdHasSmallLettersDigitsAndHyphens(string id, bool taken) =>
        Assert.Equal(taken, Faults($"people:\n  - id: {id}\n    name: Ann Bell\n").Count == 0);

    [Theory]
    [InlineData("people:\n  - {id: a, name: Ann, country: [x]}\n", "country", "text")]
    [InlineData("people:\n  - {id: a, name: Ann, aliases: {x: y}}\n", "aliases", "list of texts")]
    [InlineData("people:\n  - {id: A, name: Ann}\n", "id", "a to z")]
    [InlineData("people:\n  - {id: a, name: Ann, family: '-'}\n", "-", "letters")]
    [InlineData("people:\n  - {id: a, name: Ann, nmae: x}\n", "nmae", "people")]
    [InlineData("people:\n  - {id: a}\n", "name", "people")]
    [InlineData("people:\n  - Ann\n", "people", "mapping")]
    [InlineData("people: Ann\n", "people", "list")]
    [InlineData("offices:\n  - {id: a, name: Ann, shared: yes}\n", "shared", "true or false")]
    [InlineData("offices:\n  - {id: a, name: Ann, since: May}\n", "since", "YYYY-MM-DD")]
    [InlineData("offices:\n  - {id: a, name: Ann, role: x}\n", "role", "foreign-minister, defense-minister")]
    [InlineData("offices:\n  - {id: a, name: Ann, holders: x}\n", "holders", "list")]
    [InlineData("peple: []\n", "peple", "list")]
    [InlineData("people:\n  - {id: abc, name: Ann}\n  - {id: abc, name: Ada}\n", "abc", "id")]
    [InlineData("themes: [on]\n", "themes", "mapping")]
    [InlineData("themes: on\n", "themes", "list")]
    [InlineData("qualifiers: {acting: {x: y}}\n", "qualifiers", "words")]
    [InlineData("qualifiers: [acting]\n", "qualifiers", "words")]
    [InlineData("ranks: {x: y}\n", "ranks", "words")]
    [InlineData("ranks: [[x]]\n", "ranks", "words")]
    [InlineData("ranks: [x, '!']\n", "!", "letters")]
    [InlineData("qualifiers: {acting: ['!']}\n", "!", "letters")]
    [InlineData("[people]\n", "", "mapping")]
    [InlineData("people\n", "", "mapping")]
    public void AFaultNamesTheKeyAndWhatItTakes(string yaml, string key, string wanted)
    {
        var fault = Assert.Single(Faults(yaml));
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.Contains(wanted, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntryWithAFaultIsNotTaken()
    {
        var file = MetadataFile.Parse("people:\n  - {id: a, name: Ann, x: y}\n  - {id: b, name: Bob}\n  - {id: b, name: Bea}\nchairmanships:\n  - {organization: a, country: b, from: x}\n", "a.yml");
        Assert.Equal(["Bob"], file.Entries.Select(e => e.Name));
        Assert.Empty(file.Chairmanships);
        Assert.Equal("a.yml", file.Path);
        Assert.Empty(MetadataFile.Parse("", "a.yml").Faults);
    }

    [Fact]
    public void OneIdMeansOneThingAcrossLists() => Assert.Equal(["MetadataDuplicateId 4"],
        Faults("people:\n  - {id: a, name: Ann}\noffices:\n  - {id: a, name: Keeper}\n").Select(f => $"{f.Code} {f.Line}"));

    [Fact]
    public void AFileThatIsNotThereIsAFaultOfItsOwn()
    {
        var path = Path.Combine(_folder, "none.yml");
        var fault = Assert.Single(MetadataFile.Read(path).Faults);
        // A file that is not there has no lines.
        Assert.Equal((MetadataFaults.NotFound, path, 0, 0), (fault.Code, fault.Path, fault.Line, fault.Column));
        Assert.NotEqual("", fault.Message);
        Assert.Equal(MetadataFaults.Unreadable, Assert.Single(MetadataFile.Read(_folder).Faults).Code);
    }

    [Fact]
    public void AFolderIsItsYamlFilesInAnOrderThatIsTheSameEverywhere()
    {
        foreach (var name in new[] { "b.yml", "a.YAML", "Z.yml", "c.txt", "below/a.yml", "below/deep/z.yaml", "below.yml", "d.ymlx" })
            Write(name, "");
        Assert.Equal(["Z.yml", "a.YAML", "b.yml", "below.yml", "below/a.yml", "below/deep/z.yaml"],
            MetadataPaths.FilesOf(_folder).Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/')));
        Assert.Equal(["none"], MetadataPaths.FilesOf("none"));
        Assert.Equal([Path.Combine(_folder, "c.txt")], MetadataPaths.FilesOf(Path.Combine(_folder, "c.txt")));
        Assert.True(MetadataCheck.HasFiles(_folder));
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        Assert.False(MetadataCheck.HasFiles(Path.Combine(_folder, "empty")));
    }

    [Fact]
    public void AStampChangesWithEachFile()
    {
        var file = Write("a.yml", "x");
        var first = MetadataPaths.Stamp([_folder]);
        Assert.NotEqual("", first);
        Assert.Equal(first, MetadataPaths.Stamp([_folder, Path.Combine(_folder, "none.yml")]));
        Write("b.yml", "x");
        var second = MetadataPaths.Stamp([_folder]);
        Assert.NotEqual(first, second);
        Assert.Equal(2, second.Split('\n').Length);
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var third = MetadataPaths.Stamp([_folder]);
        Assert.NotEqual(second, third);
        File.WriteAllText(file, "xy");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.NotEqual(third, MetadataPaths.Stamp([_folder]));
    }

    [Fact]
    public void TheFilesOfTheVariableComeFirst()
    {
        var before = Environment.GetEnvironmentVariable(MetadataPaths.Variable);
        try
        {
            Environment.SetEnvironmentVariable(MetadataPaths.Variable, null);
            Assert.Equal(["x"], MetadataPaths.With(["x"]));
            Assert.Empty(MetadataPaths.With(null));
            Environment.SetEnvironmentVariable(MetadataPaths.Variable, $" a {Path.PathSeparator}{Path.PathSeparator} {Path.PathSeparator}b");
            Assert.Equal(["a", "b", "x"], MetadataPaths.With(["x", "a", "x"]));
            Assert.Equal(["a", "b"], MetadataPaths.With(null));
        }
        finally
        {
            Environment.SetEnvironmentVariable(MetadataPaths.Variable, before);
        }
    }

    [Fact]
    public void TheShippedFilesAndTheUsersAreLoadedInThatOrder()
    {
        var shipped = Directory.CreateDirectory(Path.Combine(_folder, "shipped")).FullName;
        Write("shipped/a.yml", "people:\n  - {id: a, name: Ann}\n");
        var own = Write("own.yml", "people:\n  - {id: a, name: Anna}\n");
        Assert.Equal("Ann", Assert.Single(CstoMetadata.Load(shipped).Entities).Name);
        Assert.Equal("Anna", Assert.Single(CstoMetadata.Load(shipped, [own]).Entities).Name);
        Assert.Empty(MetadataCheck.Run(shipped));
        Assert.Empty(MetadataCheck.Run(shipped, [own]));
        // The same file twice, or one of the shipped ones, is one file.
        Assert.Empty(MetadataCheck.Run(shipped, [own, own]));
        Assert.Empty(MetadataCheck.Run(shipped, [Path.Combine(shipped, ".", "a.yml")]));
        var other = Write("other.yml", "people:\n  - {id: a, name: Ada, country: x}\n");
        Assert.Equal(["MetadataDuplicateId other.yml 2", "MetadataUnknownId other.yml 2"],
            MetadataCheck.Run(shipped, [own, other]).Select(f => $"{f.Code} {Path.GetFileName(f.Path)} {f.Line}"));
    }

    private static IReadOnlyList<MetadataDiagnostic> Faults(string yaml) => MetadataFile.Parse(yaml, "a.yml").Faults;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
