using System.Management.Automation;
using CstoTools.Core.Queries;
using CstoTools.Reports.Citations;
using CstoTools.Reports.Feeds;
using CstoTools.Reports.Graphs;
using CstoTools.Reports.Report;

namespace CstoTools.Commands;

/// <summary>The closed lists of words that parameters take.</summary>
public enum Vocabulary
{
    /// <summary><see cref="EventTypes"/>.</summary>
    EventType,

    /// <summary><see cref="EventStatuses"/>.</summary>
    EventStatus,

    /// <summary><see cref="EventOrigins"/>.</summary>
    EventOrigin,

    /// <summary><see cref="MentionKinds"/>.</summary>
    MentionKind,

    /// <summary><see cref="EntityQuery.Kinds"/>.</summary>
    EntityKind,

    /// <summary><see cref="Sections"/>.</summary>
    Section,

    /// <summary><see cref="EvidenceFields"/>.</summary>
    EvidenceField,

    /// <summary><see cref="TraceQuery.Phases"/>.</summary>
    RulePhase,

    /// <summary><see cref="RuleTraceKinds"/>.</summary>
    RuleTraceKind,

    /// <summary><see cref="GraphNodes"/>.</summary>
    GraphNode,

    /// <summary><see cref="GraphEdges"/>.</summary>
    GraphEdge,

    /// <summary><see cref="GraphWriter.Formats"/>.</summary>
    GraphFormat,

    /// <summary><see cref="CitationWriter.Formats"/>.</summary>
    CitationFormat,

    /// <summary><see cref="FeedWriter.Entries"/>.</summary>
    FeedEntry,

    /// <summary><see cref="ReportFormats"/>.</summary>
    ReportFormat,

    /// <summary><see cref="ReportSections"/>.</summary>
    ReportSection,

    /// <summary><see cref="ReportLanguages"/>.</summary>
    ReportLanguage,

    /// <summary><see cref="Confidences"/>.</summary>
    Confidence,
}

/// <summary>Validates that a word or wildcard matches something in a closed list, because otherwise nothing could be found.</summary>
/// <param name="vocabulary">The list.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateVocabularyAttribute(Vocabulary vocabulary) : ValidateEnumeratedArgumentsAttribute
{
    // Looked up when they are asked for: the words of reports are in a library that other cmdlets do without.
    private static readonly Dictionary<Vocabulary, Func<ValueList<string>>> Lists = new()
    {
        [Vocabulary.EventType] = () => EventTypes.All,
        [Vocabulary.EventStatus] = () => EventStatuses.All,
        [Vocabulary.EventOrigin] = () => EventOrigins.All,
        [Vocabulary.MentionKind] = () => MentionKinds.All,
        [Vocabulary.EntityKind] = () => EntityQuery.Kinds,
        [Vocabulary.EvidenceField] = () => EvidenceFields.All,
        [Vocabulary.RulePhase] = () => TraceQuery.Phases,
        [Vocabulary.RuleTraceKind] = () => RuleTraceKinds.All,
        [Vocabulary.GraphNode] = () => GraphNodes.All,
        [Vocabulary.GraphEdge] = () => GraphEdges.All,
        [Vocabulary.GraphFormat] = () => GraphWriter.Formats,
        [Vocabulary.CitationFormat] = () => CitationWriter.Formats,
        [Vocabulary.FeedEntry] = () => FeedWriter.Entries,
        [Vocabulary.ReportFormat] = () => ReportFormats.All,
        [Vocabulary.ReportSection] = () => ReportSections.All,
        [Vocabulary.ReportLanguage] = () => ReportLanguages.All,
        [Vocabulary.Confidence] = () => Confidences.All,
        [Vocabulary.Section] = () => Sections.All,
    };

    /// <summary>The list.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (ClosedList.Fault(element?.ToString() ?? "", Words(Vocabulary)) is { } fault)
            throw new ValidationMetadataException(fault);
    }

    internal static ValueList<string> Words(Vocabulary vocabulary) => Lists[vocabulary]();
}
