using System.Globalization;
using System.Text;

namespace CstoTools.Reports.Citations;

/// <summary>Writes BibTeX: an entry of the type misc for each page, with the fields of biblatex in addition.</summary>
internal static class BibTeXWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static void Write(TextWriter text, IEnumerable<(string Key, Citation Citation)> citations)
    {
        var first = true;
        foreach (var (key, citation) in citations)
        {
            text.Write($"{(first ? "" : "\n")}@misc{{{key}");
            first = false;
            foreach (var (name, value) in Fields(citation).Where(f => f.Value is not null))
                text.Write($",\n  {name} = {value}");
            text.Write("\n}\n");
        }
    }

    private static IEnumerable<(string Name, string? Value)> Fields(Citation citation)
    {
        // The inner braces keep the capitals.
        yield return ("title", $"{{{{{Escaped(citation.Title)}}}}}");
        yield return ("organization", citation.Site is { } site ? $"{{{Escaped(site)}}}" : null);
        if (citation.Date is { } day)
        {
            yield return ("year", day.ToString("'{'yyyy'}'", CultureInfo.InvariantCulture));
            yield return ("month", Months[day.Month - 1]);
            yield return ("date", day.ToString("'{'yyyy'-'MM'-'dd'}'", CultureInfo.InvariantCulture));
        }
        yield return ("url", citation.Address is { } address ? $"{{{Address(address)}}}" : null);
        yield return ("langid", citation.Language switch { "en" => "{english}", "ru" => "{russian}", _ => null });
        yield return ("keywords", citation.Tags.Count > 0 ? $"{{{Escaped(string.Join(", ", citation.Tags))}}}" : null);
    }

    // Braces by their names: BibTeX counts them, whatever is before them.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '^' => "\\textasciicircum{}",
                '~' => "\\textasciitilde{}",
                '%' or '&' or '#' or '$' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }

    // The field is verbatim in biblatex. Braces and backslashes would end it.
    private static string Address(string address) => address.Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
