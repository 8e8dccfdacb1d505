using System.Globalization;

namespace CstoTools.Build;

/// <summary>Reads the page of a cmdlet. Its parts and their order are those of platyPS.</summary>
internal sealed class CommandPageReader
{
    private static readonly string[] Sections =
        ["SYNOPSIS", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    private readonly string _path;
    private readonly IReadOnlyList<Block> _blocks;
    private int _next;
    private int _examples;

    private CommandPageReader(string path, string text)
    {
        _path = path;
        _blocks = MarkdownReader.Read(path, text);
    }

    public static CommandPage Read(string path, string text) => new CommandPageReader(path, text).Page();

    private CommandPage Page()
    {
        var name = Path.GetFileNameWithoutExtension(_path);
        if (Peek is not Heading { Level: 1 } title || title.Text != name)
            throw Fault(Peek, $"A page starts with its cmdlet: '# {name}'.");
        _next++;
        var sections = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var wanted in Sections)
        {
            if (Peek is Heading { Level: 2 } heading && heading.Text == wanted)
                sections.Add(wanted, TakeSection());
            else if (wanted != "NOTES")
                throw Fault(Peek, $"Here '## {wanted}' is expected.");
        }
        if (Peek is not null)
            throw Fault(Peek, $"A page has these parts, in this order: {string.Join(", ", Sections)}.");
        var synopsis = Texts(sections["SYNOPSIS"].Blocks);
        return new CommandPage
        {
            Name = name,
            Synopsis = synopsis.Count == 1 ? synopsis[0] : throw Fault(sections["SYNOPSIS"].Heading, "The synopsis is one paragraph."),
            Description = Some(sections["DESCRIPTION"], Texts(sections["DESCRIPTION"].Blocks)),
            Examples = Some(sections["EXAMPLES"], Items(sections["EXAMPLES"], Example)),
            Parameters = Some(sections["PARAMETERS"], Items(sections["PARAMETERS"], (h, b) => ParameterReader.Read(_path, h, b, Texts))),
            Inputs = Some(sections["INPUTS"], Items(sections["INPUTS"], (h, b) => new CommandType(h.Text, Some(h, Texts(b))))),
            Outputs = Some(sections["OUTPUTS"], Items(sections["OUTPUTS"], (h, b) => new CommandType(h.Text, Some(h, Texts(b))))),
            Notes = sections.TryGetValue("NOTES", out var notes) ? Texts(notes.Blocks) : [],
            Links = Some(sections["RELATED LINKS"], sections["RELATED LINKS"].Blocks.Select(LinkOf).ToList()),
        };
    }

    private Block? Peek => _next < _blocks.Count ? _blocks[_next] : null;

    private Section TakeSection()
    {
        var heading = (Heading)_blocks[_next++];
        var blocks = new List<Block>();
        while (Peek is not null and not Heading { Level: <= 2 })
            blocks.Add(_blocks[_next++]);
        return new Section(heading, blocks);
    }

    // The parts under headings of the third level.
    private List<T> Items<T>(Section section, Func<Heading, List<Block>, T> make)
    {
        var items = new List<T>();
        var blocks = section.Blocks;
        for (var i = 0; i < blocks.Count;)
        {
            if (blocks[i] is not Heading heading)
                throw Fault(blocks[i], $"In {section.Heading.Text} everything must be under a heading '### …'.");
            if (blocks.FindIndex(b => b is Heading other && other.Text == heading.Text) < i)
                throw Fault(heading, $"'{heading.Text}' is used twice.");
            var end = blocks.FindIndex(i + 1, b => b is Heading);
            if (end < 0)
                end = blocks.Count;
            items.Add(make(heading, blocks.GetRange(i + 1, end - i - 1)));
            i = end;
        }
        return items;
    }

    private CommandExample Example(Heading heading, List<Block> blocks)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"Example {++_examples}: ");
        if (!heading.Text.StartsWith(number, StringComparison.Ordinal) || heading.Text.Length == number.Length)
            throw Fault(heading, $"The heading of this example must start with '{number}' and say what the example does.");
        var code = blocks.OfType<Code>().ToList();
        if (code.Count == 0 || code[0].Language != "powershell" || code[0].Lines.All(string.IsNullOrWhiteSpace))
            throw Fault(heading, "An example has one block of powershell code.");
        if (code.Count > 2 || code.Count == 2 && (code[1].Language.Length > 0 || blocks.IndexOf(code[1]) != blocks.IndexOf(code[0]) + 1))
            throw Fault(code[^1], "After the code of an example comes its output, in a block without a language, or nothing.");
        blocks.RemoveAll(code.Contains);
        // Get-Help shows what is in the code as it is written.
        return new CommandExample(Plain(heading.Line, heading.Text), string.Join("\n\n", code.Select(c => c.Text)), Texts(blocks));
    }

    private CommandLink LinkOf(Block block)
    {
        if (block is not Prose { IsItem: true } item || MarkdownReader.Link(item.Text) is not var (words, target))
            throw Fault(block, "Links are a list: '- [words](target)'.");
        if (target.StartsWith("https://", StringComparison.Ordinal))
            return new CommandLink(words, target);
        return File.Exists(Path.Combine(Path.GetDirectoryName(_path) ?? "", target)) ? new CommandLink(words, null)
            : throw Fault(block, $"There is no page '{target}'.");
    }

    private List<string> Texts(IEnumerable<Block> blocks) => blocks.Select(b => b is Prose prose
        ? (prose.IsItem ? "- " : "") + Plain(b.Line, prose.Text)
        : throw Fault(b, "Here only paragraphs and lists are understood.")).ToList();

    private string Plain(int line, string text) => MarkdownReader.Plain(_path, line, text);

    private IReadOnlyList<T> Some<T>(Section section, IReadOnlyList<T> items) => Some(section.Heading, items);

    private IReadOnlyList<T> Some<T>(Heading heading, IReadOnlyList<T> items) =>
        items.Count > 0 ? items : throw Fault(heading, $"'{heading.Text}' is empty.");

    private HelpFaultException Fault(Block? block, string message) => new(_path, block?.Line ?? (_blocks.Count > 0 ? _blocks[^1].Line : 1), message);

    private sealed record Section(Heading Heading, List<Block> Blocks);
}
