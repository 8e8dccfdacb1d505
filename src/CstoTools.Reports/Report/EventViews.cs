using System.Globalization;
using CstoTools.Core.Queries;
using CstoTools.Core.Text;

namespace CstoTools.Reports.Report;

/// <summary>What a template sees of each event: its values in words, each with a link to its evidence.</summary>
internal sealed class EventViews
{
    private const int ViewSize = 29;
    private readonly Dictionary<Event, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Event, Data> _views = new(ReferenceEqualityComparer.Instance);
    private readonly ReportContext _context;

    /// <summary>Numbers the events.</summary>
    /// <param name="events">The events, in the order of the report.</param>
    /// <param name="context">What the parts of the report share.</param>
    public EventViews(IReadOnlyList<Event> events, ReportContext context)
    {
        _context = context;
        for (var i = 0; i < events.Count; i++)
            _numbers[events[i]] = i + 1;
    }

    /// <summary>What a template sees of an event. The same object each time.</summary>
    public Data Of(Event e)
    {
        if (!_views.TryGetValue(e, out var view))
            _views[e] = view = Make(e);
        return view;
    }

    /// <summary>What a template sees of several events.</summary>
    public List<object> Of(IEnumerable<Event> events) => events.Select(object (e) => Of(e)).ToList();

    /// <summary>The section in which an event is listed.</summary>
    public static string HomeOf(Event e) => e.Date is null ? "undated" : e.Status == EventStatuses.Planned ? "ahead" : "chronicle";

    private Data Make(Event e)
    {
        var (number, words) = (_numbers[e], _context.Words);
        var home = _context.Has(HomeOf(e)) ? $"e{number}" : $"v{number}";
        var page = e.Sources.Select(_context.Pages.Of).FirstOrDefault(p => p is not null);
        var title = Display.Headline(e);
        var head = new Data
        {
            ["number"] = number,
            ["home"] = home,
            ["title"] = title,
            ["language"] = page?.Language,
            ["date"] = words.Date(e),
            ["type"] = words.Of("type", e.Type),
        };
        var facts = new Facts(e, _context.Book.OfEvent(number, head), _context);
        return new(ViewSize)
        {
            ["number"] = number,
            ["home"] = home,
            ["title"] = title,
            ["language"] = page?.Language,
            ["id"] = $"e{number}",
            ["evidence"] = $"v{number}",
            ["iso"] = e.Date is null ? null : Display.Date(e),
            ["date"] = facts.Of("Date", words.Date(e)),
            ["month"] = e.Date is { } day ? words.Month(day) : null,
            ["inferred"] = e.DateInferred,
            ["type"] = facts.Of("Type", words.Of("type", e.Type)),
            ["kind"] = e.Type,
            ["status"] = facts.Of("Status", words.Of("status", e.Status)),
            ["state"] = e.Status,
            ["city"] = facts.Of("City", Name(MentionKinds.City, e.City)),
            ["country"] = facts.Of("Country", Name(MentionKinds.Country, e.Country)),
            ["venue"] = facts.Of("Venue", e.Venue),
            ["mode"] = facts.Of("Mode", e.Mode is { } mode ? words.Of("mode", mode) : null),
            ["bodies"] = facts.OfBodies(),
            ["ordinal"] = facts.Of("Ordinal", e.Ordinal?.ToString(CultureInfo.InvariantCulture)),
            ["host"] = IsListed(e, e.Host, "host") ? null : facts.Of("Host", Name("", e.Host)),
            ["chair"] = IsListed(e, e.Chair, "chair") ? null : facts.Of("Chair", Name("", e.Chair)),
            ["operation"] = facts.Of("Operation", e.Operation is { } operation ? _context.Names.Operation(operation) : null),
            ["topics"] = facts.OfTopics(),
            ["participants"] = e.Participants.Select(object (p) => facts.Of(p)).ToList(),
            ["documents"] = e.Documents.Select(object (d) => facts.Of(d)).ToList(),
            ["sources"] = Sources(e),
            ["doubts"] = Doubts.Of(e).Count,
        };
    }

    private string? Name(string kind, string? name) => name is null ? null : _context.Names.Of(kind, name);

    private static bool IsListed(Event e, string? name, string function) =>
        e.Participants.Any(p => p.Name == name && p.Function == function);

    private List<object> Sources(Event e)
    {
        var sources = new List<object>();
        foreach (var source in e.Sources.DistinctBy(s => (s.Path, s.ArticleId)))
        {
            if (_context.Pages.Of(source) is not { } page)
                continue;
            page.IsCited = true;
            sources.Add(new Data
            {
                ["page"] = page.Data,
                ["line"] = source.Line,
                ["section"] = _context.Words.Of("section", source.Section),
                ["teaser"] = source.Teaser,
            });
        }
        return sources;
    }

    /// <summary>Makes the facts of one event.</summary>
    private sealed class Facts(Event e, EvidenceGroup group, ReportContext context)
    {
        public Data? Of(string field, string? text) => text is null ? null
            : Of(context.Words.Of("field", field), text, e.Evidence.FirstOrDefault(f => f.Field == field));

        public List<object> OfBodies()
        {
            var bodies = e.Bodies.Count > 0 ? e.Bodies : e.Body is { } body ? [body] : [];
            var label = context.Words.Of("field-Body");
            return bodies.Select(object (b) => Of(label, context.Names.Of(MentionKinds.Organization, b), OfBody(b))).ToList();
        }

        private FieldEvidence? OfBody(string body) =>
            e.Evidence.FirstOrDefault(f => f.Field == "Bodies" && f.Value == body) ?? e.Evidence.FirstOrDefault(f => f.Field == "Body");

        public List<object> OfTopics() => e.Topics.Select(object (t) => Of(context.Words.Of("field-Topics"), t,
            e.Evidence.FirstOrDefault(f => f.Field == "Topics" && f.Value == t))).ToList();

        public Data Of(Participant p)
        {
            var view = Of(context.Words.Of("field-Participant"), context.Names.Of(p), First(p.Evidence, "Name"));
            view["kind"] = p.Kind;
            view["title"] = Part(p.Evidence, "Title", p.Title);
            view["function"] = Part(p.Evidence, "Function", p.Function is { } word ? context.Words.Of("function", word) : null);
            view["role"] = context.Names.Role(p) is { } role ? Visible.Cell(role) : null;
            return view;
        }

        public Data Of(EventDocument d)
        {
            var view = Of(context.Words.Of("field-Document"), d.Title, First(d.Evidence, "Title"));
            view["status"] = Part(d.Evidence, "Status", d.Status is { } status ? context.Words.Of("outcome", status) : null);
            return view;
        }

        private static FieldEvidence? First(ValueList<FieldEvidence> evidence, string field) =>
            evidence.FirstOrDefault(f => f.Field == field);

        private Data? Part(ValueList<FieldEvidence> evidence, string field, string? text) =>
            text is null ? null : Of(context.Words.Of("field", field), text, First(evidence, field));

        private Data Of(string label, string text, FieldEvidence? evidence) =>
            group.Fact(label, text, evidence, evidence is null ? null : context.Proofs.Of(evidence, e));
    }
}
