using System.Text;

namespace CstoTools.Build;

/// <summary>
/// Reads the little of Markdown that help pages are written in: headings, paragraphs, lists of one level and fenced
/// code. All else is a fault: it would come out of Get-Help as it went in.
/// </summary>
internal static class MarkdownReader
{
    public static IReadOnlyList<Block> Read(string path, string text)
    {
        var blocks = new List<Block>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Prose? open = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            var number = i + 1;
            if (line.StartsWith("```", StringComparison.Ordinal) || line.Length == 0 || line[0] == '#')
                Close();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, l => l.StartsWith("```", StringComparison.Ordinal));
                if (end < 0 || lines[end].TrimEnd() != "```")
                    throw new HelpFaultException(path, number, "The code that starts here has no end.");
                blocks.Add(new Code(number, line[3..].Trim(), lines[(i + 1)..end]));
                i = end;
            }
            else if (line.StartsWith('#'))
                blocks.Add(HeadingOf(path, number, line));
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Close();
                open = new Prose(number, line[2..].Trim(), true);
            }
            else if (line.Length > 0)
            {
                if (line[0] is '|' or '<' or '>' or '\t' || (open is null && line[0] == ' '))
                    throw new HelpFaultException(path, number, "Tables, HTML, quotations and indented text are not understood here.");
                open = open is null ? new Prose(number, line.Trim(), false) : open with { Text = $"{open.Text} {line.Trim()}" };
            }
        }
        Close();
        return blocks;

        void Close()
        {
            if (open is not null)
                blocks.Add(open);
            open = null;
        }
    }

    /// <summary>The text without its marks: no backticks, no stars of emphasis, links as their words.</summary>
    public static string Plain(string path, int line, string text)
    {
        var parts = text.Split('`');
        if (parts.Length % 2 == 0)
            throw new HelpFaultException(path, line, "A backtick has no other half.");
        var plain = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
            plain.Append(i % 2 == 1 ? parts[i] : Links(path, line, parts[i].Replace("**", "", StringComparison.Ordinal)));
        return plain.ToString();
    }

    /// <summary>The words and the target of "[words](target)"; null if the text is not just that.</summary>
    public static (string Words, string Target)? Link(string text)
    {
        var middle = text.IndexOf("](", StringComparison.Ordinal);
        return text.StartsWith('[') && text.EndsWith(')') && middle > 1 && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1
            ? (text[1..middle], text[(middle + 2)..^1]) : null;
    }

    private static Heading HeadingOf(string path, int number, string line)
    {
        var level = line.Length - line.TrimStart('#').Length;
        return level <= 3 && line.Length > level + 1 && line[level] == ' ' ? new Heading(number, level, line[level..].Trim())
            : throw new HelpFaultException(path, number, "A heading is one to three '#', a blank and words.");
    }

    private static string Links(string path, int line, string text)
    {
        var plain = new StringBuilder();
        var from = 0;
        while (text.IndexOf("](", from, StringComparison.Ordinal) is var middle and >= 0)
        {
            var start = text.LastIndexOf('[', middle);
            var end = text.IndexOf(')', middle);
            if (start < from || end < 0)
                throw new HelpFaultException(path, line, "A link is not whole.");
            plain.Append(text, from, start - from).Append(text, start + 1, middle - start - 1);
            from = end + 1;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }
}
