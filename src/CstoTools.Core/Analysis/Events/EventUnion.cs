using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// Makes one event of the reports of it. A field has the value of the report that has the best evidence for it: stated
/// before inferred, then in the order of the reports. Where another report says otherwise, its evidence is marked as disputed.
/// </summary>
internal static class EventUnion
{
    /// <summary>The event that reports tell.</summary>
    /// <param name="reports">The reports, the best first.</param>
    public static Event Of(Event[] reports)
    {
        var best = reports[0];
        if (reports.Length == 1)
            return best;
        var fields = new Fields(reports);
        var dated = fields.From(nameof(Event.Date), r => r.Date is not null, r => r.DatePrecision == DatePrecisions.Day ? 0 : 1);
        var placed = fields.From(nameof(Event.City), r => r.City is not null);
        var country = placed.Country is not null ? placed : fields.From(nameof(Event.Country), r => r.Country is not null);
        var status = StatusOf(fields, reports);
        var met = fields.From(nameof(Event.Body), r => r.Body is not null, r => r.Bodies.Count > 1 ? 0 : 1);
        var typed = fields.From(nameof(Event.Type), r => r.Type != "other");
        var (host, chair) = (fields.From(nameof(Event.Host), r => r.Host is not null), fields.From(nameof(Event.Chair), r => r.Chair is not null));
        var united = best with
        {
            Type = typed.Type,
            Status = status.Status,
            Date = dated.Date,
            EndDate = dated.EndDate,
            DatePrecision = dated.DatePrecision,
            DateInferred = dated.DateInferred,
            City = placed.City,
            Country = country.Country,
            Venue = fields.From(nameof(Event.Venue), r => r.Venue is not null).Venue,
            Mode = fields.From(nameof(Event.Mode), r => r.Mode is not null).Mode,
            Body = met.Body,
            Bodies = met.Bodies,
            Ordinal = fields.From(nameof(Event.Ordinal), r => r.Ordinal is not null).Ordinal,
            Host = host.Host,
            Chair = chair.Chair,
            Operation = fields.From(nameof(Event.Operation), r => r.Operation is not null).Operation,
            Participants = PeopleOf(reports, host.Host, chair.Chair),
            Documents = reports.SelectMany(r => r.Documents).DistinctBy(d => d.Id ?? d.Title).ToValueList(),
            Topics = reports.SelectMany(r => r.Topics).Distinct().ToValueList(),
            Sources = reports.SelectMany(r => r.Sources).Distinct().OrderBy(s => s.Path, StringComparer.Ordinal)
                .ThenBy(s => s.ArticleId, StringComparer.Ordinal).ThenBy(s => s.Section, StringComparer.Ordinal).ThenBy(s => s.Teaser).ThenBy(s => s.Start).ToValueList(),
        };
        // The country belongs to the city that was chosen.
        if (country == placed)
            fields.Choose(nameof(Event.Country), placed);
        fields.Choose(nameof(Event.Bodies), met);
        var evidence = fields.Evidence.ToValueList();
        return united with { Evidence = evidence, Confidence = EventReasons.Of(evidence) };
    }

    // That it was called off or held is known later than that it was planned: no dispute.
    private static Event StatusOf(Fields fields, Event[] reports)
    {
        string[] latest = [EventStatuses.Cancelled, EventStatuses.Held, EventStatuses.Ongoing, EventStatuses.Planned];
        var status = latest.First(s => Array.Exists(reports, r => r.Status == s));
        var held = Array.Exists(reports, r => r.Status is EventStatuses.Held or EventStatuses.Ongoing);
        return fields.From(nameof(Event.Status), r => r.Status == status, disputed: status == EventStatuses.Cancelled && held);
    }

    private static ValueList<Participant> PeopleOf(Event[] reports, string? host, string? chair)
    {
        var people = new List<Participant>();
        foreach (var other in reports.SelectMany(r => r.Participants))
        {
            var at = people.FindIndex(p => p.Name == other.Name);
            if (at < 0)
            {
                people.Add(other);
                continue;
            }
            var known = people[at];
            people[at] = known with
            {
                Title = known.Title ?? other.Title,
                Function = known.Function ?? other.Function,
                Confidence = Agreement.Of(known.Confidence, other.Confidence),
                Evidence = known.Evidence.Concat(other.Evidence.Where(e => !known.Evidence.Any(k => k.Field == e.Field))).ToValueList(),
            };
        }
        // Who only a worse report calls the chair or host is none.
        return people.Select(p => p.Function == "chair" && p.Name != chair || p.Function == "host" && p.Name != host
            ? p with { Function = null, Evidence = p.Evidence.Where(e => e.Field != nameof(Participant.Function)).ToValueList() } : p).ToValueList();
    }

    /// <summary>Which report each field is taken from.</summary>
    private sealed class Fields(Event[] reports)
    {
        private readonly Dictionary<string, (Event From, bool? Disputed)> _chosen = new(StringComparer.Ordinal);

        /// <summary>The evidence of each field: that of the report it was taken from; the topics are those of all.</summary>
        public IEnumerable<FieldEvidence> Evidence => All.Select(e => e.Field).Where(f => !IsList(f)).Distinct().Select(Of).OfType<FieldEvidence>()
            .Concat(_chosen[nameof(Event.Bodies)].From.Evidence.Where(e => e.Field == nameof(Event.Bodies)))
            .Concat(All.Where(e => e.Field == nameof(Event.Topics)).DistinctBy(e => e.Value));

        // Each of their values has evidence of its own.
        private static bool IsList(string field) => field is nameof(Event.Topics) or nameof(Event.Bodies);

        private IEnumerable<FieldEvidence> All => reports.SelectMany(r => r.Evidence);

        /// <summary>The report that proves a field best; the first if none tells it.</summary>
        public Event From(string field, Func<Event, bool> tells, Func<Event, int>? rank = null, bool? disputed = null)
        {
            // OrderBy keeps the order of the reports among equals.
            var from = reports.Where(tells).OrderBy(r => rank?.Invoke(r) ?? 0).ThenBy(r => IsStated(r, field) ? 0 : 1).FirstOrDefault() ?? reports[0];
            _chosen[field] = (from, disputed);
            return from;
        }

        public void Choose(string field, Event report) => _chosen[field] = (report, null);

        private static bool IsStated(Event report, string field) => report.Evidence.Any(e => e.Field == field && e.Evidence.Basis == EvidenceBases.Stated);

        private FieldEvidence? Of(string field)
        {
            var (from, disputed) = _chosen.TryGetValue(field, out var chosen) ? chosen : (reports.First(r => r.Evidence.Any(e => e.Field == field)), null);
            var evidence = from.Evidence.FirstOrDefault(e => e.Field == field);
            if (evidence is null)
                return null;
            var isDisputed = evidence.Disputed || (disputed ?? IsDisputed(evidence));
            // Who differs lowers it; who says the same raises it.
            var same = All.Where(e => e.Field == field && e.Value == evidence.Value);
            var confidence = isDisputed ? Confidences.Check : Agreement.Of([.. same.Select(e => e.Confidence)]);
            return evidence with { Disputed = isDisputed, Evidence = evidence.Evidence with { Confidence = confidence } };
        }

        // A month that the day lies in, or a range that it belongs to, says nothing else.
        private bool IsDisputed(FieldEvidence chosen) => All.Any(e => e.Field == chosen.Field && e.Value != chosen.Value
            && (e.Field != nameof(Event.Date) || !Fits(chosen.Value, e.Value) && !Fits(e.Value, chosen.Value)));

        private static bool Fits(string? day, string? month) => day is not null && month is not null && (day.StartsWith(month, StringComparison.Ordinal)
            || month.Split('/').Contains(day));
    }
}
