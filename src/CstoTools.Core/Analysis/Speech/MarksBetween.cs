namespace CstoTools.Core.Analysis.Speech;

/// <summary>Where the first marks of each sort stand between two words; beyond the text if there are none.</summary>
/// <param name="Colon">The first colon.</param>
/// <param name="Stop">The first mark that ends a sentence.</param>
/// <param name="Comma">The first comma or semicolon.</param>
/// <param name="Dash">The first dash.</param>
internal readonly record struct MarksBetween(int Colon, int Stop, int Comma, int Dash)
{
    /// <summary>The marks of a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public static MarksBetween Of(string text, int start, int end)
    {
        var marks = new MarksBetween(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
        for (var i = end - 1; i >= start; i--)
        {
            marks = text[i] switch
            {
                ':' => marks with { Colon = i },
                '.' or '!' or '?' or '\u2026' => marks with { Stop = i },
                ',' or ';' => marks with { Comma = i },
                var c when QuoteMarks.IsDash(c) => marks with { Dash = i },
                _ => marks,
            };
        }
        return marks;
    }
}
