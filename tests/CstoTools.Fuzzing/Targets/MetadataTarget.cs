using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;

namespace CstoTools.Fuzzing.Targets;

/// <summary>
/// Metadata files: they are read and checked, and a page is analysed by them. What is wrong with a file is told with its
/// place; a set without a fault answers every question.
/// </summary>
internal sealed class MetadataTarget(Analyzer analyzer) : FuzzTarget(analyzer)
{
    private static readonly DateTime Day = new(2024, 2, 7);

    public override string Name => "metadata";

    public override string Extension => ".yml";

    public override IReadOnlyList<string> Samples() => SampleFiles.Metadata;

    private protected override IEnumerable<string> Check(FuzzInput input, bool thorough)
    {
        var file = MetadataFile.Parse(input.Text, "m.yml");
        var faults = MetadataCheck.Run([], [file]);
        if (faults.FirstOrDefault(f => f.Line < 1 || f.Column < 1 || string.IsNullOrWhiteSpace(f.Message)) is { } placeless)
            return [$"diagnostic without place: {placeless}"];
        CstoMetadata metadata;
        try
        {
            metadata = CstoMetadata.Of(input.Text);
        }
        catch (MetadataException)
        {
            return faults.Count > 0 ? [] : ["check: a set that cannot be loaded has no fault"];
        }
        return Answers(metadata, thorough);
    }

    private static IEnumerable<string> Answers(CstoMetadata metadata, bool thorough)
    {
        foreach (var tenure in metadata.Directory.Tenures)
        {
            if (tenure.From is { } from && tenure.To >= from
                && !metadata.Directory.HoldersOf(tenure.OfficeId, from).Any(t => t.PersonId == tenure.PersonId))
                yield return $"directory: {tenure.PersonId} does not hold {tenure.OfficeId} on the first day";
        }
        var own = new Analyzer(metadata);
        var names = metadata.Entities.Take(12).Select(e => e.Name);
        var text = $"{string.Join(", ", names)} met in Minsk on February 7, 2024. \"We agreed,\" the minister said.";
        var article = ArticleOf(text);
        foreach (var fault in Invariants.FaultsOf(article, own))
            yield return fault;
        if (thorough && !new Analyzer(metadata).Analyze(ArticleOf(text)).Mentions.Equals(own.Mentions(article)))
            yield return "second run: the answer is another one";
    }

    private static Article ArticleOf(string text) =>
        new() { Id = ArticleBuilder.IdOf("A meeting", Day, text), Format = "text", Title = "A meeting", Date = Day, Paragraphs = [text] };
}
