using System.Globalization;
using System.Text;
using CstoTools.Core.Queries;
using CstoTools.Core.Text;

namespace CstoTools.Reports.Report;

/// <summary>The evidence of all facts of a report: a group for each event and quote, which has each sentence once.</summary>
internal sealed class EvidenceBook(ReportWords words)
{
    private readonly SortedDictionary<(int Kind, int Number), EvidenceGroup> _groups = [];

    /// <summary>The groups in the order of their events and quotes, for a template.</summary>
    public IReadOnlyList<object> Groups => [.. _groups.Values.Select(g => g.Build())];

    /// <summary>Begins the evidence of an event.</summary>
    /// <param name="number">The number of the event.</param>
    /// <param name="head">What a template sees beside the sentences.</param>
    public EvidenceGroup OfEvent(int number, Data head) => _groups[(0, number)] = new EvidenceGroup($"v{number}", head, words);

    /// <summary>Begins the evidence of a quote.</summary>
    /// <param name="number">The number of the quote.</param>
    /// <param name="head">What a template sees beside the sentences.</param>
    public EvidenceGroup OfQuote(int number, Data head) => _groups[(1, number)] = new EvidenceGroup($"w{number}", head, words);
}

/// <summary>The evidence of one event or quote.</summary>
/// <param name="id">The id of the group in the report.</param>
/// <param name="head">What a template sees beside the sentences.</param>
/// <param name="words">The words of the language.</param>
internal sealed class EvidenceGroup(string id, Data head, ReportWords words)
{
    // Characters without a meaning, which hold the places of the marks.
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    // With room for what a participant or document has besides.
    private const int FactSize = 11;

    private readonly List<Item> _items = [];

    /// <summary>The id of the group.</summary>
    public string Id => id;

    /// <summary>Adds a value.</summary>
    /// <param name="label">What the value is, in words.</param>
    /// <param name="text">The value, in words.</param>
    /// <param name="evidence">Its evidence; null if it has none of its own.</param>
    /// <param name="proof">The sentence; null if the page is not at hand.</param>
    /// <returns>What a template sees: the text, and a link to its evidence.</returns>
    public Data Fact(string label, string text, FieldEvidence? evidence, Proof? proof)
    {
        if (evidence is null)
            return new(4) { ["text"] = Visible.Cell(text), ["link"] = id, ["basis"] = null, ["disputed"] = false };
        return Add(label, text, proof, (evidence.Evidence.Basis, evidence.Disputed));
    }

    /// <summary>Adds a value whose sentence is known.</summary>
    public Data Fact(string label, string text, Proof proof) => Add(label, text, proof, (proof.Evidence.Basis, proof.Evidence.Disputed));

    /// <summary>What a template sees of the group.</summary>
    public Data Build()
    {
        var sentences = _items.GroupBy(i => i.Place).Select(Sentence).ToList<object>();
        return new(head) { ["id"] = id, ["sentences"] = sentences };
    }

    private Data Add(string label, string text, Proof? proof, (string Basis, bool Disputed) how)
    {
        var number = (_items.Count + 1).ToString(CultureInfo.InvariantCulture);
        // One object for the place of the value and for its evidence: there are many of them.
        var fact = new Data(FactSize)
        {
            ["text"] = Visible.Cell(text),
            ["link"] = $"{id}-{number}",
            ["basis"] = how.Basis,
            ["disputed"] = how.Disputed,
            ["label"] = label,
            ["how"] = words.Of("basis", how.Basis),
        };
        _items.Add(new Item(fact, proof));
        if (proof is not null)
            proof.Page.IsCited = true;
        return fact;
    }

    private Data Sentence(IGrouping<object?, Item> items)
    {
        var first = items.First().Proof;
        return new(7)
        {
            ["segments"] = first?.Evidence.Sentence is { } sentence ? Segments(sentence, items) : null,
            ["language"] = first?.Page.Language,
            ["source"] = first?.Page.Data,
            ["section"] = first is null ? null : words.Of("section", first.Evidence.Section),
            ["teaser"] = first?.Evidence.Teaser,
            ["line"] = first?.Evidence.Line,
            ["items"] = items.Select(object (i) => i.Fact).ToList(),
        };
    }

    // The sentence on one line, in pieces of which each is marked or not. Marks that touch or overlap are one.
    private static List<object> Segments(string sentence, IEnumerable<Item> items)
    {
        var text = new StringBuilder(sentence).Replace(Open, '?').Replace(Close, '?');
        foreach (var (start, end) in Marks(items).OrderByDescending(m => m.Start))
            text.Insert(end, Close).Insert(start, Open);
        var segments = new List<object>();
        foreach (var part in Display.OneLine(text.ToString()).Split(Open))
        {
            var at = part.IndexOf(Close, StringComparison.Ordinal);
            Add(part[..Math.Max(0, at)], marked: true);
            Add(part[(at + 1)..], marked: false);
        }
        return segments;

        void Add(string piece, bool marked)
        {
            if (piece.Length > 0)
                segments.Add(new Data(2) { ["text"] = piece, ["marked"] = marked });
        }
    }

    private static List<(int Start, int End)> Marks(IEnumerable<Item> items)
    {
        var marks = new List<(int Start, int End)>();
        foreach (var (start, end) in items.Select(i => i.Proof!.Evidence).Where(e => e.SentenceStart is not null && e.Length > 0)
            .Select(e => (e.SentenceStart!.Value, e.SentenceStart.Value + e.Length)).Order())
        {
            if (marks.Count > 0 && start <= marks[^1].End)
                marks[^1] = (marks[^1].Start, Math.Max(marks[^1].End, end));
            else
                marks.Add((start, end));
        }
        return marks;
    }

    private sealed record Item(Data Fact, Proof? Proof)
    {
        // Values whose page is not at hand are together, at their first place.
        public object? Place => Proof is not ({ } page, { } at) ? null
            : (page.Path, page.Id, at.Section, at.Teaser, at.Sentence ?? at.Start.ToString(CultureInfo.InvariantCulture), at.Line);
    }
}
