namespace CstoTools.Core.Metadata.Checks;

/// <summary>Times are in order: nothing ends before it starts, and a day has one holder, unless an office is shared.</summary>
internal sealed class PeriodCheck
{
    private readonly List<MetadataDiagnostic> _faults = [];

    private PeriodCheck()
    {
    }

    public static IReadOnlyList<MetadataDiagnostic> Find(CstoMetadata metadata)
    {
        var check = new PeriodCheck();
        foreach (var office in metadata.Offices.Values)
            check.Office(office);
        foreach (var organization in metadata.Chairmanships.GroupBy(c => c.Organization, StringComparer.Ordinal))
            check.InOrder(organization.Select(c => new Period(c.Country, c.From, c.To, c.Source)), $"the chair of '{organization.Key}'");
        return check._faults;
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Office(OfficeEntry office)
    {
        if (office.Until < office.Since)
            _faults.Add(office.Source.Fault(MetadataFaults.BadPeriod, "The office ends before it starts.", "until"));
        foreach (var holder in office.Holders)
        {
            if (holder is { To: not null, UntilKnown: not null })
                _faults.Add(holder.Source.Fault(MetadataFaults.BadPeriod, "'until-known' is for a tenure whose last day ('to') is not known.", "until-known"));
            if (holder.From < office.Since)
                Outside(holder, $"The office has existed since {Day(office.Since.Value)}.", "from");
            if (office.Until is { } until && (holder.LastKnown is null || holder.LastKnown > until))
                Outside(holder, $"The office existed until {Day(until)}.", LastKey(holder.Source));
        }
        // Several may share an office, but nobody holds it twice on a day.
        foreach (var holders in office.Holders.GroupBy(h => office.Shared ? h.Person : "", StringComparer.Ordinal))
            InOrder(holders.Select(h => new Period(h.Person, h.From, h.LastKnown, h.Source)), $"the office '{office.Id}'");
    }

    private void Outside(Holder holder, string message, string key) =>
        _faults.Add(holder.Source.Fault(MetadataFaults.OutsideOffice, message, key));

    private void InOrder(IEnumerable<Period> periods, string what)
    {
        Period? last = null;
        foreach (var period in periods.OrderBy(p => p.From))
        {
            if (period.To < period.From)
                _faults.Add(period.Source.Fault(MetadataFaults.BadPeriod, $"It ends before it starts ({Day(period.From)}).", LastKey(period.Source)));
            if (last is not null && (last.To is null || period.From <= last.To))
            {
                _faults.Add(period.Source.Fault(MetadataFaults.Overlap, $"On {Day(period.From)} '{last.Who}' ({IdCheck.Place(last.Source)}) has {what}.", "from"));
            }
            if (last is null || last.To is not null && (period.To is null || period.To > last.To))
                last = period;
        }
    }

    private static string LastKey(Source source) => source.Node["to"] is not null ? "to" : source.Node["until-known"] is not null ? "until-known" : "from";

    private sealed record Period(string Who, DateTime From, DateTime? To, Source Source);
}
