using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Tells who held which office when, as far as the metadata is sure of it.</summary>
[Cmdlet(VerbsCommon.Get, "CstoOfficeHolder")]
[OutputType(typeof(Tenure))]
public sealed class GetCstoOfficeHolderCommand : MetadataCommand
{
    /// <summary>Only these offices, by name, alias or id.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OfficeCompleter))]
    public string[] Office { get; set; } = [];

    /// <summary>Only the offices of these people, by any spelling that the metadata knows.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] Person { get; set; } = [];

    /// <summary>Only those who held the office on this day.</summary>
    [Parameter(Position = 1)]
    [DayTransformation]
    public DateTime? Date { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        HashSet<string>? offices = null;
        foreach (var name in Office)
        {
            var found = OfficeQuery.Find(Analyzer.Metadata, name);
            // No answer must not look like "nobody held it".
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(Errors.New(new ItemNotFoundException($"The metadata has no office '{name}'."), Errors.OfficeNotFound,
                    ErrorCategory.ObjectNotFound, name, "Use a wildcard, as in '*defense minister*', or completion."));
            }
            (offices ??= new(StringComparer.Ordinal)).UnionWith(found);
        }
        WriteObject(OfficeQuery.Tenures(Analyzer, offices, Person, Date), enumerateCollection: true);
    }
}
