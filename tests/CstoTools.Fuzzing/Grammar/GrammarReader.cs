using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CstoTools.Fuzzing.Grammar;

/// <summary>
/// Reads rules. A line that starts at the margin is the name of a rule, the indented lines below it are its alternatives.
/// In an alternative, braces hold what is put in: {rule}, {rule?}, {rule*}, {rule+, } with what separates two, {rule^}
/// for very many, {1..31} for a number, {$ranks} for a word of the lexicon, {@people} for a listed name, {html:rule} for
/// a rule whose text is changed by a filter. \n, \t, \r, \s and \u1234 are signs that a line cannot show, \e is nothing.
/// </summary>
internal static partial class GrammarReader
{
    /// <summary>The rules of a text.</summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static IEnumerable<Rule> Read(string text)
    {
        Rule? rule = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length == 0 || line[0] == '#')
                continue;
            if (line[0] != ' ')
            {
                if (rule is not null)
                    yield return rule;
                rule = new Rule(line.Trim(), []);
            }
            else if (rule is null)
                throw new FormatException($"'{line.Trim()}' is in no rule.");
            else
                rule.Alternatives.Add(new Alternative([.. Pieces(line.Trim())]));
        }
        if (rule is not null)
            yield return rule;
    }

    /// <summary>The pieces of an alternative.</summary>
    public static IEnumerable<Piece> Pieces(string text)
    {
        var at = 0;
        foreach (Match match in Braces().Matches(text))
        {
            if (match.Index > at)
                yield return new Literal(Unescape(text[at..match.Index]));
            yield return PieceOf(match.Groups[1].Value);
            at = match.Index + match.Length;
        }
        if (at < text.Length)
            yield return new Literal(Unescape(text[at..]));
    }

    private static Piece PieceOf(string inside)
    {
        if (inside[0] is '$' or '@')
            return new Word(inside);
        if (Range().Match(inside) is { Success: true } range)
            return new Number(int.Parse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        var reference = Rule().Match(inside);
        if (!reference.Success)
            throw new FormatException($"'{{{inside}}}' is no reference.");
        return new Reference(
            reference.Groups["rule"].Value,
            reference.Groups["times"].Value,
            Unescape(reference.Groups["separator"].Value),
            reference.Groups["filter"] is { Success: true } filter ? filter.Value : null);
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }
            i++;
            if (text[i] == 'u' && i + 4 < text.Length)
            {
                result.Append((char)int.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else if (text[i] != 'e')
                result.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 's' => ' ', var c => c });
        }
        return result.ToString();
    }

    // "\{" is a brace as it is.
    [GeneratedRegex(@"(?<!\\)\{([^{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(\d+)\.\.(\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:(?<filter>[a-z0-9]+):)?(?<rule>[a-z][a-z0-9-]*)(?:(?<times>[?*+^])(?<separator>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
