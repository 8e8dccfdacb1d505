using System.Text;

namespace CstoTools.Reports.Citations;

/// <summary>Writes citations in one of the formats. The same pages give the same bytes.</summary>
public static class CitationWriter
{
    private const int ShortKey = 8;

    /// <summary>The words for the formats.</summary>
    public static ValueList<string> Formats { get; } = [.. Enum.GetNames<CitationFormat>().Select(n => n.ToLowerInvariant())];

    /// <summary>The format that the ending of a file name means; null if it means none.</summary>
    /// <param name="path">The file.</param>
    public static CitationFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".csljson" => CitationFormat.Csl,
        ".ris" => CitationFormat.Ris,
        ".bib" => CitationFormat.BibTeX,
        _ => null,
    };

    /// <summary>Writes the citations by day, title and address; each page once.</summary>
    /// <param name="file">The stream to write to.</param>
    /// <param name="citations">The citations, in any order.</param>
    /// <param name="format">The format.</param>
    public static void Write(Stream file, IEnumerable<Citation> citations, CitationFormat format)
    {
        var sorted = citations.OrderBy(c => c.Date ?? DateTime.MaxValue).ThenBy(c => c.Title, StringComparer.Ordinal)
            .ThenBy(c => c.Hash, StringComparer.Ordinal).DistinctBy(c => c.Hash).ToList();
        var keyed = Keys(sorted).Zip(sorted).ToList();
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        switch (format)
        {
            case CitationFormat.Ris:
                RisWriter.Write(text, keyed);
                break;
            case CitationFormat.BibTeX:
                BibTeXWriter.Write(text, keyed);
                break;
            default:
                CslWriter.Write(text, keyed);
                break;
        }
    }

    // As short as they can be without two that are the same; those of other pages do not change them, but for a collision.
    private static IEnumerable<string> Keys(List<Citation> citations)
    {
        var shared = citations.GroupBy(c => c.Key(ShortKey), StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return citations.Select(c => c.Key(ShortKey) is var key && shared.Contains(key) ? c.Key(c.Hash.Length) : key);
    }
}
