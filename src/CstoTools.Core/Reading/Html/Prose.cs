namespace CstoTools.Core.Reading.Html;

/// <summary>What tells running text from labels.</summary>
internal static class Prose
{
    /// <summary>Words; where a script writes none apart, two characters count as one.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        int words = 0, ideographs = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c >= '\u3040' && c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7AF')
            {
                ideographs++;
                inside = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (!inside)
                    words++;
                inside = true;
            }
            else if (c is not '\'' and not '\u2019' and not '-' and not '\u00AD')
            {
                inside = false;
            }
        }
        return words + (ideographs + 1) / 2;
    }

    /// <summary>Whether a text ends as a sentence does; quotation marks and brackets may follow the stop.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is '"' or '\'' or ')' or ']' or '\u201C' or '\u201D' or '\u2019' or '\u00BB' or ' ' or '\u00A0' or '\u300D')
            i--;
        return i >= 0 && text[i] is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u061F' or '\u0964';
    }

    /// <summary>How much a passage weighs as running text; 0 for headings, labels and links.</summary>
    public static double Weigh(Passage p)
    {
        if (p.Heading > 0 || p.Caption || p.Words < 4 || p.LinkDensity > 0.6 || p.Day is not null)
            return 0;
        var open = 1 - p.LinkDensity;
        var weight = Math.Min(p.Text.Length, 1500) * open * open;
        if (p.EndsSentence)
            return p.Text.Length < 40 ? weight * 0.6 : weight;
        if (p.Text.Length >= 120 || p.Text.Contains(", ", StringComparison.Ordinal) && p.Text.Length >= 60)
            return weight * 0.6;
        return weight * (p.Text[^1] is ':' or ';' or ',' ? 0.5 : 0.15);
    }

    /// <summary>Letters and digits only, in lower case: how titles are compared.</summary>
    public static string Key(string text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                buffer[n++] = char.ToLowerInvariant(c);
        }
        return new string(buffer[..n]);
    }
}
