using System.Text;
using CstoTools.Fuzzing.Grammar;

namespace CstoTools.Fuzzing;

/// <summary>Makes inputs of samples: a part of one, changed in a few places.</summary>
internal sealed class Mutator(IReadOnlyList<string> samples, IReadOnlyList<string> words)
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<table>", "</td>", "<a href=x>", "</a>", "<!--", "-->", "<script>", "<h1>", "<title>", "</body>", "<b", "&", "&#", "&#x110000;",
        "\"", "'", ">", "<", "12.12.2022", "31.02.2024On ", "\uD83C", "\uDFB7", " \U00020BB7 ", "\U0001D400", "\0", "\u00A0", "\u200B", "\uFEFF", "\r", "\n", "\n\n\n", "\t",
        "---\n", "\n---\n", "```", "# ", "> ", "- ", "[", "](", "![", "|", "*", "`", "csto-article: 1\n", "title: ", "date: x\n", "&a ", "*a", "!!str ", "{", "}", "\\",
        "\\u0000", "--", "Content-Type: text/html\n\n", "=3D", "=", "boundary=x", "Go back\n", "Press Secretary\n", "IMG 1.jpg", "https://example.org/a.pdf ",
        "+7 495 000-00-00", "“", "»", "«", "”", "2024", "On 7 February ", "сентября", " of the ", " of ", ", ", " and ", " и ", " – ", " said ", "\u202E", "\u001B[31m", "\uFFFD",
    ];

    /// <summary>An input.</summary>
    public string Make(IChoices choices)
    {
        var sample = choices.Of(samples);
        var mutant = new StringBuilder(choices.OneIn(12) ? sample : Part(sample, choices));
        for (var k = 1 + choices.Next(5); k > 0; k--)
            Change(mutant, sample, choices);
        return mutant.ToString();
    }

    // Small inputs are run by the thousand; the longer ones are there, but seldom.
    private static string Part(string sample, IChoices choices)
    {
        var length = choices.Size(60, 1200);
        if (sample.Length <= length)
            return sample;
        var start = choices.OneIn(3) ? 0 : choices.Next(sample.Length - length);
        return sample.Substring(start, length);
    }

    private void Change(StringBuilder mutant, string sample, IChoices choices)
    {
        var at = choices.Next(mutant.Length + 1);
        switch (choices.Next(10))
        {
            case 0 when at < mutant.Length:
                mutant[at] = (char)(1 + choices.Next(0x600));
                break;
            case 1:
                mutant.Remove(at, Math.Min(1 + choices.Next(200), mutant.Length - at));
                break;
            case 2 when mutant.Length > 0:
                var from = choices.Next(mutant.Length);
                mutant.Insert(at, mutant.ToString(from, Math.Min(1 + choices.Next(300), mutant.Length - from)));
                break;
            case 3 when choices.OneIn(6):
                mutant.Length = at;
                break;
            case 4 when choices.OneIn(6):
                mutant.Insert(at, string.Concat(Enumerable.Repeat(choices.Of(Pieces), choices.Size(2, 200))));
                break;
            case 5:
                mutant.Insert(at, choices.Of(words));
                break;
            case 6:
                mutant.Insert(at, Part(sample, choices));
                break;
            default:
                mutant.Insert(at, choices.Of(Pieces));
                break;
        }
    }
}
