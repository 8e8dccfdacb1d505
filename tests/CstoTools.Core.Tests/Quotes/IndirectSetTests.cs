using CstoTools.Core.Metadata;
using CstoTools.Core.Text;
using Xunit.Abstractions;

namespace CstoTools.Core.Tests.Quotes;

/// <summary>Reported speech in sentences of our own, read with the shipped metadata. The figures stand in docs/accuracy.md.</summary>
public class IndirectSetTests(ITestOutputHelper output)
{
    private static readonly DateTime Day = new(2024, 5, 14);

    private static readonly IReadOnlyList<(string Set, string Text, IReadOnlyList<Said> Says)> Cases =
        YamlNode.Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, "quotes", "indirect.yml")), "indirect.yml")!["cases"]!.Items!
            .Select(c => (c.TextOf("set")!, c.TextOf("text")!, (IReadOnlyList<Said>)(c["says"]?.Items ?? []).Select(SaidOf).ToArray())).ToArray();

    [Theory]
    [InlineData("1", 70, 0.95)]
    [InlineData("2", 70, 0.9)]
    public void WhatWasSaidIsFoundWithWhoSaidIt(string set, int fewest, double floor)
    {
        int expected = 0, overlap = 0, exact = 0, speakers = 0, verbs = 0, whole = 0, extra = 0;
        foreach (var (_, text, says) in Cases.Where(c => c.Set == set))
        {
            var found = Find(text).ToList();
            expected += says.Count;
            foreach (var said in says)
            {
                var quote = found.FirstOrDefault(q => Overlap(q.Text, said.Clause) >= 0.8);
                if (quote is null)
                {
                    output.WriteLine($"missed: {said.Clause}");
                    continue;
                }
                found.Remove(quote);
                var clause = quote.Text == said.Clause;
                var speaker = quote.Speaker == said.By && (said.As is null || quote.SpeakerText == (said.As == "-" ? null : said.As));
                var verb = quote.Verb == said.Verb;
                overlap++;
                exact += clause ? 1 : 0;
                speakers += speaker ? 1 : 0;
                verbs += verb ? 1 : 0;
                whole += clause && speaker && verb ? 1 : 0;
                if (!(clause && speaker && verb))
                    output.WriteLine($"{said}\n  got {quote.Speaker ?? "-"} ({quote.SpeakerText ?? "-"}) {quote.Verb ?? "-"}: {quote.Text}");
            }
            extra += found.Count;
            foreach (var quote in found)
                output.WriteLine($"extra: {quote.Speaker ?? "-"} ({quote.SpeakerText ?? "-"}) {quote.Verb ?? "-"}: {quote.Text}\n  in {text}");
        }
        output.WriteLine($"set {set}: {Cases.Count(c => c.Set == set)} texts, {expected} clauses; found {overlap}, exact {exact}, speaker {speakers}, verb {verbs}, all {whole}; extra {extra}");
        Assert.True(Cases.Count(c => c.Set == set) >= fewest);
        Assert.InRange((double)whole / (expected + extra), floor, 1);
    }

    private static IEnumerable<Quote> Find(string text) =>
        Shipped.Analyzer.Speech(Shipped.Article(null, Day, text.Split("\n\n"))).Where(q => q.Indirect);

    private static double Overlap(string one, string other)
    {
        var (a, b) = (Tokenizer.Tokenize(one).Select(t => t.Key).ToList(), Tokenizer.Tokenize(other).Select(t => t.Key).ToList());
        var (all, common) = (a.Count + b.Count, 0);
        foreach (var key in a)
            common += b.Remove(key) ? 1 : 0;
        return 2.0 * common / all;
    }

    private static Said SaidOf(YamlNode node) => new(
        node.TextOf("by") is "-" ? null : node.TextOf("by"), node.TextOf("as"), node.TextOf("verb") is "-" ? null : node.TextOf("verb"), node.TextOf("clause")!);

    private sealed record Said(string? By, string? As, string? Verb, string Clause);
}
