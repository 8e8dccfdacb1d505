using CstoTools.Core.Analysis.Quotes;
using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Quotes;

/// <summary>A text of our own with its mentions by hand, and the quotes that are in it.</summary>
internal sealed record QuoteCase(string Text, IReadOnlyList<Mention> Mentions, IReadOnlyList<ExpectedQuote> Quotes);

/// <summary>What is expected; null where nothing is asked, "-" where nothing must be there.</summary>
internal sealed record ExpectedQuote(string? By, string Text, string? As, string? Verb);

internal static class QuoteCases
{
    public static CstoMetadata Metadata { get; } = CstoMetadata.Load(Repository.Metadata);

    public static Lexicon Lexicon => Metadata.Lexicon;

    public static IReadOnlyList<QuoteCase> Read(string file)
    {
        var path = Path.Combine(Repository.Fixtures, "quotes", file);
        return YamlNode.Parse(File.ReadAllText(path), path)!["cases"]!.Items!.Select(CaseOf).ToArray();
    }

    public static PageText PageOf(string text) => PageText.Of(new Article
    {
        Id = "x", Format = "text", Paragraphs = text.Split("\n\n").ToValueList(),
    });

    public static ValueList<Quote> Find(string text, IReadOnlyList<Mention> mentions, bool indirect = false) =>
        QuoteStage.Find(PageSpeech.Of(PageOf(text), Lexicon), mentions, Metadata, indirect);

    public static IReadOnlyList<Mention> MentionsOf(string text, YamlNode node)
    {
        var found = new List<Mention>();
        foreach (var (key, kind) in new[] { ("people", MentionKinds.Person), ("offices", MentionKinds.Office), ("organizations", MentionKinds.Organization) })
        {
            foreach (var (words, name) in node[key]?.Pairs ?? [])
                found.AddRange(Occurrences(text, words.Text!, kind, name.Text!, node["titles"]?.TextOf(words.Text!)));
        }
        return found.OrderBy(m => m.Start).ToArray();
    }

    private static IEnumerable<Mention> Occurrences(string text, string words, string kind, string name, string? title)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsLetter(text[at - 1]) || at + words.Length < text.Length && char.IsLetter(text[at + words.Length]))
                continue;
            yield return new Mention
            {
                Section = Sections.Body, Start = at, Length = words.Length, Kind = kind, Text = words, Title = title,
                Name = name == "-" ? null : name, Resolution = Resolutions.Name,
            };
        }
    }

    private static QuoteCase CaseOf(YamlNode node)
    {
        var text = node.TextOf("text")!;
        var quotes = (node["quotes"]?.Items ?? []).Select(q => new ExpectedQuote(q.TextOf("by"), q.TextOf("text")!, q.TextOf("as"), q.TextOf("verb")));
        return new QuoteCase(text, MentionsOf(text, node), quotes.ToArray());
    }
}
