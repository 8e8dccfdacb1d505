using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Reading;
using CstoTools.Core.Tests.Cases;

namespace CstoTools.Core.Tests.Trust;

/// <summary>What is found on a page of tests/Fixtures/cases, as far as expected.tsv asks for it, and whether it is right.</summary>
internal sealed class CaseFacts(CstoTools.Analysis analysis, string field, string expected)
{
    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["person"] = [MentionKinds.Person],
        ["org"] = [MentionKinds.Organization],
        ["place"] = [MentionKinds.Country, MentionKinds.City, MentionKinds.Region],
        ["office"] = [MentionKinds.Office],
        ["doc"] = [MentionKinds.Document],
    };

    private readonly string[] _right = expected.Split(" | ");

    /// <summary>The values of all pages.</summary>
    public static IEnumerable<(string Page, string? Language, Measured Value)> All(string folder)
    {
        var rows = File.ReadLines(Path.Combine(folder, "expected.tsv")).Skip(1).Select(l => l.Split('\t'));
        foreach (var file in rows.GroupBy(r => r[0]))
        {
            if (Read(Path.Combine(folder, file.Key)) is not { } analysis)
                continue;
            foreach (var row in file)
            {
                foreach (var value in new CaseFacts(analysis, row[2], row[3]).Values())
                    yield return (file.Key, analysis.Language, value);
            }
        }
    }

    private static CstoTools.Analysis? Read(string path)
    {
        try
        {
            return Shipped.Analyzer.Analyze(PageReader.ReadFile(path));
        }
        catch (PageException)
        {
            return null;
        }
    }

    private IEnumerable<Measured> Values()
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var (name, argument) = colon < 0 ? (field, "") : (field[..colon], field[(colon + 1)..]);
        var section = name.StartsWith("title-", StringComparison.Ordinal) ? Sections.Title : Sections.Body;
        name = section == Sections.Title ? name[6..] : name;
        return name switch
        {
            "main" => OfEvents(argument),
            "date" => OfDates(section, argument),
            "speakers" => OfSpeakers(),
            "quotes" => OfQuotes(argument),
            _ => OfMentions(name, section, argument),
        };
    }

    private IEnumerable<Measured> OfEvents(string asked)
    {
        var events = analysis.Events.Where(e => e.Origin == EventOrigins.Article).ToArray();
        if (events.Length == 0)
            return [];
        var colon = asked.IndexOf(':', StringComparison.Ordinal);
        var (name, argument) = colon < 0 ? (asked, "") : (asked[..colon], asked[(colon + 1)..]);
        return name switch
        {
            "with" or "without" => OfPresence(name == "with" ? events[..1] : events, argument, isPresent: (name == "with") == (_right[0] == "yes")),
            "participants" => events[0].Participants.Select(p => Of(p, Sets.Any(s => s.Contains(CaseNames.Fold(p.Name))))),
            "documents" => events[0].Documents.Select(d => new Measured("Document", d.Reasons, d.Confidence, Sets.Any(s => s.Contains(CaseNames.Fold(d.Title))), d.Title)),
            "bodies" => events[0].Evidence.Where(f => f.Field is nameof(Event.Body) or nameof(Event.Bodies))
                .Select(f => new Measured($"Event.{f.Field}", f.Evidence.Reasons, f.Confidence, Sets.Any(s => s.Contains(CaseNames.Fold(f.Value!))), f.Value!)),
            "document" => OfStatus(events[0], argument),
            _ => OfField(events[0], char.ToUpperInvariant(name[0]) + name[1..]),
        };
    }

    private IEnumerable<HashSet<string>> Sets => _right.Select(r => r.Split("; ").Select(CaseNames.Fold).ToHashSet(StringComparer.Ordinal));

    private static Measured Of(Participant p, bool right) => new("Participant", p.Reasons, p.Confidence, right, p.Name);

    private static IEnumerable<Measured> OfPresence(Event[] events, string name, bool isPresent) =>
        events.SelectMany(e => e.Participants).Where(p => CaseNames.Fold(p.Name) == CaseNames.Fold(name)).Take(1).Select(p => Of(p, isPresent));

    private IEnumerable<Measured> OfStatus(Event main, string title) => main.Documents.Where(d => CaseNames.Fold(d.Title) == CaseNames.Fold(title)).Take(1).Select(d =>
    {
        var status = d.Evidence.First(e => e.Field == nameof(EventDocument.Status));
        return new Measured("Document.Status", status.Evidence.Reasons, status.Confidence, IsRight(d.Status), $"{d.Status}: {d.Title}");
    });

    private IEnumerable<Measured> OfField(Event main, string name)
    {
        if (main.Evidence.FirstOrDefault(e => e.Field == name) is not { } told)
            yield break;
        var value = name == nameof(Event.Date) ? main.DateIso + (main.EndDate is { } end ? $"/{end:yyyy-MM-dd}" : "") : told.Value;
        yield return new Measured($"Event.{name}", told.Evidence.Reasons, told.Confidence, IsRight(value), value!);
    }

    private IEnumerable<Measured> OfDates(string section, string text) => Over(analysis.Dates, section, text).Where(d => d.Value is not null)
        .Select(d => new Measured(nameof(DateMention), d.Reasons, d.Confidence, _right.SelectMany(r => r.Split("; ")).Contains(d.Value), $"{d.Text} = {d.Value}"));

    private IEnumerable<Measured> OfMentions(string asked, string section, string text)
    {
        var kind = asked.EndsWith("name", StringComparison.Ordinal) ? asked[..^4] : asked;
        if (!Kinds.TryGetValue(kind, out var kinds))
            return [];
        return Over(analysis.Mentions, section, text).Where(m => kinds.Contains(m.Kind) && (kind == "person" || !m.Nested))
            .Select(m => (Mention: m, Value: kind == asked && kind != "office" ? m.Text : m.Name)).Where(m => m.Value is not null)
            .Select(m => new Measured(MentionReasons.Fact(m.Mention.Kind), m.Mention.Reasons, m.Mention.Confidence, Sets.Any(s => s.Contains(CaseNames.Fold(m.Value!))), m.Value!));
    }

    private IEnumerable<Measured> OfSpeakers()
    {
        var quotes = analysis.Quotes;
        for (var i = 0; i < quotes.Count; i++)
        {
            if (quotes[i].Speaker is not { } speaker)
                continue;
            var right = _right.Select(r => r.Split("; ")).Any(r => r.Length == quotes.Count ? r[i] == speaker : r.Contains(speaker));
            yield return new Measured("Quote.Speaker", quotes[i].SpeakerReasons, quotes[i].SpeakerConfidence!, right, speaker);
        }
    }

    private IEnumerable<Measured> OfQuotes(string section)
    {
        var wanted = _right.SelectMany(r => r.Split(" || ")).Select(r => r.Split(": ", 2)).Where(r => r.Length == 2).ToArray();
        foreach (var quote in analysis.Quotes.Where(q => section.Length == 0 || q.Section == section))
        {
            var same = wanted.Where(w => CaseNames.IsRight("quotes", w[1], quote.Text)).ToArray();
            yield return new Measured("Quote", quote.Reasons, quote.Confidence, same.Length > 0, quote.Text);
            if (same.Length > 0 && quote.Speaker is { } speaker)
                yield return new Measured("Quote.Speaker", quote.SpeakerReasons, quote.SpeakerConfidence!, same.Any(w => w[0] == speaker), speaker);
        }
    }

    private bool IsRight(string? value) => value is not null && CaseNames.IsRight(field, expected, value);

    // What shares a character with the first place of a text in a section.
    private IEnumerable<T> Over<T>(IEnumerable<T> spans, string section, string text)
        where T : Span
    {
        var start = ((section == Sections.Title ? analysis.Title : analysis.Body) ?? "").IndexOf(text, StringComparison.Ordinal);
        return start < 0 ? [] : spans.Where(s => s.Section == section && s.Start < start + text.Length && s.End > start);
    }
}
