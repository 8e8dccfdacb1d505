using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds code names, titles of documents and themes of events: what stands in quotation marks, or carries a year.</summary>
internal sealed class QuotedNames
{
    private const int LongestTitle = 40;
    private const int LongestTheme = 20;
    private const int CueDistance = 5;

    private static readonly MadeOnce<CstoMetadata, string[][]> ThemeCues = new(m => m.Lexicon.Records("themes").SelectMany(r => r.TextsOf("phrases"))
        .Select(c => Tokenizer.Tokenize(c).Select(Words.KeyOf).ToArray()).Where(c => c.Length > 0).ToArray());

    private static readonly MadeOnce<CstoMetadata, HashSet<string>> EventNouns = new(MakeEventNouns);

    private readonly Words _words;
    private readonly IReadOnlySet<string> _documentHeads;
    private readonly Dictionary<string, string> _russianDocuments;
    private readonly IReadOnlySet<string> _operationCues;
    private readonly IReadOnlySet<string> _things;
    private readonly string[][] _themeCues;
    private readonly HashSet<string> _eventNouns;
    private readonly List<Found> _found = [];
    private readonly bool[] _named;
    private int _lastDocument = -1;
    private int _lastTheme = -1;

    private QuotedNames(Words words, CstoMetadata metadata)
    {
        _words = words;
        _named = new bool[words.Count];
        _documentHeads = DocumentNouns.Of(metadata);
        _russianDocuments = RussianHeads.Of(metadata).Documents;
        _operationCues = metadata.Lexicon.Set("operationCues");
        _things = metadata.Lexicon.Set("thingWords");
        _eventNouns = EventNouns.Of(metadata);
        _themeCues = ThemeCues.Of(metadata);
    }

    private static HashSet<string> MakeEventNouns(CstoMetadata metadata)
    {
        var nouns = metadata.Lexicon.Records("events").SelectMany(r => r.TextsOf("nouns").Concat(r.TextsOf("nounsRussian")))
            .Select(n => Words.KeyOf(Tokenizer.Tokenize(n)[^1])).ToHashSet(StringComparer.Ordinal);
        // "Группа «…»" is a body.
        nouns.ExceptWith(metadata.Lexicon.Texts("organizationHeadsRussian").Select(n => Words.KeyOf(Tokenizer.Tokenize(n)[0])));
        return nouns;
    }

    /// <summary>Finds them; listed operations among the names that lack both a year and quotation marks are taken out.</summary>
    public static List<Found> Find(Words words, List<Found> names, CstoMetadata metadata)
    {
        var quoted = new QuotedNames(words, metadata);
        quoted.TakeListed(names);
        var marks = quoted.Marks();
        foreach (var (first, last) in marks)
            quoted.Judge(first, last);
        quoted.FindDated();
        return quoted._found;
    }

    // A word like "Search" is the exercise only with its year, in quotation marks, or where the list says it stands alone.
    private void TakeListed(List<Found> names)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            if (name.Kind != MentionKinds.Operation)
                continue;
            var last = YearAfter(name.Last);
            if (last > name.Last)
                Add(name.With(name.First, last, $"{name.Name}-{_words[last].Key}"));
            else if (IsQuoted(name.First, name.Last) || name.Entry is { Bare: true } || name.Length > 1 && HasCue(name.First, name.Last))
                Add(name);
        }
        names.RemoveAll(n => n.Kind == MentionKinds.Operation);
    }

    private int YearAfter(int last)
    {
        var next = last + 1;
        if (next >= _words.Count || !IsYear(next) || (_words[next].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Dash)) != 0)
            return last;
        // Over a blank only beside a word for an exercise: "the exercise Echelon 2024".
        return (_words[next].Gap & (Gap.Hyphen | Gap.Dash)) != 0 || HasCue(last, next) ? next : last;
    }

    private bool IsYear(int i) => _words[i].Key.Length == 4 && _words[i].Key[0] is '1' or '2' && _words[i].Key.All(char.IsAsciiDigit);

    private bool IsQuoted(int first, int last) =>
        (_words[first].Gap & (Gap.Quote | Gap.Apostrophe)) != 0
        && last + 1 < _words.Count && (_words[last + 1].Gap & (Gap.Quote | Gap.Apostrophe)) != 0;

    // The pieces between two marks of one paragraph that are short enough for a title.
    private List<(int First, int Last)> Marks()
    {
        var pieces = new List<(int, int)>();
        var open = -1;
        // What was open when marks of another kind opened within it.
        var outer = -1;
        for (var i = 0; i < _words.Count; i++)
        {
            if ((_words[i].Gap & Gap.Paragraph) != 0)
            {
                // What closes at the end of its paragraph.
                if (open >= 0 && i - open <= LongestTitle && _words.ClosesQuote(_words[i - 1].End))
                    pieces.Add((open, i - 1));
                if (outer >= 0 && i - outer <= LongestTitle && MarksBefore(i) > 1)
                    pieces.Add((outer, i - 1));
                open = outer = -1;
            }
            if ((_words[i].Gap & Gap.Quote) == 0)
                continue;
            var (closes, opens) = Direction(i);
            if (closes && open >= 0 && i - open <= LongestTitle)
                pieces.Add((open, i - 1));
            if (closes && outer >= 0 && i - outer <= LongestTitle && MarksBefore(i) > 1)
                pieces.Add((outer, i - 1));
            if (opens && !closes && open >= 0 && MarkBefore(i) != MarkBefore(open))
                outer = open;
            else if (!opens && closes && outer >= 0 && MarksBefore(i) == 1)
            {
                (open, outer) = (outer, -1);
                continue;
            }
            else
                outer = -1;
            open = opens ? i : -1;
        }
        if (open >= 0 && _words.Count > 0 && EndsQuoted() && _words.Count - open <= LongestTitle)
            pieces.Add((open, _words.Count - 1));
        if (outer >= 0 && _words.Count - outer <= LongestTitle && MarksBefore(_words.Count) > 1)
            pieces.Add((outer, _words.Count - 1));
        return pieces;
    }

    private static bool IsMark(char c) => QuotationMarks.IsDouble(c);

    private char MarkBefore(int i) => _words[i].Start > 0 ? _words.Text[_words[i].Start - 1] : ' ';

    private int MarksBefore(int i)
    {
        var from = i == 0 ? 0 : _words[i - 1].End;
        var to = i < _words.Count ? _words[i].Start : _words.Text.Length;
        return _words.Text.AsSpan(from, to - from).ToString().Count(IsMark);
    }

    private bool EndsQuoted() => _words.Text.AsSpan(_words[_words.Count - 1].End).IndexOfAny("\"”»“") >= 0;

    private (bool Closes, bool Opens) Direction(int i)
    {
        var from = i == 0 ? 0 : _words[i - 1].End;
        var between = _words.Text.AsSpan(from, _words[i].Start - from);
        bool closes = false, opens = false;
        for (var k = 0; k < between.Length; k++)
        {
            if (!IsMark(between[k]))
                continue;
            // A mark that touches the next word opens; one that touches the last closes.
            if (k == between.Length - 1 || between[k] is '«' or '„')
                opens = true;
            else
                closes = true;
        }
        return (closes, opens);
    }

    private void Judge(int first, int last)
    {
        if (_named[first] && last - first < 4)
            return;
        if (IsOperation(first, last))
            Add(first, last, MentionKinds.Operation);
        else if (!HasThemePhrase(first) && !IsEvent(first, last) && IsDocument(first, last))
        {
            _lastDocument = last;
            Add(first, last, MentionKinds.Document);
        }
        else if (HasThemePhrase(first) || IsEvent(first, last) || _lastTheme >= 0 && _words[first].IsCapital && IsNext(_lastTheme, first))
        {
            _lastTheme = last;
            Add(first, last, MentionKinds.Theme);
        }
    }

    private bool IsOperation(int first, int last)
    {
        if (last - first > 4 || !_words[first].IsCapital)
            return false;
        // "the range “Marshal Bagramyan”", "the seminar “CSTO: results of 2019”"
        if (first > 0 && _things.Contains(_words[first - 1].Key) && !_operationCues.Contains(_words[first - 1].Key) || Enumerable.Range(first + 1, last - first).Any(i => (_words[i].Gap & Gap.Colon) != 0))
            return false;
        var dated = last > first && IsYear(last);
        return (dated || HasCue(first, last)) && Enumerable.Range(first, last - first + 1).All(i => !_documentHeads.Contains(_words.Keys[i]));
    }

    private bool HasCue(int first, int last)
    {
        for (var i = Math.Max(0, first - CueDistance); i < Math.Min(_words.Count, last + 1 + CueDistance); i++)
        {
            if ((i < first || i > last) && _operationCues.Contains(_words[i].Key))
                return true;
        }
        return false;
    }

    private bool IsDocument(int first, int last)
    {
        // What is said has verbs.
        for (var i = first; i <= last; i++)
        {
            if (_words[i].Shape == Shape.Lower && _words[i].Key is "should" or "must" or "will" or "would" or "is" or "are" or "was" or "were" or "has" or "have" or "can" or "cannot" or "not" or "i" or "my" or "we" or "our")
                return false;
        }
        // No title begins with an article.
        if (_words[first].Key is "the" && !IsTitleCase(first, last))
            return false;
        // The order “For Merits …” is an award.
        if (_words[first].Key == "for")
            return false;
        // The noun stands in the title ("Collective Action Plan …") or just before it ("the draft Agreement “On …”").
        for (var i = first; i <= Math.Min(last, first + 7); i++)
        {
            if (IsDocumentHead(i) && _words[first].IsCapital && (_words[i].IsCapital || i == first))
                return last > first;
        }
        // "made the report “…”", "under the programme “…”": what it is about.
        if (first > 0 && _words[first - 1] is { Shape: Shape.Lower, Key: "report" or "reports" or "programme" or "program" or "presentation" or "lecture" })
            return false;
        // "the model laws “On …” and “On …”"
        if (_words[first].Key is "on" or "о" or "об" && _lastDocument >= 0 && IsNext(_lastDocument, first))
            return last > first;
        for (var i = Math.Max(0, first - 2); i < first; i++)
        {
            // Titles are written in capitals, or begin with "On"; what is said is not.
            if ((_documentHeads.Contains(_words.Keys[i]) || EnglishPlural.Singular(_words[i].Key) is { } one && (_documentHeads.Contains(one) || one == "law")) && last > first && (_words[first].Key is "on" or "о" or "об" || IsTitleCase(first, last)))
                return true;
        }
        return false;
    }

    // "Решено внести …": the stem of "решение", and none of its forms.
    private bool IsDocumentHead(int i) =>
        _words[i].Key[0] >= '\u0400' ? _russianDocuments.ContainsKey(_words[i].Key) : _documentHeads.Contains(_words.Keys[i]);

    // "“…”, “…” and “…”"
    private bool IsNext(int last, int first) => first - last == 1 && (_words[first].Gap & (Gap.Comma | Gap.Colon)) != 0 || first - last == 2 && _words[first - 1].Key is "and" or "и";

    private bool IsTitleCase(int first, int last)
    {
        int capital = 0, words = 0;
        for (var i = first; i <= last; i++)
        {
            if (_words[i].Length < 4)
                continue;
            words++;
            if (_words[i].IsCapital)
                capital++;
        }
        return capital * 2 > words;
    }

    // "on the theme:", "the exhibition “…”"
    private bool IsEvent(int first, int last) =>
        first > 0 && _eventNouns.Contains(_words.Keys[first - 1]) && (_words[first].Gap & ~(Gap.Space | Gap.Quote | Gap.Colon)) == 0
            && _words[first].IsCapital && last - first < LongestTheme;

    private bool HasThemePhrase(int first)
    {
        // Asked for each pair of marks: a lambda would be made each time.
        foreach (var cue in _themeCues)
        {
            if (EndsBefore(first, cue))
                return true;
        }
        return false;
    }

    private bool EndsBefore(int first, string[] cue)
    {
        // "on the theme:" — the cue ends at the mark.
        var at = first - cue.Length;
        // "“…,” he called, “…”" is speech.
        if (at < 0 || (_words[first].Gap & Gap.Comma) != 0 || _words[at].Gap == Gap.Hyphen && _words[at - 1].Key == "so")
            return false;
        return _words.Keys.AsSpan(at, cue.Length).SequenceEqual(cue);
    }

    // "Vostok-2022" without marks, beside a word for an exercise.
    private void FindDated()
    {
        for (var i = 0; i + 1 < _words.Count; i++)
        {
            if (_words[i].Shape is not (Shape.Capitalized or Shape.Upper) || _words[i + 1].Gap != Gap.Hyphen || !IsYear(i + 1)
                || _named[i])
                continue;
            var first = i;
            while (first > 0 && _words.IsClose(first) && _words[first - 1].Shape == Shape.Capitalized && !_words.StartsSentence(first - 1)
                && (_words[first].Gap & Gap.Quote) == 0)
                first--;
            if (HasCue(first, i + 1) || IsQuoted(first, i + 1))
                Add(first, i + 1, MentionKinds.Operation);
        }
    }

    private void Add(Found found)
    {
        _found.Add(found);
        if (found.Kind == MentionKinds.Operation)
            Array.Fill(_named, true, found.First, found.Length);
    }

    private void Add(int first, int last, string kind) => Add(Found.Unlisted(_words, first, last, kind));
}
