using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Dates;

/// <summary>An expression of the table, with the value that was written by hand.</summary>
/// <param name="Text">As written.</param>
/// <param name="Value">The value; null if nothing tells it.</param>
/// <param name="Inferred">Whether it is inferred.</param>
public sealed record ExpectedDate(string Text, string? Value, bool Inferred);

/// <summary>A sentence of the table.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Anchor">The article's day; null without one.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Dates">What is to be found in it, and nothing else.</param>
public sealed record DateCase(string Where, DateTime? Anchor, string Text, IReadOnlyList<ExpectedDate> Dates)
{
    public override string ToString() => Where;
}

/// <summary>The tables of tests/Fixtures/dates; the first lines of english.txt tell how they are written.</summary>
internal static partial class DateTable
{
    public static IReadOnlyList<DateCase> All { get; } =
        [.. new[] { "english", "russian", "more", "none", "undated", "shapes" }.SelectMany(Read)];

    public static Article Article(DateCase sentence) => Article(sentence.Text, sentence.Anchor);

    public static Article Article(string text, DateTime? date) =>
        new() { Id = "x", Format = "text", Date = date, Paragraphs = [.. text.Split("\n\n")] };

    public static PageText Page(string text, DateTime? date) => PageText.Of(Article(text, date));

    /// <summary>An expression with digits, months and weekdays set aside.</summary>
    public static string Shape(string expression) =>
        Weekdays().Replace(Months().Replace(Digits().Replace(expression.ToLowerInvariant(), "0"), "M"), "W");

    private static IEnumerable<DateCase> Read(string name)
    {
        var anchor = (DateTime?)null;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Fixtures, "dates", name + ".txt"), Encoding.UTF8))
        {
            number++;
            if (line.StartsWith('#'))
                anchor = line.Length > 2 ? DateTime.ParseExact(line[2..], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            else if (line.Length > 0 && !line.StartsWith(';'))
                yield return Parse($"{name}.txt:{number}", anchor, line.Replace(@"\n", "\n", StringComparison.Ordinal));
        }
    }

    private static DateCase Parse(string where, DateTime? anchor, string line)
    {
        var dates = new List<ExpectedDate>();
        var text = Braces().Replace(line, match =>
        {
            var value = match.Groups[2].Value;
            dates.Add(new ExpectedDate(match.Groups[1].Value, value == "?" ? null : value, match.Groups[3].Length > 0));
            return match.Groups[1].Value;
        });
        Assert.DoesNotContain('{', text);
        return new DateCase(where, anchor, text, dates);
    }

    [GeneratedRegex(@"\{([^{}=]+)=([^{}~]+)(~?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
        + "|январ[а-я]*|феврал[а-я]*|март[а-я]*|апрел[а-я]*|ма[йяею]м?|июн[а-я]*|июл[а-я]*|август[а-я]*|сентябр[а-я]*|октябр[а-я]*|ноябр[а-я]*|декабр[а-я]*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex("monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье",
        RegexOptions.CultureInvariant)]
    private static partial Regex Weekdays();
}
