using System.Text;
using CstoTools.Core.Reading;
using CstoTools.Fuzzing.Grammar;

namespace CstoTools.Fuzzing;

/// <summary>A page that can be made as long as one likes of pieces of one kind.</summary>
public sealed class GrowthShape
{
    private const string Front = "It rained. The ministers met in Moscow: ";
    private const string Back = "and went home. It rained.";

    private static readonly DateTime Day = new(2024, 1, 25);

    private readonly Generator _generator;
    private readonly Piece[][] _parts;
    private readonly int _seed;

    private GrowthShape(string line, int seed, Generator generator)
    {
        var fields = line.Split(" | ", 2);
        (Form, Name) = fields[0].Split(' ', 2) is [var form, var name] ? (form, name) : throw new FormatException(line);
        // A table has bars of its own.
        var parts = Form.StartsWith("nested", StringComparison.Ordinal) || Form == "row" ? fields[1].Split(" | ") : [fields[1]];
        _parts = [.. parts.Select(p => GrammarReader.Pieces(p).ToArray())];
        _generator = generator;
        _seed = seed;
    }

    /// <summary>What the text is: body, text, html, markdown or archive; row, nested or nested-html for what has a beginning or is nested.</summary>
    public string Form { get; }

    /// <summary>What the pages are long of.</summary>
    public string Name { get; }

    /// <summary>All shapes.</summary>
    /// <param name="inputs">The words they are made of.</param>
    public static IReadOnlyList<GrowthShape> All(Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return [.. Inputs.Embedded("growth.txt").Split('\n').Where(l => l.Length > 0 && l[0] != '#')
            .Select((l, i) => new GrowthShape(l, i, inputs.Generator))];
    }

    /// <summary>The text of pieces, at least so long; a longer one begins as a shorter one does.</summary>
    /// <param name="length">The length in characters.</param>
    public string Pieces(int length)
    {
        if (Form == "row")
            return Write(0, 0) + Repeated(1, length);
        if (_parts.Length == 1)
            return Repeated(0, length);
        var opening = new List<string>();
        var closing = new List<string>();
        for (var (i, written) = (0, 0); written < length; i++)
        {
            opening.Add(Write(0, i));
            closing.Add(Write(2, i));
            written += opening[^1].Length + closing[^1].Length;
        }
        closing.Reverse();
        return string.Concat(opening) + Write(1, 0) + string.Concat(closing);
    }

    /// <summary>The page of a text of pieces: its article, or null where it is refused.</summary>
    /// <param name="pieces">The text.</param>
    public Article? Read(string pieces)
    {
        try
        {
            return Form switch
            {
                "body" or "row" or "nested" => Body(Front + pieces + Back),
                "text" => PageReader.ReadText($"A meeting in Moscow\n25.01.2024\n\n{Front}{Back}\n\n{pieces}", "p.txt"),
                "markdown" => PageReader.ReadText($"# A meeting in Moscow\n\n{Front}{Back}\n\n{pieces}", "p.md"),
                "archive" => PageReader.ReadText("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
                    + $"{pieces}\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><h1>A meeting</h1><p>{Front}{Back}</p></body></html>\r\n--b--\r\n", "p.mht"),
                _ => PageReader.ReadText($"<html><body><h1>A meeting in Moscow</h1><p>25.01.2024</p><p>{Front}{Back}</p>{pieces}</body></html>", "p.html"),
            };
        }
        catch (PageException)
        {
            return null;
        }
    }

    /// <summary>Form and name.</summary>
    public override string ToString() => $"{Form} {Name}";

    private string Repeated(int part, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
            text.Append(Write(part, i));
        return text.ToString();
    }

    private string Write(int part, int number) => _generator.Write(_parts[part], SeededChoices.Of(_seed, number), 200);

    private static Article Body(string text)
    {
        var paragraphs = text.Split("\n\n").Where(p => p.Trim().Length > 0).ToValueList();
        return new() { Id = text, Format = "text", Title = "A meeting in Moscow", Date = Day, Paragraphs = paragraphs };
    }
}
