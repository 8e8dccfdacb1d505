using System.Text;

namespace CstoTools.Core.Tests.Quotes;

/// <summary>The same texts with other marks: what is said and who says it must not change.</summary>
public class QuoteMarkTests
{
    private static readonly QuoteCase[] Cases = QuoteCases.Read("cases.yml").Concat(QuoteCases.Read("pages.yml")).Where(c => SidesOf(c.Text) is not null).ToArray();

    private static readonly (string Open, string Close)[] Kinds =
    [
        ("\"", "\""), ("\u201C", "\u201D"), ("\u201E", "\u201C"), ("\u201E", "\u201D"), ("\u00AB", "\u00BB"), ("\u201D", "\u201D"),
        ("\"", "\u201D"), ("\u201C", "\""), ("''", "''"), ("<<", ">>"), ("\"\"", "\"\""), ("\u00AB\u00AB", "\u00BB\u00BB"), ("\u201F", "\u201D"), ("\u2039", "\u203A"),
    ];

    public static TheoryData<int> KindNumbers => [.. Enumerable.Range(0, Kinds.Length)];

    [Fact]
    public void ThereAreTextsToChange() => Assert.True(Cases.Length > 80, $"{Cases.Length} texts");

    [Theory]
    [MemberData(nameof(KindNumbers))]
    public void AnotherKindOfMarksChangesNothing(int kind)
    {
        var (open, close) = Kinds[kind];
        foreach (var given in Cases)
        {
            var (text, mentions) = Replace(given, side => side ? open : close);
            Assert.Equal(Said(given.Text, given.Mentions), Said(text, mentions));
        }
    }

    [Theory]
    [InlineData("\"", "\"\"")]
    [InlineData("\u201C", "\u201D\u201D")]
    [InlineData("\"", "\u201D\u201D")]
    [InlineData("\u00AB", "\u00BB\u00BB")]
    public void AMarkThatClosesTwiceChangesNothing(string open, string close)
    {
        foreach (var given in Cases)
        {
            var (text, mentions) = Replace(given, side => side ? open : close);
            Assert.Equal(Said(given.Text, given.Mentions), Said(text, mentions));
        }
    }

    [Theory]
    [InlineData("\u201C")]
    [InlineData("\"")]
    [InlineData("\u00AB")]
    public void WithoutAnyClosingMarkNothingIsSwallowed(string open)
    {
        int kept = 0, all = 0;
        foreach (var given in Cases)
        {
            var (text, mentions) = Replace(given, side => side ? open : "");
            var quotes = QuoteCases.Find(text, mentions);
            Assert.All(quotes, q => Assert.DoesNotContain("\n\n", q.Text, StringComparison.Ordinal));
            // Where a quote still starts, that its words start there too, whatever was lost of its end.
            var before = QuoteCases.Find(given.Text, given.Mentions).Select(q => Opening(q.Text)).ToList();
            var after = quotes.Select(q => Opening(q.Text)).ToList();
            all += before.Count;
            kept += before.Count(after.Remove);
        }
        Assert.True(kept >= 0.85 * all, $"{kept} of {all}");
    }

    private static string Opening(string text) => string.Join(' ', text.Split(' ').Take(3)).Trim(',', '.', '!', '?');

    [Fact]
    public void AClosingMarkThatIsLostCostsItsOwnQuoteOnly()
    {
        foreach (var given in Cases)
        {
            var sides = SidesOf(given.Text)!;
            for (var lost = 0; lost < sides.Count; lost++)
            {
                if (sides[lost].Opens)
                    continue;
                var number = 0;
                var (text, mentions) = Replace(given, side => number++ == lost ? "" : side ? "\u201C" : "\u201D");
                var paragraph = given.Text[..sides[lost].At].Split("\n\n").Length;
                Assert.Equal(OutOf(given.Text, given.Mentions, paragraph), OutOf(text, mentions, paragraph));
            }
        }
    }

    private static List<string> OutOf(string text, IReadOnlyList<Mention> mentions, int paragraph) =>
        QuoteCases.Find(text, mentions).Where(q => text[..q.Start].Split("\n\n").Length != paragraph)
            .Select(q => QuoteStageTests.Bare(q.Text)).ToList();

    private static List<string> Said(string text, IReadOnlyList<Mention> mentions) =>
        QuoteCases.Find(text, mentions).Select(q => $"{q.Speaker}: {Plain(QuoteStageTests.Bare(QuoteStageTests.Pieces(text, q)))}").ToList();

    // Marks inside a quotation change with the others.
    private static string Plain(string text) => new(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '.' or ',').ToArray());

    private static (string, IReadOnlyList<Mention>) Replace(QuoteCase given, Func<bool, string> mark)
    {
        var text = new StringBuilder();
        var moved = new int[given.Text.Length + 1];
        var sides = SidesOf(given.Text)!.ToDictionary(s => s.At, s => s.Opens);
        for (var i = 0; i < given.Text.Length; i++)
        {
            moved[i] = text.Length;
            text.Append(sides.TryGetValue(i, out var opens) ? mark(opens) : given.Text[i].ToString());
        }
        return (text.ToString(), given.Mentions.Select(m => m with { Start = moved[m.Start] }).ToArray());
    }

    // The marks of a text that is marked well: null for the others.
    private static List<(int At, bool Opens)>? SidesOf(string text)
    {
        var sides = new List<(int, bool)>();
        var depth = 0;
        if (text.Contains("''", StringComparison.Ordinal) || text.Contains("<<", StringComparison.Ordinal) || text.Contains("\"\"", StringComparison.Ordinal))
            return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && depth > 0)
                return null;
            if ("\"\u201C\u201D\u201E\u00AB\u00BB".IndexOf(text[i], StringComparison.Ordinal) < 0)
                continue;
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(';
            if (opens && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
                return null;
            depth += opens ? 1 : -1;
            if (depth is < 0 or > 1)
                return null;
            sides.Add((i, opens));
        }
        return depth == 0 && sides.Count > 0 ? sides : null;
    }
}
