using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CstoTools.Reports.Tests;

/// <summary>A strict reader of iCalendar, by the grammar of RFC 5545 and not by the library that writes.</summary>
internal static partial class IcalLines
{
    /// <summary>The entries of a calendar: the value of each property, unescaped. Anything the grammar does not allow fails.</summary>
    public static List<Dictionary<string, string>> Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            if (line[0] == ' ')
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        var entries = new List<Dictionary<string, string>>();
        var calendar = new Dictionary<string, string>();
        Dictionary<string, string>? entry = null;
        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u202E' or '\uFFFE');
            if (line == "BEGIN:VEVENT")
                Assert.Null(entry);
            if (line == "BEGIN:VEVENT")
                entry = [];
            else if (line == "END:VEVENT")
            {
                entries.Add(entry!);
                entry = null;
            }
            else
                Add(entry ?? calendar, line);
        }
        Assert.Null(entry);
        Assert.Equal("2.0", calendar["VERSION"]);
        Assert.NotEmpty(calendar["PRODID"]);
        Assert.All(entries, Check);
        Assert.Equal(entries.Count, entries.Select(e => e["UID"]).Distinct().Count());
        return entries;
    }

    private static void Add(Dictionary<string, string> properties, string line)
    {
        var match = ContentLine().Match(line);
        Assert.True(match.Success, line);
        var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
        if (name is "SUMMARY" or "DESCRIPTION" or "LOCATION" or "X-CSTO-EVENT-ID" or "NAME" or "X-WR-CALNAME")
        {
            Assert.Matches(TextValue(), value);
            value = Escape().Replace(value, m => m.Value is "\\n" or "\\N" ? "\n" : m.Value[1..]);
        }
        Assert.True(properties.TryAdd(name, value), line);
        if (match.Groups["parameter"].Success)
            properties[name + match.Groups["parameter"].Value] = value;
    }

    private static void Check(Dictionary<string, string> entry)
    {
        var from = DateTime.ParseExact(entry["DTSTART;VALUE=DATE"], "yyyyMMdd", CultureInfo.InvariantCulture);
        var to = DateTime.ParseExact(entry["DTEND;VALUE=DATE"], "yyyyMMdd", CultureInfo.InvariantCulture);
        Assert.True(to > from);
        Assert.Matches("^[0-9]{8}T000000Z$", entry["DTSTAMP"]);
        Assert.Matches("^csto-[0-9a-f]{32}$", entry["UID"]);
        Assert.Contains(entry["STATUS"], new[] { "CONFIRMED", "TENTATIVE", "CANCELLED" });
    }

    [GeneratedRegex("^(?<name>[A-Z-]+)(?<parameter>;[A-Z-]+=[A-Za-z-]+)*:(?<value>.*)$")]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"^([^\\;,]|\\[\\;,nN])*$")]
    private static partial Regex TextValue();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}
