using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Finds where articles name people, bodies, places, documents and exercises.</summary>
[Cmdlet(VerbsCommon.Find, "CstoMention", DefaultParameterSetName = PathSet)]
[Alias("fdcsm")]
[OutputType(typeof(Mention))]
public sealed class FindCstoMentionCommand : ArticleCommand
{
    private MentionQuery? _query;

    /// <summary>The names to find, in any spelling that the metadata knows.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [NameTransformation]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The kinds of mentions to return.</summary>
    [Parameter]
    [Alias("Type")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(MentionKindCompleter))]
    [ValidateVocabulary(Vocabulary.MentionKind)]
    public string[] Kind { get; set; } = [];

    /// <summary>The metadata ids to find.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(IdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>The parts of the page to search.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SectionCompleter))]
    [ValidateVocabulary(Vocabulary.Section)]
    public string[] Section { get; set; } = [];

    /// <summary>The lowest confidence to return: sure, likely or check.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ConfidenceCompleter))]
    [ValidateSet(Confidences.Sure, Confidences.Likely, Confidences.Check)]
    public string? Confidence { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _query = new MentionQuery(Analyzer, new MentionFilter
        {
            Name = Name,
            Kind = Kind,
            Id = Id,
            Section = Section,
            Confidence = Confidence?.ToLowerInvariant(),
        });
    }

    private protected override string[] TakeFirst()
    {
        var first = Name;
        Name = [];
        return first;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WarnOf(_query?.Unknown);
    }

    private protected override void Process(Article article)
    {
        if (TryRun(article.Path ?? article.Id, () => _query!.Find(article, Stopped), out var mentions))
            WriteObject(mentions, enumerateCollection: true);
    }
}
