using System.Numerics;
using CstoTools.Core.Document;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>The rules of a phase. First those that mark zones run, then the others, which may lean on the zones.</summary>
internal sealed class RuleSet
{
    private readonly Vocabulary _vocabulary;
    private readonly Rule[] _rules;
    // The rules that may start at an annotation, by its kind.
    private readonly Dictionary<string, ulong[]> _byKind;
    private readonly Dictionary<string, HashSet<string>> _beaten;
    private readonly RuleNeeds _needs;
    private readonly Func<Word, ulong[]> _startsOf;
    private readonly Dictionary<string, int> _order;

    /// <summary>A set of rules.</summary>
    /// <param name="rules">The rules, in the order of their files.</param>
    /// <param name="vocabulary">The questions that they ask of words.</param>
    public RuleSet(IReadOnlyList<Rule> rules, Vocabulary vocabulary)
    {
        (_vocabulary, _startsOf) = (vocabulary, ByWord);
        _order = rules.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        _rules = [.. rules.OrderBy(r => r.Zone is null)];
        _byKind = ByKind(_rules.Select(r => r.Program.FirstAnnotations.SelectMany(a => a.Kinds)), _rules.Length);
        _needs = new RuleNeeds(_rules);
        _beaten = _rules.ToDictionary(r => r.Id, r => r.Beats.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    // Whether only those rules are tried at a word that may start there.
    private bool _isFiltered = true;

    /// <summary>The same rules, each tried at each word; the matches are the same.</summary>
    public RuleSet WithoutFilter() => new([.. _rules.OrderBy(r => _order[r.Id])], _vocabulary) { _isFiltered = false };

    /// <summary>The tags of a word that patterns ask for.</summary>
    public IEnumerable<string> TagsOf(Token token) => _vocabulary.TagsOf(token);

    /// <summary>Whether a rule gives way to another.</summary>
    public bool Beats(string winner, string loser) => _beaten.TryGetValue(winner, out var beaten) && beaten.Contains(loser);

    /// <summary>The places where rules match, zones added to the text: by rule in the order of the files, then by place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="steps">Counts the steps; null if nobody does.</param>
    public IReadOnlyList<RuleMatch> Find(AnnotatedText text, Steps? steps = null)
    {
        var words = _vocabulary.Of(text);
        var matcher = new Matcher(text, words, steps ?? new Steps());
        var zones = Array.FindLastIndex(_rules, r => r.Zone is not null) + 1;
        var found = new List<RuleMatch>();
        Scan(matcher, text, words, (0, zones), found);
        foreach (var zone in found)
            text.Add(ZoneOf(zone, text));
        Scan(matcher, text, words, (zones, _rules.Length), found);
        found.Sort((a, b) => _order[a.Rule.Id] != _order[b.Rule.Id] ? _order[a.Rule.Id] - _order[b.Rule.Id] : a.First - b.First);
        return found;
    }

    private void Scan(Matcher matcher, AnnotatedText text, Word[] words, (int From, int Until) rules, List<RuleMatch> found)
    {
        if (rules.From == rules.Until)
            return;
        var met = _needs.MetIn(text, words);
        var possible = new ulong[(_rules.Length + 63) / 64];
        // A zone is not looked for again inside itself.
        var free = new int[_rules.Length];
        var candidates = new ulong[possible.Length];
        for (var at = 0; at < words.Length; at++)
        {
            if (at % RuleNeeds.Stretch == 0)
                SetPossible(possible, met, at / RuleNeeds.Stretch, rules);
            Fill(candidates, text, words[at], at);
            for (var part = 0; part < possible.Length; part++)
            {
                for (var rest = candidates[part] & possible[part]; rest != 0; rest &= rest - 1)
                {
                    var rule = part * 64 + BitOperations.TrailingZeroCount(rest);
                    if (at < free[rule] || matcher.Match(_rules[rule].Program, at, out var captured) is not (> 0 and var end))
                        continue;
                    found.Add(MatchOf(_rules[rule], at, end - 1, captured));
                    if (_rules[rule].Zone is not null)
                        free[rule] = end;
                }
            }
        }
    }

    // The rules of which nothing is missing where a match from a stretch of the text on may reach.
    private void SetPossible(ulong[] possible, ulong[][] met, int stretch, (int From, int Until) rules)
    {
        Array.Clear(possible);
        for (var rule = rules.From; rule < rules.Until; rule++)
        {
            if (!_isFiltered || _needs.AreMet(rule, met, stretch))
                possible[rule >> 6] |= 1UL << rule;
        }
    }

    // The rules that may start at a word: a bit each.
    private void Fill(ulong[] candidates, AnnotatedText text, Word word, int at)
    {
        if (!_isFiltered)
        {
            Array.Fill(candidates, ulong.MaxValue);
            return;
        }
        word.Starts(_startsOf).CopyTo(candidates, 0);
        var annotations = text.StartingAt(at);
        for (var k = 0; k < annotations.Count; k++)
        {
            if (!_byKind.TryGetValue(annotations[k].Kind, out var byKind))
                continue;
            for (var i = 0; i < candidates.Length; i++)
                candidates[i] |= byKind[i];
        }
    }

    // Each new word of a text comes here: nothing is made but the set.
    private ulong[] ByWord(Word word)
    {
        var set = new ulong[(_rules.Length + 63) / 64];
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            foreach (var test in _rules[rule].Program.FirstTokens)
            {
                if (!test.MayPass(word))
                    continue;
                set[rule >> 6] |= 1UL << rule;
                break;
            }
        }
        return set;
    }

    /// <summary>For each kind of annotation, those that name it, a bit each.</summary>
    /// <param name="kinds">The kinds that each names.</param>
    /// <param name="count">How many there are that name some.</param>
    public static Dictionary<string, ulong[]> ByKind(IEnumerable<IEnumerable<string>> kinds, int count) =>
        kinds.SelectMany((k, i) => k.Distinct().Select(kind => (Kind: kind, Number: i))).GroupBy(p => p.Kind)
            .ToDictionary(g => g.Key, g => SetOf(g.Select(p => p.Number), count), StringComparer.Ordinal);

    /// <summary>Numbers as a set, a bit each.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="count">A number that is greater than each.</param>
    public static ulong[] SetOf(IEnumerable<int> numbers, int count)
    {
        var set = new ulong[(count + 63) / 64];
        foreach (var number in numbers)
            set[number >> 6] |= 1UL << number;
        return set;
    }

    private static RuleMatch MatchOf(Rule rule, int first, int last, Captured? captured)
    {
        var (targetFirst, targetLast) = PlaceOf(rule.Target);
        var (byFirst, byLast) = PlaceOf(rule.By);
        return new RuleMatch(rule, first, last, targetFirst, targetLast) { ByFirst = byFirst, ByLast = byLast };

        (int First, int Last) PlaceOf(string? part)
        {
            for (var c = captured; c is not null && part is not null; c = c.Earlier)
            {
                if (rule.Program.Captures[c.Number] == part)
                    return (c.First, c.Last);
            }
            return (first, last);
        }
    }

    /// <summary>The zone that a match marks.</summary>
    public static Annotation ZoneOf(RuleMatch match, AnnotatedText text)
    {
        var reach = match.Rule.Reach;
        var first = reach is ZoneReach.Sentence or ZoneReach.SentenceStart ? text.SentenceStart(match.TargetFirst) : match.TargetFirst;
        var last = reach is ZoneReach.Sentence or ZoneReach.SentenceEnd ? text.SentenceEnd(match.TargetLast) : match.TargetLast;
        return new Annotation(match.Rule.Zone!, first, last);
    }
}
