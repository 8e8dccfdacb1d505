using CstoTools.Core.Text;

namespace CstoTools.Core.Tests;

/// <summary>What holds for every article and all that is found in it, whatever the page says.</summary>
internal static class Invariants
{
    /// <summary>Each rule that is broken, in words; empty where all hold.</summary>
    /// <param name="analysis">Everything that was found in an article.</param>
    public static List<string> Broken(CstoTools.Analysis analysis)
    {
        var faults = new List<string>();
        OfArticle(analysis.Article, faults);
        var texts = PageText.Of(analysis.Article).Sections.ToDictionary(s => (s.Section, s.Teaser), s => s.Text);
        foreach (var mention in analysis.Mentions)
        {
            OfSpan(mention, mention.Text, texts, faults, $"{mention.Kind} '{mention.Text}'");
            if (mention.Sentence?.Contains(mention.Text, StringComparison.Ordinal) != true)
                faults.Add($"the sentence '{mention.Sentence}' does not hold its mention '{mention.Text}'");
        }
        foreach (var date in analysis.Dates)
            OfSpan(date, date.Text, texts, faults, $"date '{date.Text}'");
        foreach (var part in analysis.Quotes.SelectMany(q => q.Parts))
            OfSpan(part, null, texts, faults, "part of a quote");
        foreach (var fact in analysis.Events.SelectMany(e => e.Evidence.Concat(e.Participants.SelectMany(p => p.Evidence)).Concat(e.Documents.SelectMany(d => d.Evidence))))
            OfSpan(fact.Evidence, null, texts, faults, $"evidence of {fact.Field}");
        foreach (var source in analysis.Events.SelectMany(e => e.Sources))
            OfSpan(source, null, texts, faults, "source");
        foreach (var section in analysis.Mentions.GroupBy(m => (m.Section, m.Teaser)))
            Crossing(section, m => $"{m.Kind} '{m.Text}'", faults);
        foreach (var section in analysis.Dates.GroupBy(m => (m.Section, m.Teaser)))
            Crossing(section, m => $"date '{m.Text}'", faults);
        Nested(analysis.Mentions, faults);
        return faults;
    }

    private static void OfArticle(Article article, List<string> faults)
    {
        if (article.Paragraphs.Count == 0 || article.Paragraphs.Any(p => !IsShown(p)))
            faults.Add("a paragraph without text, or none");
        if (article.Teasers.Any(t => !IsShown(t.Text)))
            faults.Add("a teaser without text");
        if (article.Title is { } title && !IsShown(title))
            faults.Add("a title without text");
    }

    // A blank or invisible character shows nothing.
    private static bool IsShown(string text) => text.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c)
        && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format);

    private static void OfSpan(Span span, string? words, Dictionary<(string, int?), string> texts, List<string> faults, string what)
    {
        if (!texts.TryGetValue((span.Section, span.Teaser), out var text))
            faults.Add($"{what}: there is no section {span.Section} {span.Teaser}");
        else if (span.Length <= 0 || span.Start < 0 || span.End > text.Length)
            faults.Add($"{what}: {span.Start}+{span.Length} is not in the {text.Length} characters of {span.Section}");
        else if (words is not null && text.Substring(span.Start, span.Length) != words)
            faults.Add($"{what}: there stands '{text.Substring(span.Start, span.Length)}'");
    }

    private static void Crossing<T>(IEnumerable<T> spans, Func<T, string> name, List<string> faults)
        where T : Span
    {
        var open = new Stack<T>();
        foreach (var span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            while (open.TryPeek(out var around) && around.End <= span.Start)
                open.Pop();
            if (open.TryPeek(out var last) && span.End > last.End)
                faults.Add($"{name(last)} and {name(span)} cross at {span.Start} of {span.Section}");
            else
                open.Push(span);
        }
    }

    private static void Nested(IEnumerable<Mention> mentions, List<string> faults)
    {
        foreach (var section in mentions.GroupBy(m => (m.Section, m.Teaser)))
        {
            var all = section.OrderBy(m => m.Start).ThenByDescending(m => m.Length).ToArray();
            var reach = -1;
            foreach (var mention in all)
            {
                if (mention.Nested && mention.End > reach)
                    faults.Add($"nested '{mention.Text}' lies in nothing");
                reach = Math.Max(reach, mention.End);
            }
        }
    }
}
