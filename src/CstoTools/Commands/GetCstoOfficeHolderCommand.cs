using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets who held which office, and when, as far as the metadata is certain.</summary>
[Cmdlet(VerbsCommon.Get, "CstoOfficeHolder")]
[Alias("gcso")]
[OutputType(typeof(Tenure))]
public sealed class GetCstoOfficeHolderCommand : MetadataCommand
{
    private readonly List<string> _offices = [];

    /// <summary>The offices, by name, alias or id.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [NameTransformation]
    [ArgumentCompleter(typeof(OfficeCompleter))]
    public string[] Office { get; set; } = [];

    /// <summary>The people whose offices to return, in any spelling that the metadata knows.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] Person { get; set; } = [];

    /// <summary>The day, or the month or year, for which to return the holder.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [DayTransformation(DayMeaning.Whole)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public string? Date { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _offices.AddRange(Office);
        var days = Date is null ? null : DayReader.Read(Date, out _);
        var answer = OfficeQuery.Tenures(Analyzer, Ids(), Person, days);
        foreach (var office in answer.Divided)
        {
            WriteError(Errors.New(
                new ArgumentException($"Nobody is known to have held the office '{office}' on all days "
                    + $"from {Display.Date(days!.Value.From)} to {Display.Date(days.Value.To)}."),
                Errors.OfficeDivided, ErrorCategory.InvalidArgument, office, "Use -Date with a day, or omit it to get all holders of the office."));
        }
        WriteObject(answer.Tenures, enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => WarnOf(OfficeQuery.Unknown(Analyzer, _offices, Person));

    // Null for all offices.
    private HashSet<string>? Ids()
    {
        HashSet<string>? ids = null;
        foreach (var name in Office)
        {
            var found = OfficeQuery.Find(Analyzer.Metadata, name);
            // No answer must not look like "nobody held it".
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(NoOffice(name));
            (ids ??= new(StringComparer.Ordinal)).UnionWith(found);
        }
        return ids;
    }

    private ErrorRecord NoOffice(string name)
    {
        var close = OfficeQuery.Closest(Analyzer.Metadata, name) is { } office ? $" Did you mean '{office}'?" : "";
        var advice = new NameQuery(Analyzer, [name], MentionKinds.Person).HasEntities ? "To search for a person, use -Person."
            : "Use a wildcard, as in '*defense minister*', or press Tab to complete the name.";
        return Errors.New(new ItemNotFoundException($"The metadata has no office '{name}'.{close}"), Errors.OfficeNotFound,
            ErrorCategory.ObjectNotFound, name, advice);
    }
}
