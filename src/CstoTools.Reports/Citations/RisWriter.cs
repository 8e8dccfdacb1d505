using System.Globalization;

namespace CstoTools.Reports.Citations;

/// <summary>Writes RIS: a tag and a value on each line. No value has a line break, so that no text can be a tag.</summary>
internal static class RisWriter
{
    public static void Write(TextWriter text, IEnumerable<(string Key, Citation Citation)> citations)
    {
        foreach (var (key, citation) in citations)
        {
            Line(text, "TY", citation.Address is null ? "GEN" : "ELEC");
            Line(text, "ID", key);
            Line(text, "TI", citation.Title);
            Line(text, "T2", citation.Site);
            Line(text, "PY", citation.Date?.ToString("yyyy", CultureInfo.InvariantCulture));
            // The fourth part, for which there is no value, is named by its separator.
            Line(text, "DA", citation.Date?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
            Line(text, "UR", citation.Address);
            Line(text, "LA", citation.Language);
            foreach (var tag in citation.Tags)
                Line(text, "KW", tag);
            text.Write("ER  - \r\n");
        }
    }

    private static void Line(TextWriter text, string tag, string? value)
    {
        if (value is not null)
            text.Write($"{tag}  - {value}\r\n");
    }
}
