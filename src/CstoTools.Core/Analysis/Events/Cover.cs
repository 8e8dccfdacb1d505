namespace CstoTools.Core.Analysis.Events;

/// <summary>The words of a sentence that lie inside one of some spans, told without asking each span.</summary>
internal sealed class Cover
{
    private readonly int _first;

    // For each word, the last word of the spans that begin there or before.
    private readonly int[] _reach;

    public Cover(Clause clause, IEnumerable<(int First, int Last)> spans)
    {
        _first = clause.First;
        _reach = new int[clause.Last - clause.First + 1];
        Array.Fill(_reach, -1);
        foreach (var (first, last) in spans)
        {
            if (first <= clause.Last)
                _reach[Math.Max(0, first - _first)] = Math.Max(_reach[Math.Max(0, first - _first)], last);
        }
        for (var i = 1; i < _reach.Length; i++)
            _reach[i] = Math.Max(_reach[i], _reach[i - 1]);
    }

    /// <summary>The words inside one of some mentions.</summary>
    public static Cover Of(Clause clause, IEnumerable<Placed<Mention>> mentions) => new(clause, mentions.Select(m => (m.First, m.Last)));

    /// <summary>Whether one span holds a word.</summary>
    public bool Holds(int word) => Holds(word, word);

    /// <summary>Whether one span holds all words from one to another.</summary>
    public bool Holds(int first, int last) => first >= _first && first - _first < _reach.Length && _reach[first - _first] >= last;
}
