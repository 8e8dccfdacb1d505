using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

public sealed class UserFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csto-metadata").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AddsAPersonThatIsFound()
    {
        var metadata = CstoMetadata.Load(Repository.Metadata, [Write("a.yml", "people:\n  - id: osbert-quill\n    name: Osbert Quill\n")]);
        var article = new Article { Id = "a", Format = "text", Paragraphs = ["The bridge was opened by O. Quill in Minsk."] };
        Assert.Contains(new Analyzer(metadata).Mentions(article), m => m is { Id: "osbert-quill", Text: "O. Quill" });
    }

    [Fact]
    public void CorrectsAnEntryAndATenureById()
    {
        Write("one.yml", "people:\n  - id: osbert-quill\n    name: Osbert Quill\n");
        Write("two.yaml", """
            offices:
              - id: csto-secretary-general
                name: CSTO Secretary General
                holders:
                  - person: osbert-quill
                    from: 2019-01-01
                    to: 2019-12-31
            """);
        Write("three.txt", "no metadata: [");
        var directory = CstoMetadata.Load(Repository.Metadata, [_folder]).Directory;
        Assert.Equal("Osbert Quill", Assert.Single(directory.HoldersOf("csto-secretary-general", new DateTime(2019, 9, 25))).Person);
        Assert.Empty(directory.HoldersOf("csto-secretary-general", new DateTime(2021, 9, 25)));
    }

    [Fact]
    public void CorrectsAChairmanshipByItsFirstDay()
    {
        var file = Write("chairs.yml", "chairmanships:\n  - organization: csto\n    country: tajikistan\n    from: 2024-01-01\n    to: 2024-12-31\n");
        Assert.Equal("Sirojiddin Muhriddin", Assert.Single(CstoMetadata.Load(Repository.Metadata, [file]).Directory.HoldersOf("csto-cfm-chair", new DateTime(2024, 6, 1))).Person);
    }

    [Fact]
    public void WordsOfOneMeaningLeadToTheSameName()
    {
        var file = Write("words.yml", "organizations:\n  - id: hedge-council\n    name: Council of Gardeners for Trimming Hedges\nsameWords:\n  - words: [trimming, clipping]\n");
        var article = new Article { Id = "a", Format = "text", Paragraphs = ["The Council of the Gardeners on Clipping Hedges met in Minsk."] };
        Assert.Contains(new Analyzer(CstoMetadata.Load(Repository.Metadata, [file])).Mentions(article), m => m is { Id: "hedge-council", Text: "Council of the Gardeners on Clipping Hedges" });
        article = article with { Paragraphs = ["The Council of the Gardeners on Cutting Hedges met in Minsk."] };
        Assert.DoesNotContain(new Analyzer(CstoMetadata.Load(Repository.Metadata, [file])).Mentions(article), m => m.Id == "hedge-council");
    }

    [Fact]
    public void ALaterFileOfAUserCorrectsAnEarlierOne()
    {
        var first = Write("z.yml", "cities:\n  - id: moscow\n    name: Moskva\n");
        var second = Write("a.yml", "cities:\n  - id: moscow\n    name: Moscou\n");
        Assert.Equal("Moscou", Assert.Single(CstoMetadata.Load(Repository.Metadata, [first, second]).Entities, e => e.Id == "moscow").Name);
    }

    [Fact]
    public void AllFaultsOfAllFilesAreTold()
    {
        Write("a.yml", "people:\n  - id: a-b\n    nmae: Ann Bell\n");
        Write("b.yml", "cities: Minsk\n");
        Write("c.yml", "modes:\n  - mode: by-post\n    phrases: [by letter]\nthemes: [on]\n");
        var error = Assert.Throws<MetadataException>(() => CstoMetadata.Load(Repository.Metadata, [_folder, Path.Combine(_folder, "none.yml")]));
        Assert.Equal(
            ["a.yml 3,5 MetadataUnknownKey", "a.yml 2,5 MetadataMissingKey", "b.yml 1,9 MetadataBadValue", "c.yml 2,11 MetadataBadValue", "c.yml 4,10 MetadataBadValue", "none.yml 0,0 MetadataNotFound"],
            error.Diagnostics.Select(d => $"{Path.GetFileName(d.Path)} {d.Line},{d.Column} {d.Code}"));
        Assert.StartsWith(Path.Combine(_folder, "a.yml") + "(3,5): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCheckTakesFoldersAndTheShippedFilesThemselves()
    {
        Write("a.yml", "people:\n  - id: osbert-quill\n    name: Osbert Quill\n    country: atlantis\n");
        Assert.Equal("MetadataUnknownId", Assert.Single(MetadataCheck.Run(Repository.Metadata, [_folder])).Code);
        Assert.Empty(MetadataCheck.Run(Repository.Metadata, [Path.Combine(Repository.Metadata, "people.yml")]));
        Assert.Empty(MetadataCheck.Run(Repository.Metadata, [Repository.Metadata]));
    }

    [Fact]
    public void AFolderIsItsFilesAndThoseBelowForLoadingCheckAndStamp()
    {
        Write("a.yml", "people:\n  - id: osbert-quill\n    name: Osbert Quill\n");
        var deep = Write("below/deeper/b.yaml", "people:\n  - id: ann-bell\n    name: Ann Bell\n    country: belarus\n");
        Write("below/c.ymlx", "no metadata: [");
        Assert.Contains(CstoMetadata.Load(Repository.Metadata, [_folder]).Entities, e => e.Id == "ann-bell");
        Assert.Empty(MetadataCheck.Run(Repository.Metadata, [_folder]));
        var stamp = MetadataPaths.Stamp([_folder]);
        Write("below/c.ymlx", "no metadata at all: [");
        Assert.Equal(stamp, MetadataPaths.Stamp([_folder]));
        File.AppendAllText(deep, "    patronymic: Atlantis\n    note: x\n    nmae: x\n");
        Assert.NotEqual(stamp, MetadataPaths.Stamp([_folder]));
        Assert.Equal(["b.yaml"], MetadataCheck.Run(Repository.Metadata, [_folder]).Select(f => Path.GetFileName(f.Path)));
        Assert.True(MetadataCheck.HasFiles(Path.Combine(_folder, "below")));
    }

    [Fact]
    public void AFolderThatLeadsBackToItselfIsReadOnce()
    {
        Write("a.yml", "people:\n  - id: osbert-quill\n    name: Osbert Quill\n");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder, "again"), _folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // On Windows not every user may make links.
            return;
        }
        Assert.Single(MetadataPaths.FilesOf(_folder));
    }

    [Theory]
    [InlineData("organizationHeads: [labour]", "The Alpine Labour of Nations met in Minsk.", "Alpine Labour of Nations")]
    [InlineData("organizationHeads: [labor]", "The Alpine Labour of Nations met in Minsk.", "Alpine Labour of Nations")]
    [InlineData("organizationHeads: [Atélier]", "The Alpine Atelier of Nations met in Minsk.", "Alpine Atelier of Nations")]
    [InlineData("surnameEndingsRussian: [щёх]", "Об этом сказал Антон Тарщёх.", "Антон Тарщёх")]
    public void AWordIsFoldedAsTheTextIs(string words, string text, string found)
    {
        var article = new Article { Id = "a", Format = "text", Paragraphs = [text] };
        var mentions = new Analyzer(CstoMetadata.Load(Repository.Metadata, [Write("w.yml", words + "\n")])).Mentions(article);
        Assert.Contains(mentions, m => m.Text == found);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
