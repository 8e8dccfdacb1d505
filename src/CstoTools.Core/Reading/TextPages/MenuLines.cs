using System.Buffers;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>Lines over a title that look like titles themselves: the name of a section, a row of tags.</summary>
internal static class MenuLines
{
    private const int MostSectionWords = 3, FewestTags = 3, LinesToCompare = 6, ShortestWord = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".,:;!?«»\"()–—");

    /// <summary>Whether a line is the name of a section: a few words, none of which the text below has ("Regional News", "Last minute").</summary>
    public static bool IsSection(IReadOnlyList<TextLine> lines, int at)
    {
        var words = WordsOf(lines[at].Text);
        if (words.Length is 0 or > MostSectionWords)
            return false;
        // "From the districts", "В мире": small words are in every text.
        words = [.. words.Where(w => w.Length > ShortestWord || w.Length > 1 && !char.IsLower(w[^1]))];
        var below = Below(lines, at).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return !Array.Exists(words, w => below.Contains(w) || below.Any(b => StartsAlike(b, w)));
    }

    /// <summary>Whether a line is a row of tags: names only, each as the text below has it ("Kyrgyzstan Minsk CSTO").</summary>
    public static bool IsTags(IReadOnlyList<TextLine> lines, int at)
    {
        var words = WordsOf(lines[at].Text);
        if (IsRowOfTags(lines[at].Text, words))
            return true;
        if (words.Length < FewestTags || !Array.TrueForAll(words, w => char.IsUpper(w[0])))
            return false;
        var below = Below(lines, at).ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(words, w => below.Contains(w) || below.Contains(w.ToUpperInvariant()));
    }

    // "Россия учения общество Россия": no mark, no small word, and what it begins with once more.
    private static bool IsRowOfTags(string line, string[] words) => words.Length > FewestTags && char.IsUpper(words[0][0])
        && !line.AsSpan().ContainsAny(Marks) && Array.TrueForAll(words, w => w.Length > 2)
        && Array.LastIndexOf(words, words[0]) > 1;

    private static IEnumerable<string> Below(IReadOnlyList<TextLine> lines, int at) =>
        lines.Skip(at + 1).Take(LinesToCompare).SelectMany(l => WordsOf(l.Text));

    // "meets" and "meeting" are of one kind.
    private static bool StartsAlike(string a, string b) =>
        a.Length >= ShortestWord && b.Length >= ShortestWord && string.Compare(a, 0, b, 0, ShortestWord, StringComparison.OrdinalIgnoreCase) == 0;

    private static string[] WordsOf(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', ':', ';', '(', ')', '«', '»', '“', '”', '"', '/', '#')).Where(w => w.Length > 0)];
}
