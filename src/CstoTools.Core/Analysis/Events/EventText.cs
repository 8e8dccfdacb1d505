using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Events;

/// <summary>A word or phrase of the lexicon in a text, by its first and last word.</summary>
internal sealed record Cue<T>(int First, int Last, T Value);

/// <summary>A mention or date with its first and last word.</summary>
internal sealed record Placed<T>(int First, int Last, T Value);

/// <summary>A sentence of a text with what stands in it; what is said in quotation marks is left out.</summary>
internal sealed class Clause
{
    // Asked for again and again: for every date, verb and body of the sentence.
    private IReadOnlyList<Placed<Mention>>? _persons;
    private IReadOnlyList<Placed<Mention>>? _bodies;
    private Cover? _names;

    public required EventText Text { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The number of its paragraph, 0 for the first.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Its place among the sentences of the text.</summary>
    public required int Index { get; init; }

    public List<Cue<string>> Nouns { get; } = [];

    public List<Cue<EventVerb>> Verbs { get; } = [];

    /// <summary>Phrases before an event that is only the occasion of another.</summary>
    public List<Cue<bool>> Occasions { get; } = [];

    public List<Cue<string>> Modes { get; } = [];

    public List<Cue<string>> Statuses { get; } = [];

    public List<Cue<string>> Roles { get; } = [];

    /// <summary>Nouns that give whom they stand beside a function ("moderator").</summary>
    public List<Cue<string>> RoleNouns { get; } = [];

    /// <summary>Nouns of buildings, halls and ranges.</summary>
    public List<Cue<bool>> Venues { get; } = [];

    public List<Cue<string>> DocumentVerbs { get; } = [];

    public List<Cue<bool>> SpeechVerbs { get; } = [];

    /// <summary>Parts of an event that are told of by themselves ("first stage", "opening ceremony").</summary>
    public List<Cue<string>> Stages { get; } = [];

    public List<Placed<Mention>> Mentions { get; } = [];

    public List<Placed<DateMention>> Dates { get; } = [];

    /// <summary>The nouns that name the event, not one that is only told of beside it.</summary>
    public IEnumerable<Cue<string>> OwnNouns => Nouns.Where(n => Text.Fields.OfNoun(n) is not (EventFields.Aside or EventFields.Beside));

    public bool HasTrigger => Nouns.Count > 0 || Verbs.Count > 0;

    /// <summary>The persons whose name is known, in the order of the sentence.</summary>
    public IReadOnlyList<Placed<Mention>> Persons => _persons ??= [.. Mentions
        .Where(m => m.Value is { Nested: false, Name: not null, Kind: MentionKinds.Person or MentionKinds.Office }).OrderBy(m => m.First)];

    /// <summary>The bodies, in the order of the sentence; none overlaps another.</summary>
    public IReadOnlyList<Placed<Mention>> Bodies => _bodies ??= [.. Of(MentionKinds.Organization).OrderBy(m => m.First)];

    /// <summary>Whether a date is part of a name: of a document, body or exercise.</summary>
    public bool IsNamed(Placed<DateMention> date) =>
        (_names ??= Cover.Of(this, Mentions.Where(m => m.Value.Kind is not MentionKinds.Office))).Holds(date.First, date.Last);

    /// <summary>
    /// Where a run of words starts and ends in the text, marks that belong to it included: those of the mention or date that
    /// it is ("the Fund "Yertis""), or the missing one of a pair of quotation marks.
    /// </summary>
    public (int Start, int End) Whole(int first, int last)
    {
        Span? span = Mentions.Find(m => m.First == first && m.Last == last)?.Value;
        span ??= Dates.Find(d => d.First == first && d.Last == last)?.Value;
        if (span is not null)
            return (span.Start, span.End);
        var (text, start, end) = (Text.Words.Text, Text.Words[first].Start, Text.Words[last].End);
        var marks = 0;
        foreach (var c in text.AsSpan(start, end - start))
            marks += QuotationMarks.IsDouble(c) ? 1 : 0;
        if (marks % 2 != 0 && start > 0 && QuotationMarks.IsDouble(text[start - 1]))
            return (start - 1, end);
        return marks % 2 != 0 && end < text.Length && QuotationMarks.IsDouble(text[end]) ? (start, end + 1) : (start, end);
    }

    /// <summary>The text of a run of words (<see cref="Whole"/>).</summary>
    public string TextOf(int first, int last) => Whole(first, last) is var (start, end) ? Text.Words.Text[start..end] : "";

    /// <summary>The place of the word before a name and its "the"; before the sentence if there is none.</summary>
    public int LinkBefore(int first) => first > First && Text.Words[first - 1].Key == "the" ? first - 2 : first - 1;

    public IEnumerable<Placed<Mention>> Of(string kind) => Mentions.Where(m => m.Value.Kind == kind && !m.Value.Nested);
}

/// <summary>A section as the event stage reads it: sentences with the words that report events, mentions and dates.</summary>
internal sealed class EventText
{
    // The words between "received" and who is received, the office counted to the name.
    private const int ObjectDistance = 8;

    // The words between "will" and its verb.
    private const int MostAdverbs = 3;

    private readonly bool[] _spoken;

    private readonly CstoMetadata _metadata;
    private Presence? _presence;
    private EventFields? _fields;
    private DocumentActs? _acts;
    private Document.AnnotatedText? _annotated;

    private EventText(SectionText section, IEnumerable<Quote> quotes, CstoMetadata metadata)
    {
        Section = section;
        _metadata = metadata;
        Lexicon = EventLexicon.Of(metadata);
        Words = new Words(section, metadata.Lexicon.Abbreviations);
        _spoken = new bool[Words.Count];
        foreach (var part in quotes.SelectMany(q => q.Parts))
        {
            for (var i = FirstWordAt(part.Start); i < Words.Count && Words[i].Start < part.End; i++)
                _spoken[i] = true;
        }
    }

    public SectionText Section { get; }

    public EventLexicon Lexicon { get; }

    public Abbreviations Abbreviations => _metadata.Lexicon.Abbreviations;

    public Words Words { get; }

    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    /// <summary>Who of those it names was there; the rules run when it is first asked for.</summary>
    public Presence Presence => _presence ??= Presence.Of(this, _metadata);

    /// <summary>Its words with what the rules lean on, made once for all phases.</summary>
    public Document.AnnotatedText Annotated => _annotated ??= PresenceText.Of(this);

    /// <summary>Which of its nouns, days, places and bodies are an event's own; the rules run when it is first asked for.</summary>
    public EventFields Fields => _fields ??= EventFields.Of(this, _metadata);

    /// <summary>What became of the documents it names; the rules run when it is first asked for.</summary>
    public DocumentActs Acts => _acts ??= DocumentActs.Of(this, _metadata);

    /// <summary>A section with what stands in it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="mentions">The section's own mentions.</param>
    /// <param name="dates">The section's own dates.</param>
    /// <param name="quotes">The section's own quotes.</param>
    /// <param name="metadata">Holds the words and rules that report events.</param>
    public static EventText Of(SectionText section, IEnumerable<Mention> mentions, IEnumerable<DateMention> dates, IEnumerable<Quote> quotes, CstoMetadata metadata)
    {
        var text = new EventText(section, quotes, metadata);
        text.Clauses = text.Cut();
        foreach (var mention in mentions)
            text.Place(mention, c => c.Mentions);
        foreach (var date in dates)
            text.Place(date, c => c.Dates);
        text.FindCues();
        return text;
    }

    /// <summary>Whether a word stands in a quotation.</summary>
    public bool IsSpoken(int word) => _spoken[word];

    /// <summary>The place of a run of words.</summary>
    public T SpanOf<T>(int first, int last, Func<string, int?, int, int, int?, T> make) => SpanAt(Words[first].Start, Words[last].End, make);

    /// <summary>A place of the text.</summary>
    public T SpanAt<T>(int start, int end, Func<string, int?, int, int, int?, T> make) =>
        make(Section.Section, Section.Teaser, start, end - start, Section.LineOf(start));

    private List<Clause> Cut()
    {
        var clauses = new List<Clause>();
        var paragraph = 0;
        for (var i = 0; i < Words.Count;)
        {
            if (i > 0 && (Words[i].Gap & Gap.Paragraph) != 0)
                paragraph++;
            var last = i;
            while (last + 1 < Words.Count && !Words.StartsSentence(last + 1))
                last++;
            clauses.Add(new Clause { Text = this, First = i, Last = last, Paragraph = paragraph, Index = clauses.Count });
            i = last + 1;
        }
        return clauses;
    }

    private void FindCues()
    {
        foreach (var clause in Clauses)
        {
            var starts = StartsIn(clause);
            Scan(starts, clause, Lexicon.Nouns, clause.Nouns);
            Scan(starts, clause, Lexicon.Verbs, clause.Verbs);
            Scan(starts, clause, Lexicon.Occasions, clause.Occasions);
            Scan(starts, clause, Lexicon.Modes, clause.Modes);
            Scan(starts, clause, Lexicon.Statuses, clause.Statuses);
            Scan(starts, clause, Lexicon.Roles, clause.Roles);
            Scan(starts, clause, Lexicon.RoleNouns, clause.RoleNouns);
            Scan(starts, clause, Lexicon.Venues, clause.Venues);
            Scan(starts, clause, Lexicon.DocumentVerbs, clause.DocumentVerbs);
            Scan(starts, clause, Lexicon.SpeechVerbs, clause.SpeechVerbs);
            Scan(starts, clause, Lexicon.Stages, clause.Stages);
            MarkToCome(clause);
            // "received" reports an event only with somebody as its object.
            if (clause.Verbs.Exists(v => v.Value.Id == "receive"))
                RemoveEmptyReceptions(clause);
            // "a working visit" is no verb, "will visit" is one.
            var nouns = new Cover(clause, clause.Nouns.Select(n => (n.First, n.Last)));
            clause.Verbs.RemoveAll(v => Words.Keys[v.First][0] < '\u0400' && nouns.Holds(v.First, v.Last) && !(v.First > clause.First && Words[v.First - 1].Key is "to" or "will" or "would" or "they" or "we" or "also"));
            clause.Verbs.RemoveAll(v => v.First > clause.First && Words.IsClose(v.First) && BeginsNoun(v.First - 1));
            clause.Verbs.RemoveAll(v => v.Value.Status != EventStatuses.Cancelled && IsDenied(clause, v.First));
            // A word of a name reports nothing: "Forum" in a body's name, "Online" in a newspaper's.
            var names = Cover.Of(clause, clause.Mentions.Where(m => !m.Value.Nested && m.Value.Kind is not MentionKinds.Office));
            clause.Nouns.RemoveAll(c => names.Holds(c.First, c.Last));
            clause.Modes.RemoveAll(c => names.Holds(c.First, c.Last));
            clause.Verbs.RemoveAll(c => names.Holds(c.First, c.Last));
        }
    }

    private void MarkToCome(Clause clause)
    {
        for (var i = 0; i < clause.Verbs.Count; i++)
        {
            if (clause.Verbs[i] is { Value.Status: EventVerb.Present } verb && IsToCome(clause, verb.First))
                clause.Verbs[i] = verb with { Value = verb.Value with { Status = EventStatuses.Planned } };
        }
    }

    // "will on Tuesday attend": words of time may stand between.
    private bool IsToCome(Clause clause, int verb)
    {
        for (var i = verb - 1; i > clause.First && verb - i <= MostAdverbs; i--)
        {
            if (Words[i].Key is "will" or "would" or "shall")
                return true;
            if (!Words.IsClose(i + 1) || Words[i].Key is "and" or "or" or "who" or "which" or "that" or "as")
                return false;
        }
        return false;
    }

    // "the chairs of the committees", "a talk with chairs of committees", "two chairs"; "the two met" is a verb.
    private bool BeginsNoun(int before) => Words[before].Key is "the" or "a" or "an" or "these" or "those" or "with" or "of" or "between"
        || Words[before].Key is "two" or "three" or "four" or "five" or "several" && before > 0 && Words[before - 1].Key != "the";

    // "не присутствовал на саммите", "не стал проводить учения"; "приедет ли он" is a question
    private bool IsDenied(Clause clause, int verb)
    {
        if (verb < clause.Last && Words[verb + 1].Key == "ли")
            return true;
        var not = verb - 1;
        if (not > clause.First && Words[not].Key is "стал" or "стала" or "стало" or "стали" or "будет" or "будут")
            not--;
        return not >= clause.First && Words[not].Key == "не";
    }

    // Few words start a phrase of any kind, so they are picked before each kind is looked for.
    private List<int> StartsIn(Clause clause)
    {
        var starts = new List<int>();
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (!_spoken[i] && Lexicon.MayStart(Words.Keys[i]))
                starts.Add(i);
        }
        return starts;
    }

    private void Scan<T>(List<int> starts, Clause clause, NameTrie<T> trie, List<Cue<T>> cues)
    {
        var next = clause.First;
        foreach (var i in starts)
        {
            if (i < next || trie.Match(Words.Tokens, Words.Keys, i) is not [var (count, name), ..] || i + count - 1 > clause.Last)
                continue;
            cues.Add(new Cue<T>(i, i + count - 1, name.Value));
            next = i + count;
        }
    }

    private void RemoveEmptyReceptions(Clause clause)
    {
        var people = clause.Mentions.Where(m => m.Value.Kind is MentionKinds.Person or MentionKinds.Office).OrderBy(m => m.First).ToArray();
        // Where the office or name of one of the people begins who stand from there on.
        var starts = new int[people.Length + 1];
        starts[^1] = int.MaxValue;
        for (var i = people.Length - 1; i >= 0; i--)
            starts[i] = Math.Min(starts[i + 1], EventPeople.TitleStart(clause, people[i]));
        clause.Verbs.RemoveAll(v => v.Value.Id == "receive" && starts[Ordered.IndexAfter(people, v.Last, p => p.First)] - v.Last > ObjectDistance && !ReceivesGroup(clause, v.Last));
    }

    private bool ReceivesGroup(Clause clause, int verb)
    {
        for (var i = verb + 1; i <= Math.Min(clause.Last, verb + 6); i++)
        {
            if (Words.Keys[i] is "delegation" or "representatives" or "participants" or "ambassador" or "group" or "делегац" or "представител" or "участник")
                return true;
        }
        return false;
    }

    private void Place<T>(T span, Func<Clause, List<Placed<T>>> list)
        where T : Span
    {
        var first = FirstWordAt(span.Start);
        if (first >= Words.Count || _spoken[first])
            return;
        var last = first;
        while (last + 1 < Words.Count && Words[last + 1].Start < span.End)
            last++;
        list(Clauses[Ordered.IndexAfter(Clauses, first, c => c.First) - 1]).Add(new Placed<T>(first, last, span));
    }

    private int FirstWordAt(int start) => Ordered.IndexAfter(Words.Tokens, start, t => t.End);
}
