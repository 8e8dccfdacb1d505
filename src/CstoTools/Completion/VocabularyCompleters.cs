using System.Collections;
using System.ComponentModel;
using CstoTools.Commands;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;

namespace CstoTools.Completion;

/// <summary>Completes the words of a closed list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VocabularyCompleter : WordCompleter
{
    private readonly Vocabulary _vocabulary;

    private protected VocabularyCompleter(Vocabulary vocabulary) => _vocabulary = vocabulary;

    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters) =>
        ValidateVocabularyAttribute.Words(_vocabulary).Select(w => (w, (Func<string>)(() => w)));
}

/// <summary>Completes types of event.</summary>
public sealed class EventTypeCompleter() : VocabularyCompleter(Vocabulary.EventType);

/// <summary>Completes statuses of events.</summary>
public sealed class EventStatusCompleter() : VocabularyCompleter(Vocabulary.EventStatus);

/// <summary>Completes origins of events.</summary>
public sealed class EventOriginCompleter() : VocabularyCompleter(Vocabulary.EventOrigin);

/// <summary>Completes kinds of mention.</summary>
public sealed class MentionKindCompleter() : VocabularyCompleter(Vocabulary.MentionKind);

/// <summary>Completes kinds of entity.</summary>
public sealed class EntityKindCompleter() : VocabularyCompleter(Vocabulary.EntityKind);

/// <summary>Completes sections of a page.</summary>
public sealed class SectionCompleter() : VocabularyCompleter(Vocabulary.Section);

/// <summary>Completes phases of rules.</summary>
public sealed class RulePhaseCompleter() : VocabularyCompleter(Vocabulary.RulePhase);

/// <summary>Completes kinds of step of the rules.</summary>
public sealed class RuleTraceKindCompleter() : VocabularyCompleter(Vocabulary.RuleTraceKind);

/// <summary>Completes kinds of nodes of a graph.</summary>
public sealed class GraphNodeCompleter() : VocabularyCompleter(Vocabulary.GraphNode);

/// <summary>Completes kinds of edges of a graph.</summary>
public sealed class GraphEdgeCompleter() : VocabularyCompleter(Vocabulary.GraphEdge);

/// <summary>Completes formats of graphs.</summary>
public sealed class GraphFormatCompleter() : VocabularyCompleter(Vocabulary.GraphFormat);

/// <summary>Completes formats of citations.</summary>
public sealed class CitationFormatCompleter() : VocabularyCompleter(Vocabulary.CitationFormat);

/// <summary>Completes what entries of a feed can be.</summary>
public sealed class FeedEntryCompleter() : VocabularyCompleter(Vocabulary.FeedEntry);

/// <summary>Completes confidences.</summary>
public sealed class ConfidenceCompleter() : VocabularyCompleter(Vocabulary.Confidence);

/// <summary>Completes names of encodings.</summary>
public sealed class EncodingCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters) => PageEncodings.Names.Select(n => (n, (Func<string>)(() => n)));
}

/// <summary>Completes the fields that have evidence.</summary>
public sealed class FieldCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters) => EvidenceFields.All.Select(f => (f, (Func<string>)(() => f)));
}

/// <summary>Completes formats of reports.</summary>
public sealed class ReportFormatCompleter() : VocabularyCompleter(Vocabulary.ReportFormat);

/// <summary>Completes sections of reports.</summary>
public sealed class ReportSectionCompleter() : VocabularyCompleter(Vocabulary.ReportSection);

/// <summary>Completes languages of reports.</summary>
public sealed class ReportLanguageCompleter() : VocabularyCompleter(Vocabulary.ReportLanguage);
