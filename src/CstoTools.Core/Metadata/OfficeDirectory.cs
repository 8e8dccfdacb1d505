namespace CstoTools.Core.Metadata;

/// <summary>Who held which office on a day. In a gap, before an office existed or after its last known day: nobody.</summary>
public sealed class OfficeDirectory
{
    private readonly CstoMetadata _metadata;
    private readonly Dictionary<string, List<Tenure>> _byOffice = new(StringComparer.Ordinal);
    private readonly ILookup<string, Tenure> _byPerson;

    internal OfficeDirectory(CstoMetadata metadata)
    {
        _metadata = metadata;
        foreach (var office in metadata.Offices.Values)
            _byOffice[office.Id] = office.Holders.Select(h => TenureOf(office, h)).OrderBy(t => t.From).ToList();
        foreach (var office in metadata.Offices.Values.Where(o => o.ByChairmanship is not null))
            _byOffice[office.Id] = [.. ChairsOf(office).OrderBy(t => t.From)];
        Tenures = [.. _byOffice.Values.SelectMany(t => t).OrderBy(t => t.OfficeId, StringComparer.Ordinal).ThenBy(t => t.From)];
        _byPerson = Tenures.ToLookup(t => t.PersonId, StringComparer.Ordinal);
    }

    /// <summary>All tenures, by office and first day.</summary>
    public IReadOnlyList<Tenure> Tenures { get; }

    /// <summary>Who held an office on a day: one, or several where it is shared, or nobody.</summary>
    /// <param name="officeId">The office's id.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Tenure> HoldersOf(string officeId, DateTime day) =>
        _byOffice.TryGetValue(officeId, out var tenures) ? tenures.Where(t => Covers(t, day)).ToArray() : [];

    /// <summary>
    /// Who was last known to hold an office whose tenure is not known to have ended, for a day after that: it is likely that the person
    /// still holds it, and not more. Null if somebody is known for the day, if the last tenure has ended, if the office did not
    /// exist any more, or if several people share it.
    /// </summary>
    /// <param name="officeId">The office's id.</param>
    /// <param name="day">The day.</param>
    public Tenure? LastKnownHolderOf(string officeId, DateTime day)
    {
        var last = _byOffice.GetValueOrDefault(officeId)?.LastOrDefault();
        return last?.KnownUntil < day && _metadata.Offices[officeId] is { Shared: false } office && !(office.Until < day)
            ? last with { Certainty = "likely" } : null;
    }

    /// <summary>The offices a person held, by first day.</summary>
    /// <param name="personId">The person's id.</param>
    public IEnumerable<Tenure> OfPerson(string personId) => _byPerson[personId];

    /// <summary>Whether a day lies in a tenure.</summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="day">The day.</param>
    public static bool Covers(Tenure tenure, DateTime day) =>
        (tenure.From is null || tenure.From <= day) && (tenure.To is null || day <= tenure.To);

    private Tenure TenureOf(OfficeEntry office, Holder holder) => new()
    {
        OfficeId = office.Id,
        Office = office.Name,
        PersonId = holder.Person,
        Person = _metadata.Find(holder.Person)?.Name ?? holder.Person,
        From = holder.From,
        To = holder.LastKnown,
        Status = holder.Acting ? "acting" : "in office",
        KnownUntil = holder.To is null ? holder.UntilKnown ?? _metadata.KnownUntil : null,
        Certainty = holder.Certainty,
        Source = holder.Cited,
        Note = holder.Note,
    };

    // The chair of a council is the officer of the chairing country, for the days on which both are known.
    private IEnumerable<Tenure> ChairsOf(OfficeEntry office)
    {
        foreach (var organization in _metadata.Ancestors(office.Organization).Prepend(office.Organization))
        {
            foreach (var chair in _metadata.Chairmanships.Where(c => c.Organization == organization))
            {
                var held = _metadata.Offices.Values.Where(o => o.Country == chair.Country && o.Role == office.ByChairmanship)
                    .SelectMany(o => o.Holders);
                foreach (var holder in held)
                {
                    var from = Later(chair.From, holder.From);
                    var to = Earlier(chair.To, holder.LastKnown);
                    if (to is null || from <= to)
                        yield return TenureOf(office, holder with { From = from, To = to });
                }
            }
        }
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime? Earlier(DateTime? a, DateTime? b) => a is null ? b : b is null || a < b ? a : b;
}
