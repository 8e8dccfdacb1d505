using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Reads one event out of a title and the sentences of a text, field by field.</summary>
internal sealed class EventReader
{
    // The sentences among which the one that reports the event is looked for.
    private const int LeadSentences = 6;

    private readonly CstoMetadata _metadata;
    private readonly EventLexicon _lexicon;
    private readonly DateTime? _day;
    private readonly EventDraft _draft;

    public EventReader(CstoMetadata metadata, string? path, DateTime? day)
    {
        _metadata = metadata;
        _lexicon = EventLexicon.Of(metadata);
        _day = day;
        _draft = new EventDraft(path, _lexicon);
    }

    /// <summary>The event.</summary>
    /// <param name="title">The sentences of the title; none for a teaser.</param>
    /// <param name="body">The sentences of the text.</param>
    public EventDraft Read(IReadOnlyList<Clause> title, IReadOnlyList<Clause> body)
    {
        var news = WithoutSubtitle(body);
        // "met in Moscow with N." reports as well as "a meeting was held" does.
        var report = news.Take(LeadSentences).FirstOrDefault(c => c.Verbs.Count > 0 && (c.OwnNouns.Any() || c.Verbs.Exists(v => v.Value.Type is not null && !EventTypes.IsRelative(c, v))))
            ?? news.Take(LeadSentences).FirstOrDefault(c => c.OwnNouns.Any() || c.Verbs.Count > 0) ?? (news.Count > 0 ? news[0] : null);
        Clause[] lead = report is null ? [] : [report, .. news.Where(c => c != report && c.Paragraph <= report.Paragraph)];
        Clause[] head = [.. lead.Take(1), .. title, .. lead.Skip(1)];
        if (head.Length == 0)
            return _draft;

        (_draft.Head, _draft.Lead) = (head.ToHashSet(), report);
        _draft.Marks = EventMarks.Of(title, lead, _metadata);
        EventTypes.Decide(_draft, title, lead, body, _lexicon);
        // What further sentences tell of a body is of a visit's or seminar's only beside.
        EventBodies.Find(_draft, TellBody(head, report));
        EventTypes.FitBody(_draft, _lexicon, _metadata);
        EventTimes.Decide(_draft, title, lead, body, _day);
        if (_draft.BodyClause is { } told && told != report && SideEvents.HasOtherDate(told, _draft))
        {
            _draft.ClearBody();
            EventBodies.Find(_draft, TellBody([.. head.Where(c => !SideEvents.HasOtherDate(c, _draft))], report));
        }
        EventPlaces.Find(_draft, [.. head.Where(c => _draft.Type == "interview" || !SideEvents.HasOtherDate(c, _draft, coarse: true))], body, _metadata);
        var elsewhere = body.Where(c => SideEvents.IsAnotherEncounter(c, _draft)).ToHashSet();
        var own = body.Where(c => !SideEvents.HasOtherDate(c, _draft) && !elsewhere.Contains(c)).ToArray();
        // Who acts in a sentence that only names another day was there all the same.
        var there = body.Where(c => !SideEvents.TellsAnother(c, _draft)).ToArray();
        EventPeople.Find(_draft, head, there, elsewhere);
        EventOutcomes.Find(_draft, head, own);
        return _draft;
    }

    // A line without a stop over the text that opens with its dateline tells of something else than the title.
    private static IReadOnlyList<Clause> WithoutSubtitle(IReadOnlyList<Clause> body)
    {
        if (body.Count == 0 || body[0].Paragraph != 0)
            return body;
        var text = body[0].Text.Section.Text;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end <= 0 || text[end - 1] is '.' or '!' or '?' or '…' or ':' or '”' or '"' or '»' || !HeadLines.OpensWithDateline(text[(end + 2)..]))
            return body;
        return [.. body.SkipWhile(c => c.Paragraph == 0)];
    }

    private Clause[] TellBody(Clause[] head, Clause? report) =>
        _draft.Type is null || _draft.Is("sitting") ? head : [.. head.Where(c => c == report || c.Text.Section.Section == Sections.Title)];
}
