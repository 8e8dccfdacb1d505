using CstoTools.Core.Queries;
using CstoTools.Core.Text;
using CstoTools.Reports.Pictures;

namespace CstoTools.Reports.Report;

/// <summary>Builds the tables of a report: who met whom, documents, places, and what needs a look.</summary>
internal sealed class ReportTables(ReportContext context, EventViews views, IReadOnlyList<Event> events)
{
    private const int MostPairs = 200;
    private const int MostOccasions = 20;
    private readonly ReportWords _words = context.Words;

    /// <summary>What is the same for two mentions of one document: its id, or its title in any case.</summary>
    public static string KeyOf(EventDocument document) => document.Id ?? Folding.Key(Visible.Cell(document.Title));

    /// <summary>The pairs that met, those who met most often first; null if there are none.</summary>
    public Data? Meetings(RelationQuery query, CancellationToken cancel)
    {
        var pairs = new Dictionary<(string, string), (Relation Relation, List<Event> Events)>();
        foreach (var relation in events.SelectMany(e => query.Find(e, cancel)))
        {
            var (one, other) = (relation.First, relation.Second);
            var key = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
            if (!pairs.TryGetValue(key, out var pair))
                pairs[key] = pair = (relation, []);
            pair.Events.Add(relation.Event);
        }
        if (pairs.Count == 0)
            return null;
        var sorted = pairs.Values.OrderByDescending(p => p.Events.Count).ThenBy(p => First(p.Relation), StringComparer.Ordinal)
            .ThenBy(p => Second(p.Relation), StringComparer.Ordinal).ToList();
        return new()
        {
            ["pairs"] = sorted.Take(MostPairs).Select(object (p) => new Data
            {
                ["first"] = First(p.Relation),
                ["second"] = Second(p.Relation),
                ["count"] = p.Events.Count,
                ["events"] = Latest(p.Events),
                ["earlier"] = Earlier(p.Events),
            }).ToList(),
            ["more"] = sorted.Count > MostPairs ? _words.Format("more-pairs", sorted.Count - MostPairs) : null,
            ["picture"] = ReportData.Picture(Network.Draw(
                sorted.ConvertAll(p => new Pair(First(p.Relation), Second(p.Relation), p.Events.Count)), _words)),
        };
    }

    /// <summary>The documents, and what became of each; null if there are none.</summary>
    public Data? Documents()
    {
        var documents = events.SelectMany(e => e.Documents.Select((d, i) => (Event: e, Document: d, Index: i)))
            .GroupBy(d => KeyOf(d.Document), StringComparer.Ordinal).ToList();
        return documents.Count == 0 ? null : new()
        {
            ["rows"] = documents.Select(object (g) => new Data
            {
                ["title"] = Title(g.First().Document),
                ["language"] = views.Of(g.First().Event)["language"],
                ["fates"] = g.Select(object (d) => new Data
                {
                    ["event"] = views.Of(d.Event),
                    ["document"] = ((List<object>)views.Of(d.Event)["documents"]!)[d.Index],
                }).ToList(),
            }).ToList(),
        };
    }

    /// <summary>The places by country and city; null if there are none.</summary>
    public Data? Places()
    {
        var rows = events.Where(e => e.City is not null || e.Country is not null).GroupBy(e => (e.Country, e.City))
            .Select(g => (Country: Name(MentionKinds.Country, g.Key.Country), City: Name(MentionKinds.City, g.Key.City), Events: g))
            .OrderBy(r => r.Country ?? "\uFFFF", StringComparer.Ordinal).ThenBy(r => r.City ?? "", StringComparer.Ordinal).ToList();
        return rows.Count == 0 ? null : new()
        {
            ["rows"] = rows.Select(object (r) => new Data
            {
                ["country"] = r.Country,
                ["city"] = r.City,
                ["count"] = r.Events.Count(),
                ["events"] = Latest(r.Events),
                ["earlier"] = Earlier(r.Events),
            }).ToList(),
        };
    }

    /// <summary>The values that somebody should look at; null if there are none.</summary>
    public Data? Check()
    {
        var rows = new List<object>();
        foreach (var e in events)
        {
            foreach (var (evidence, owner, reason) in Doubts.Of(e))
            {
                var view = views.Of(e);
                var fact = view.GetValueOrDefault(char.ToLowerInvariant(evidence.Field[0]) + evidence.Field[1..]) as Data;
                rows.Add(new Data
                {
                    ["event"] = view,
                    ["field"] = _words.Of("field", evidence.Field),
                    ["owner"] = owner.Length == 0 ? null : Visible.Cell(owner),
                    ["value"] = fact?["text"] ?? Visible.Cell(evidence.Value),
                    ["link"] = fact?["link"] ?? view["evidence"],
                    ["reason"] = _words.Of("doubt", reason),
                });
            }
        }
        return rows.Count == 0 ? null : new() { ["rows"] = rows };
    }

    // All are in the chronicle; a cell with hundreds of days is of no use.
    private List<object> Latest(IEnumerable<Event> all) => views.Of(all.TakeLast(MostOccasions));

    private string? Earlier(IEnumerable<Event> all) =>
        all.Count() - MostOccasions is > 0 and var more ? _words.Format("more-earlier", more) : null;

    private string First(Relation r) => NameOf(r, r.First, r.FirstId);

    private string Second(Relation r) => NameOf(r, r.Second, r.SecondId);

    private string NameOf(Relation relation, string name, string? id) =>
        relation.Event.Participants.FirstOrDefault(p => p.Name == name && p.Id == id) is { } participant
            ? Visible.Cell(WithPeople(participant)) : Visible.Cell(name);

    // In English, the name says it itself: delegation of Armenia.
    private string WithPeople(Participant p)
    {
        var name = context.Names.Of(p);
        return p.Kind == MentionKinds.Country && p.Function is { } function && name != p.Name
            ? $"{name} ({_words.Of("function", function)})" : name;
    }

    private string Title(EventDocument document) =>
        Visible.Cell(document.Id is not null ? context.Names.OfId(document.Id, document.Title) : document.Title);

    private string? Name(string kind, string? name) => name is null ? null : Visible.Cell(context.Names.Of(kind, name));
}
