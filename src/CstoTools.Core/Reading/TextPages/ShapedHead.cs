using CstoTools.Core.Text;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>
/// Finds a head without a date, whose title stands once: nothing marks it, so each line that could be the title
/// is weighed by its look, by its likeness to what follows, and by whether what stands before can be a sidebar.
/// </summary>
internal sealed class ShapedHead
{
    private const double Enough = 1.5;
    private const double Clear = 2.5;
    private const double ClearLead = 0.75;
    private const int MostTeasers = 5;
    private const int MostTeaserLines = 20;

    // How well a number of teasers fits what the site's sidebars hold.
    private static readonly double[] Fit = [0, -0.5, -0.5, 0.3, 0.5, 0.3];

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly int _end;
    private readonly int[] _titles;
    private readonly HashSet<string>[] _words;

    private ShapedHead(IReadOnlyList<TextLine> lines)
    {
        _lines = lines;
        _end = Math.Min(lines.Count, HeadFinder.Window);
        _titles = [.. lines.Take(_end).Select(l => Shapes.Title(l.Text))];
        _words = [.. lines.Take(_end).Select(l => Words(l.Text))];
        RemoveCommonWords();
    }

    public static Head Find(IReadOnlyList<TextLine> lines) => new ShapedHead(lines).Find();

    private Head Find()
    {
        int best = -1;
        double bestScore = Enough, second = double.MinValue;
        for (var i = 0; i + 1 < _end; i++)
        {
            if (_titles[i] < -2 || i > MostTeaserLines || _lines[i].IsDay || HeadLines.IsByline(_lines[i].Text))
                continue;
            var score = Score(i);
            if (score > bestScore)
                (best, second, bestScore) = (i, best < 0 ? second : bestScore, score);
            else
                second = Math.Max(second, score);
        }
        if (best < 0)
            return WithoutTitle();
        return new Head(best, best + 1)
        {
            Title = _lines[best].ToBlock(),
            Doubt = bestScore >= Clear && bestScore - second >= ClearLead && (_titles[best] >= 0 || Likeness(best, best + 1) >= 0.33) ? null
                : $"Nothing marks where the article starts; line {_lines[best].Number} was taken for its title.",
        };
    }

    private double Score(int title) => _titles[title] + After(title) + Before(title);

    // The body repeats the words of its title and is text to read.
    private double After(int title)
    {
        var body = title + 1;
        var score = 3 * Likeness(title, body);
        score += Shapes.IsProse(_lines[body].Text) ? 1 : -1;
        score += Shapes.OpensWithDate(_lines[body].Text) ? 1 : 0;
        score += RepeatsEarlier(body) ? 4 : 0;
        score += IsRussian(_lines[body].Text) && !IsRussian(_lines[title].Text) ? 0.5 : 0;
        for (var i = body + 1; i < Math.Min(_end, body + 5); i++)
            score -= Shapes.OpensWithYear(_lines[i].Text) ? 0.7 : 0;
        var partings = 0;
        for (var i = body; i < _end; i++)
            partings += _lines[i].IsParted ? 1 : 0;
        return score - 2 * Math.Min(2, partings);
    }

    // What stands before must be able to be a sidebar: whole sentences, five items at most.
    private double Before(int title)
    {
        if (title == 0)
            return 0;
        var score = Shapes.EndsSentence(_lines[title - 1].Text) ? 0.5 : -1;
        int partings = 0, dated = 0;
        for (var i = 0; i < title; i++)
        {
            score -= _titles[i] >= 2 ? 1.5 : 0;
            dated += Shapes.OpensWithDate(_lines[i].Text) || _lines[i].IsDay ? 1 : 0;
            partings += _lines[i + 1].IsParted ? 1 : 0;
        }
        score += Math.Min(1.2, dated * 0.4);
        score += Position(title);
        var teasers = partings == 0 ? title : partings + (_lines[title].IsParted ? 0 : 1);
        score += Fit[Math.Min(teasers, MostTeasers)];
        return teasers <= MostTeasers ? score : score - (partings == 0 ? 0.4 : 2) * (teasers - MostTeasers);
    }

    // Two blank lines part teasers. One parts the last of them from the title, or two where the teasers have dates.
    private double Position(int title)
    {
        if (title == AfterDatedTeasers())
            return 3;
        return _lines[title].IsParted ? 0.3 : _lines[title - 1].IsParted && !_lines[title - 1].IsDay ? 1.2 : 0;
    }

    private Head WithoutTitle()
    {
        var start = BodyWithoutTitle();
        var doubt = start == 0
            ? "No title was found, and nothing marks where the article starts; the whole page was taken for it."
            : $"No title was found, and nothing marks where the article starts; line {_lines[start].Number} was taken for its first.";
        return new Head(start, start) { Doubt = doubt };
    }

    private int BodyWithoutTitle()
    {
        for (var i = 1; i < _end; i++)
        {
            if (RepeatsEarlier(i))
                return i;
        }
        if (AfterDatedTeasers() is > 0 and var after)
            return after;
        var parted = Enumerable.Range(0, _end).LastOrDefault(i => _lines[i].IsParted && i <= MostTeaserLines);
        // A teaser and the article after it are not parted as two teasers are.
        var from = parted > 0 && parted + 1 < _end ? parted + 1 : 0;
        var dated = Enumerable.Range(from, _end - from)
            .LastOrDefault(i => Shapes.OpensWithDate(_lines[i].Text) && i <= MostTeaserLines, -1);
        return dated >= 0 ? dated : parted > 0 ? from : 0;
    }

    // The first line after dated teasers that two blank lines part from them and that is no date; -1 if there is none.
    private int AfterDatedTeasers()
    {
        if (!_lines[0].IsDay)
            return -1;
        for (var i = 1; i < _end; i++)
        {
            if (_lines[i].IsParted && !_lines[i].IsDay)
                return i;
        }
        return -1;
    }

    private bool RepeatsEarlier(int line)
    {
        for (var i = 0; i < line; i++)
        {
            if (_lines[i].Text == _lines[line].Text)
                return Shapes.IsProse(_lines[i].Text);
        }
        return false;
    }

    private double Likeness(int title, int body)
    {
        if (_words[title].Count == 0)
            return 0;
        var next = body + 1 < _end ? _words[body + 1] : [];
        var shared = _words[title].Count(w => _words[body].Contains(w) || next.Contains(w));
        return (double)shared / _words[title].Count;
    }

    // Words that stand in many lines of the page tell nothing.
    private void RemoveCommonWords()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in _words.SelectMany(w => w))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var many = Math.Max(3, _end / 3);
        foreach (var words in _words)
            words.RemoveWhere(w => counts[w] > many);
    }

    // The first letters of a word stand for it: endings change.
    private static HashSet<string> Words(string line)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Tokenize(line.Length <= 1500 ? line : line[..1500]))
        {
            if (token.Key.Length >= 4)
                words.Add(token.Key.Length <= 6 ? token.Key : token.Key[..6]);
        }
        return words;
    }

    private static bool IsRussian(string line) => LanguageGuess.Of(line) == "ru";
}
