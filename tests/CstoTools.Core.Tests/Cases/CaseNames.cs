using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CstoTools.Core.Tests.Cases;

/// <summary>When what was found counts as the right value.</summary>
internal static partial class CaseNames
{
    private static readonly HashSet<string> Names = ["orgname", "personname", "docname", "office", "persontitle"];

    private static readonly HashSet<string> NamesOfEvent = ["main:body", "main:chair", "main:host", "main:operation"];

    private static readonly HashSet<string> Sets = ["main:participants", "main:bodies", "main:documents"];

    /// <summary>Whether a value is the right one; of several answers that are equally right, whether it is one of them.</summary>
    public static bool IsRight(string field, string right, string got) => right.Split(" | ").Any(r => Same(field, r, got));

    /// <summary>A name without what does not count: case, accents, quotation marks, a leading "the", British spellings.</summary>
    public static string Fold(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (c == '\u0306' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                letters.Append(c);
        }
        var text = Marks().Replace(letters.ToString().Normalize(NormalizationForm.FormC), "")
            .Replace("defence", "defense", StringComparison.Ordinal).Replace("centre", "center", StringComparison.Ordinal);
        text = Spaces().Replace(text, " ").Trim(' ', '.', ',');
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    private static bool Same(string field, string right, string got)
    {
        if (Norm(right) == Norm(got))
            return true;
        if (Sets.Contains(field))
            return Sorted(right).SequenceEqual(Sorted(got));
        return (Names.Contains(field.Split(':')[0]) || NamesOfEvent.Contains(field)) && Fold(right) == Fold(got);
    }

    private static IEnumerable<string> Sorted(string values) => values.Split("; ").Select(Fold).Order(StringComparer.Ordinal);

    // Spaces are one; a comma that ends a quotation does not count.
    private static string Norm(string text) => CommaAtEnd().Replace(Spaces().Replace(text, " ").Trim(), "");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@",(?= \|\||$)", RegexOptions.CultureInvariant)]
    private static partial Regex CommaAtEnd();

    [GeneratedRegex("[\"“”„«»‘’']", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
