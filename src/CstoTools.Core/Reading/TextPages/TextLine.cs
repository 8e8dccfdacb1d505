using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>A line of a text capture that shows something.</summary>
/// <param name="Text">The line without blanks at its edges.</param>
/// <param name="Number">Its number in the file, 1 for the first.</param>
/// <param name="Gap">How many blank lines stand between it and the one before.</param>
internal readonly partial record struct TextLine(string Text, int Number, int Gap)
{
    private readonly (DateTime Day, bool IsClear)? _day = PageDay.Only(Text);

    /// <summary>The day that the line consists of; null if it holds anything else, or can be read as two days.</summary>
    public DateTime? Day => _day is { IsClear: true } day ? day.Day : null;

    /// <summary>Whether the line consists of a day, be it one that can be read as two.</summary>
    public bool IsDay => _day is not null;

    /// <summary>Whether two or more blank lines part it from what is before: on the CSTO's pages the end of a teaser.</summary>
    public bool IsParted => Gap >= 2;

    public Block ToBlock() => new(Text, Number);

    /// <summary>The lines of a text that show something.</summary>
    public static List<TextLine> Of(string content)
    {
        var lines = new List<TextLine>();
        int number = 0, blank = 0;
        for (int start = 0, end; start <= content.Length; start = end + 1)
        {
            end = content.IndexOf('\n', start) is >= 0 and var found ? found : content.Length;
            number++;
            var text = Blanks.Trim(content[start..end]);
            if (text.Length == 0)
            {
                blank++;
                continue;
            }
            lines.Add(new TextLine(text, number, lines.Count == 0 ? 0 : blank));
            blank = 0;
        }
        EvenOut(lines);
        DayFirst(lines);
        FirstLines.Mend(lines);
        return lines;
    }

    // Russian pages put the day first, with slashes too: "19:54 04/12/2018". A stamp of the CSTO's own listing has the time behind it.
    private static void DayFirst(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length <= 20 && Slashes().Match(lines[i].Text) is { Success: true } day && lines.Exists(l => l.Text.Length > 40 && IsRussian(l.Text)))
                lines[i] = new TextLine(Slashes().Replace(lines[i].Text, "$2.$3.$4 $1").TrimEnd(), lines[i].Number, lines[i].Gap);
        }
    }

    private static bool IsRussian(string text) => text.Count(c => c is >= 'А' and <= 'я') * 2 > text.Length;

    [GeneratedRegex(@"^(\d{1,2}:\d{2})\s(\d{1,2})/(\d{1,2})/(\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    /// <summary>Some captures have more blank lines everywhere; only those above the usual part anything.</summary>
    public static void EvenOut(List<TextLine> lines)
    {
        if (lines.Count < 2)
            return;
        var usual = lines.Skip(1).Min(l => l.Gap);
        for (var i = 1; i < lines.Count && usual >= 2; i++)
            lines[i] = lines[i] with { Gap = lines[i].Gap - usual + 1 };
    }
}
