namespace CstoTools.Core.Tests.Reading.Html;

/// <summary>How near two texts are, counted in runs of four words, as public benchmarks of article extraction count.</summary>
internal static class Shingles
{
    public static double F1(string expected, string actual)
    {
        var (want, have) = (Of(expected), Of(actual));
        var both = want.Sum(s => Math.Min(s.Value, have.GetValueOrDefault(s.Key)));
        return both == 0 ? 0 : 2.0 * both / (want.Values.Sum() + have.Values.Sum());
    }

    private static Dictionary<string, int> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - 3) && words.Count > 0; i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(4));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }
}
