using System.Globalization;
using System.Text;

namespace CstoTools.Core.Export;

/// <summary>Names for the files of articles that every system takes: small letters, digits and hyphens only.</summary>
internal static class ArticleFileName
{
    // Most systems take 255 bytes; room is left for a number and for the names of temporary files.
    private const int MaximumBytes = 150;

    // Windows takes these for devices, whatever ending follows.
    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "conin", "conout", "clock",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>The name of an article's file without its ending: its date and the words of its title.</summary>
    public static string Of(Article article)
    {
        var words = Words(article.Title ?? (article.Paragraphs.Count > 0 ? article.Paragraphs[0] : ""));
        var day = article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = day is null ? words : words.Length == 0 ? day : $"{day}-{words}";
        return name.Length == 0 || Devices.Contains(name) ? $"article-{ShortId(article)}" : name;
    }

    /// <summary>The first letters of an article's id, as far as they are safe in a name.</summary>
    public static string ShortId(Article article)
    {
        var id = Words(article.Id);
        return id.Length == 0 ? "x" : id[..Math.Min(id.Length, 8)];
    }

    private static string Words(string text)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            var isWord = Rune.IsLetter(rune) || Rune.IsDigit(rune);
            if (!isWord && (name.Length == 0 || name[^1] == '-'))
                continue;
            var next = isWord ? Rune.ToLowerInvariant(rune) : new Rune('-');
            if ((bytes += next.Utf8SequenceLength) > MaximumBytes)
                break;
            name.Append(next);
        }
        return name.ToString().Trim('-');
    }

    // Some systems compose letters and accents, some take them apart: one name must stay one name.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
