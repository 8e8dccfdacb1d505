using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Finds what a verb of speech reports, after it: "that …", a question, or the things that it names.</summary>
internal sealed class ReportedClause(SpeechText text)
{
    private const int FewestWords = 3;
    private const int Reach = 11;
    private const int Evidence = 14;

    private IReadOnlyList<Token> Tokens => text.Tokens;

    /// <summary>Where the words stand that were said.</summary>
    /// <param name="v">The verb.</param>
    /// <param name="from">The word after it.</param>
    /// <param name="end">The word after the last of the sentence.</param>
    /// <param name="that">Whether only a clause with "that" counts.</param>
    /// <returns>The first word, and whether "that" stands before it; null if nothing is reported.</returns>
    public (int From, bool That)? After(int v, int from, int end, bool that = false)
    {
        if (from >= end || (Tokens[from].Gap & (Gap.Dot | Gap.Paragraph | Gap.End)) != 0)
            return null;
        if (That(v, from, end) is { } clause)
            return end - clause >= FewestWords - 1 ? (clause, true) : null;
        // Russian has no articles to count.
        if (that || end - from < (Tokens[v].Key[0] >= '\u0400' ? FewestWords - 1 : FewestWords))
            return null;
        // What was begun with a mark and is no quotation was cut off.
        if ((Tokens[from].Gap & Gap.Colon) != 0)
            return (Tokens[from].Gap & Gap.Quote) == 0 ? (from, false) : null;
        if ((Tokens[from].Gap & ~(Gap.Space | Gap.Quote)) != 0)
            return null;
        if (Grammar.StartsQuestion(Tokens[from].Key))
            return (from, false);
        if (text.Takes(v) == SpeechTakes.Listener && Question(from, end) is { } question)
            return (question, false);
        return text.Takes(v) switch
        {
            SpeechTakes.Statement => IsStatement(from, end) ? (from, false) : null,
            SpeechTakes.Object or SpeechTakes.Listener => IsObject(v, from, end) ? (from, false) : null,
            _ => null,
        };
    }

    // "that", at once or after who was told, where, or how.
    private int? That(int v, int from, int end)
    {
        for (var t = from; t < end && t < from + Reach; t++)
        {
            var (key, gap) = (Tokens[t].Key, Tokens[t].Gap);
            if (t > from && (text.VerbAt(t) > 0 || (gap & (Gap.Colon | Gap.Dash)) != 0))
                return null;
            if (key == "что")
                return t == from || (gap & Gap.Comma) != 0 && Tokens[t - 1].Key is not ("все" or "всего" or "всем") ? t + 1 : null;
            if (key == "that")
            {
                var aside = (gap & Gap.Comma) != 0 && (Tokens[from].Gap & Gap.Comma) != 0;
                return t == from || Tokens[t - 1].Key == "fact" || aside || text.Takes(v) == SpeechTakes.Listener || IsAside(from) ? t + 1 : null;
            }
            if (t > from && Grammar.IsRelative(key))
                return null;
        }
        return null;
    }

    // "told the cadets how": the question after who was told.
    private int? Question(int from, int end)
    {
        for (var i = from + 1; i < end - 1 && i < from + Reach && (Tokens[i].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && text.VerbAt(i) == 0; i++)
        {
            if (Grammar.StartsQuestion(Tokens[i].Key))
                return Tokens[i - 1].Key is "about" or "of" or "on" ? i - 1 : i;
        }
        return null;
    }

    // "in his speech", "at the briefing", "on Monday", "once again"
    private bool IsAside(int i) => Grammar.IsAdverb(Tokens[i].Key)
        || Tokens[i].Key is "in" or "at" or "during" or "with" or "after" or "before" or "following" or "to" or "once"
        || Tokens[i].Key == "on" && i + 1 < Tokens.Count && Tokens[i + 1].Shape is Shape.Capitalized or Shape.Number;

    private bool IsStatement(int from, int end)
    {
        if (Grammar.IsPreposition(Tokens[from].Key) || Tokens[from].Key.EndsWith("ing", StringComparison.Ordinal))
            return false;
        for (var i = from; i < end && i < from + Evidence; i++)
        {
            if (i > from && ((Tokens[i].Gap & Gap.Comma) != 0 || Grammar.IsConjunction(Tokens[i].Key)))
                return false;
            if (Grammar.ShowsClause(Tokens[i].Key))
                return true;
        }
        return false;
    }

    private bool IsObject(int v, int from, int end)
    {
        var i = from;
        while (i < end && (Grammar.IsAdverb(Tokens[i].Key) || Tokens[i].Key == "once"))
            i++;
        if (end - i < FewestWords - 1 || Grammar.IsConjunction(Tokens[i].Key) || text.VerbAt(i) > 0)
            return false;
        var key = Tokens[i].Key;
        if (key == "on")
            return Tokens[i + 1].Shape == Shape.Lower;
        // A verb of two words has its own preposition.
        return !Grammar.IsPreposition(key) || text.VerbAt(v) > 1 && v + text.VerbAt(v) == i
            || key is "about" or "of" or "for" or "against" or "to" or "о" or "об" or "к" or "за" or "против";
    }
}
