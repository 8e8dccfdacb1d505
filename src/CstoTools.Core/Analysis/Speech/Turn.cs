namespace CstoTools.Core.Analysis.Speech;

/// <summary>What one speaker says in one paragraph, and the words around that may tell who that is.</summary>
internal sealed class Turn
{
    /// <summary>The number of its paragraph.</summary>
    public required int Paragraph { get; init; }

    public required Glue Glue { get; init; }

    /// <summary>Each piece, without its marks.</summary>
    public List<(int Start, int End)> Parts { get; } = [];

    /// <summary>From its first mark.</summary>
    public required int OuterStart { get; init; }

    /// <summary>To its last mark.</summary>
    public int OuterEnd { get; set; }

    /// <summary>The attribution in its sentence before it, perhaps without a verb.</summary>
    public Attribution? Before { get; init; }

    /// <summary>The attribution after or inside it.</summary>
    public Attribution? After { get; set; }

    /// <summary>Whether the paragraph ends and no mark has closed it.</summary>
    public bool OpenEnd { get; set; }

    /// <summary>Whether it goes on with what the turn before it left open.</summary>
    public bool Continues { get; set; }

    /// <summary>Whether nothing but an attribution stands between it and the turn before it.</summary>
    public bool Joins { get; set; }
}

/// <summary>A section read: its turns of speech, and its stretches in quotation marks.</summary>
internal sealed record SpeechReading(SpeechText Text, IReadOnlyList<Turn> Turns, IReadOnlyList<QuotedSpan> Spans);
