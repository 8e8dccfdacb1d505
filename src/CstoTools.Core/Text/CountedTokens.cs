using System.Collections;

namespace CstoTools.Core.Text;

/// <summary>The words of a section; each that is looked at is a step.</summary>
internal sealed class CountedTokens(Token[] tokens, Steps steps) : IReadOnlyList<Token>
{
    private int[]? _numbers;

    /// <summary>How many there are.</summary>
    public int Count => tokens.Length;

    /// <summary>The words themselves, for work that counts otherwise.</summary>
    public Token[] Uncounted => tokens;

    /// <summary>The number of each (<see cref="WordNumbers"/>).</summary>
    public int[] Numbers => _numbers ??= Array.ConvertAll(tokens, WordNumbers.Of);

    /// <summary>All words at once, without a copy; nobody may change them. Each is a step.</summary>
    public Token[] All()
    {
        steps.Take(tokens.Length);
        return tokens;
    }

    /// <summary>A word.</summary>
    /// <param name="index">Its number.</param>
    public Token this[int index]
    {
        get
        {
            steps.Take();
            return tokens[index];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Token> GetEnumerator()
    {
        foreach (var token in tokens)
        {
            steps.Take();
            yield return token;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
