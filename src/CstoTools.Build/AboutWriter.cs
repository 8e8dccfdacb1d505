using System.Text;

namespace CstoTools.Build;

/// <summary>Writes an about topic as the plain text that Get-Help shows: headings at the margin, text indented by four.</summary>
internal static class AboutWriter
{
    private const int Width = 78;

    public static string Write(string path, string text)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var blocks = MarkdownReader.Read(path, text);
        if (blocks.Count == 0 || blocks[0] is not Heading { Level: 1 } title || title.Text != name)
            throw new HelpFaultException(path, 1, $"A topic starts with its name: '# {name}'.");
        if (blocks.Count < 3 || blocks[1] is not Heading { Level: 2, Text: "SHORT DESCRIPTION" } || blocks[2] is not Prose)
            throw new HelpFaultException(path, blocks.Count > 1 ? blocks[1].Line : 1, "Here '## SHORT DESCRIPTION' and a paragraph are expected.");
        var lines = new StringBuilder();
        Line("TOPIC");
        Line("    " + name);
        Block before = title;
        foreach (var block in blocks.Skip(1))
        {
            // Get-Help lists the short description only where it follows its heading at once.
            var isItem = block is Prose { IsItem: true };
            if (!(isItem && before is Prose { IsItem: true }) && !(block is Prose && before is Heading { Level: 2 }))
                Line("");
            before = block;
            switch (block)
            {
                case Heading { Level: 2 } heading:
                    Line(heading.Text.ToUpperInvariant());
                    break;
                case Heading { Level: 3 } heading:
                    Line("  " + MarkdownReader.Plain(path, heading.Line, heading.Text));
                    break;
                case Code code:
                    foreach (var codeLine in code.Lines)
                        Line(codeLine.Length == 0 ? "" : "        " + codeLine);
                    break;
                case Prose prose:
                    Wrap(MarkdownReader.Plain(path, prose.Line, prose.Text), "    " + (isItem ? "- " : ""), isItem ? "      " : "    ");
                    break;
                default:
                    throw new HelpFaultException(path, block.Line, "A topic has one heading of the first level.");
            }
        }
        return lines.ToString();

        void Line(string line) => lines.Append(line).Append('\n');

        void Wrap(string words, string first, string other)
        {
            var line = new StringBuilder(first);
            var empty = true;
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!empty && line.Length + 1 + word.Length > Width)
                {
                    Line(line.ToString());
                    line.Clear().Append(other);
                    empty = true;
                }
                line.Append(empty ? "" : " ").Append(word);
                empty = false;
            }
            Line(line.ToString());
        }
    }
}
