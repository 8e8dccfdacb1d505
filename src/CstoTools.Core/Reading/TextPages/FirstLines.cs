using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>Mends the first lines of a capture before they are read: what a program wrote there, and what it ran together.</summary>
internal static partial class FirstLines
{
    private const int Window = 8, ShortestTitle = 12;

    /// <summary>Parts a day from what follows it in its line, and takes off the browser's title where the page's own follows.</summary>
    public static void Mend(List<TextLine> lines)
    {
        PartDay(lines);
        for (var i = 0; i < Math.Min(lines.Count, Window); i++)
        {
            if (lines[i].Text.Length <= 30 && GluedClock().Match(lines[i].Text) is { Success: true } glued)
                lines[i] = new TextLine($"{glued.Groups[1].Value} {glued.Groups[2].Value}", lines[i].Number, lines[i].Gap);
        }
        TakeOffBrowserTitle(lines);
    }

    /// <summary>Whether a line is a day with the label that crawlers put before it.</summary>
    public static bool IsLabelledDay(string line) => line.Length <= 30 && LabelledDay().IsMatch(line);

    // "date 2019-02-25 A session was held …": the crawler's label and day, then the page's first line.
    private static void PartDay(List<TextLine> lines)
    {
        if (lines.Count == 0 || LabelledDay().Match(lines[0].Text) is not { Success: true } day)
            return;
        var first = lines[0];
        lines[0] = new TextLine($"{day.Groups[1].Value} {day.Groups[2].Value}", first.Number, first.Gap);
        if (day.Groups[3].Length > 0)
            lines.Insert(1, new TextLine(day.Groups[3].Value, first.Number, 0));
    }

    // "A bridge is built / News / Mountain Courier", names of the page's parts, and below them "A bridge is built": the title stands twice.
    private static void TakeOffBrowserTitle(List<TextLine> lines)
    {
        for (var i = 1; i < Math.Min(lines.Count, Window) && !Shapes.EndsSentence(lines[i].Text); i++)
        {
            var title = lines[i].Text;
            if (title.Length < ShortestTitle || !lines[0].Text.StartsWith(title, StringComparison.Ordinal)
                || !TrailBehind().IsMatch(lines[0].Text[title.Length..]))
                continue;
            lines[0] = new TextLine(title, lines[0].Number, lines[0].Gap);
            lines.RemoveRange(1, i - 1);
            return;
        }
    }

    [GeneratedRegex(@"^(date) ([0-9]{4}-[0-9]{2}-[0-9]{2})(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?: (\S.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LabelledDay();

    // 7 September 201714:08
    [GeneratedRegex(@"^([0-9]{1,2}\s\p{L}{3,9}\s(?:19|20)[0-9]{2})([0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedClock();

    [GeneratedRegex(@"^\s[/|•·»—–-]\s\p{Lu}[^.!?]{0,90}$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailBehind();
}
