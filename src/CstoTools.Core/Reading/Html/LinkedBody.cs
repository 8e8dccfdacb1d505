namespace CstoTools.Core.Reading.Html;

/// <summary>The text that the page's JSON-LD gives for the article, asked by runs of words.</summary>
internal sealed class LinkedBody
{
    private const int Run = 5;
    private readonly HashSet<int> _runs;

    private LinkedBody(HashSet<int> runs) => _runs = runs;

    public static LinkedBody? Of(string? body)
    {
        if (body is null || body.Length < 80)
            return null;
        var runs = new HashSet<int>();
        foreach (var run in RunsOf(body))
            runs.Add(run);
        return new LinkedBody(runs);
    }

    /// <summary>Whether most of a passage's runs of words are in it.</summary>
    public bool Holds(string passage)
    {
        int all = 0, held = 0;
        foreach (var run in RunsOf(passage))
        {
            all++;
            held += _runs.Contains(run) ? 1 : 0;
        }
        return all >= 3 && held * 10 >= all * 7;
    }

    private static List<int> RunsOf(string text)
    {
        var words = new List<int>();
        var hash = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                hash = unchecked(hash * 31 + char.ToLowerInvariant(c));
            else if (hash != 0)
            {
                words.Add(hash);
                hash = 0;
            }
        }
        if (hash != 0)
            words.Add(hash);
        var runs = new List<int>(words.Count);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var run = 17;
            for (var k = 0; k < Run; k++)
                run = unchecked(run * 486187739 + words[i + k]);
            runs.Add(run);
        }
        return runs;
    }
}
