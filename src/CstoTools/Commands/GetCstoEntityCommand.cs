using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets the people, offices, bodies, places, documents and exercises that the metadata lists.</summary>
[Cmdlet(VerbsCommon.Get, "CstoEntity")]
[Alias("gcsn")]
[OutputType(typeof(Entity))]
public sealed class GetCstoEntityCommand : MetadataCommand
{
    private readonly List<string> _names = [];

    /// <summary>The names to look up, in any spelling that the metadata knows.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [NameTransformation]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The kinds of entries to return.</summary>
    [Parameter]
    [Alias("Type")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EntityKindCompleter))]
    [ValidateVocabulary(Vocabulary.EntityKind)]
    public string[] Kind { get; set; } = [];

    /// <summary>The ids to look up.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(IdCompleter))]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _names.AddRange(Name);
        WriteObject(EntityQuery.Find(Analyzer, Name, Kind, Id), enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => WarnOf(EntityQuery.Unknown(Analyzer, _names, Id));
}
