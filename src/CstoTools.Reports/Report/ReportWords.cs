using System.Globalization;
using CstoTools.Core.Text;
using YamlDotNet.Serialization;

namespace CstoTools.Reports.Report;

/// <summary>The headings, labels, months and dates of a language.</summary>
internal sealed class ReportWords
{
    private readonly Dictionary<string, string> _words;
    private readonly string[] _months;
    private readonly string[] _monthsOfDays;
    private readonly string[] _shortMonths;

    private ReportWords(string language, Dictionary<string, string> words)
    {
        (Language, _words) = (language, words);
        _months = words["months"].Split(' ');
        _monthsOfDays = words["months-of-days"].Split(' ');
        _shortMonths = words["short-months"].Split(' ');
        Weekdays = words["weekdays"].Split(' ');
    }

    /// <summary>The language: en or ru.</summary>
    public string Language { get; }

    /// <summary>All words, for a template.</summary>
    public IReadOnlyDictionary<string, string> All => _words;

    /// <summary>The short names of the days of a week, Monday first.</summary>
    public IReadOnlyList<string> Weekdays { get; }

    /// <summary>Reads the words of a language.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ReportException">There is no such language.</exception>
    public static ReportWords Read(string folder, string language)
    {
        var path = Path.Combine(folder, $"words.{language}.yml");
        if (!ReportLanguages.All.Contains(language) || !File.Exists(path))
            throw new ReportException($"'{Visible.Message(language)}' is not a language of reports: {ReportLanguages.All}.");
        using var file = File.OpenText(path);
        return new ReportWords(language, new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(file));
    }

    /// <summary>The word of a key; the key itself if the language has none.</summary>
    public string Of(string key) => _words.GetValueOrDefault(key, key);

    /// <summary>The word of a value in a closed list, as in "type-meeting"; the value itself if the language has none.</summary>
    public string Of(string list, string value) => _words.GetValueOrDefault($"{list}-{value}", value);

    /// <summary>A text of the language with values in it.</summary>
    public string Format(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, Of(key), values);

    /// <summary>A day: 5 June 2024.</summary>
    public string Day(DateTime day) => $"{Days(day)} {Year(day)}";

    /// <summary>A day without its year: 5 June.</summary>
    public string Days(DateTime day) => $"{Number(day.Day)} {_monthsOfDays[day.Month - 1]}";

    /// <summary>A month: June 2024.</summary>
    public string Month(DateTime day) => $"{_months[day.Month - 1]} {Year(day)}";

    /// <summary>The short name of a month, without its year: Jun.</summary>
    public string ShortMonth(int month) => _shortMonths[month - 1];

    /// <summary>The date of an event at its own precision: 5–7 June 2024, June 2024, 2024; null if it is undated.</summary>
    public string? Date(Event e)
    {
        if (e.Date is not { } first)
            return null;
        return e.DatePrecision switch
        {
            null or DatePrecisions.Day => Range(first, e.EndDate ?? first),
            DatePrecisions.Month when e.EndDate is null => Month(first),
            DatePrecisions.Year when e.EndDate is null => Number(first.Year),
            DatePrecisions.Season when e.EndDate is null => $"{Of("season-" + Number(first.Month % 12 / 3))} {Year(first)}",
            // Quarters, halves and long ranges have no usual form in words.
            _ => IsoDate.Format(first, e.DatePrecision, e.EndDate),
        };
    }

    /// <summary>Days from the first to the last: 5–7 June 2024.</summary>
    public string Range(DateTime first, DateTime last) => (last.Year == first.Year, last.Month == first.Month, last.Day == first.Day) switch
    {
        (true, true, true) => Day(first),
        (true, true, _) => $"{Number(first.Day)}–{Day(last)}",
        (true, _, _) => $"{Days(first)} – {Day(last)}",
        _ => $"{Day(first)} – {Day(last)}",
    };

    private string Year(DateTime day) => Number(day.Year) + _words.GetValueOrDefault("after-year", "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
