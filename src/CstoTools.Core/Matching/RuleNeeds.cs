using CstoTools.Core.Document;

namespace CstoTools.Core.Matching;

/// <summary>
/// What rules cannot match without: words, and kinds of annotation. A match does not reach far, so that most rules need not be tried in
/// most stretches of a text.
/// </summary>
internal sealed class RuleNeeds
{
    /// <summary>How many words a stretch has.</summary>
    public const int Stretch = 32;

    // A match that starts with the last word of a stretch ends in the last of these behind it.
    private const int Reach = (Matcher.Window + Stretch - 1) / Stretch;

    private readonly TokenTest[] _words;
    private readonly int _length;
    // The needs that an annotation meets, by its kind; and those of each rule.
    private readonly Dictionary<string, ulong[]> _byKind;
    private readonly ulong[][] _ofRules;
    private readonly Func<Word, ulong[]> _ofWord;

    /// <summary>The needs of rules.</summary>
    /// <param name="rules">The rules, in the order of their numbers.</param>
    public RuleNeeds(IReadOnlyList<Rule> rules)
    {
        _words = [.. rules.SelectMany(r => r.Program.NeededTokens).Distinct()];
        string[][] kinds = [.. rules.SelectMany(r => r.Program.NeededAnnotations).Select(a => a.Kinds).DistinctBy(KeyOf)];
        var count = _words.Length + kinds.Length;
        _length = (count + 63) / 64;
        _byKind = RuleSet.ByKind(Enumerable.Repeat<IEnumerable<string>>([], _words.Length).Concat(kinds), count);
        var numbers = kinds.Select((k, i) => (Key: KeyOf(k), i)).ToDictionary(k => k.Key, k => _words.Length + k.i, StringComparer.Ordinal);
        _ofRules = [.. rules.Select(r => RuleSet.SetOf(r.Program.NeededTokens.Select(t => Array.IndexOf(_words, t))
            .Concat(r.Program.NeededAnnotations.Select(a => numbers[KeyOf(a.Kinds)])), count))];
        _ofWord = Of;
    }

    /// <summary>The needs that are met in each stretch of a text: a set for each, a bit for each need.</summary>
    public ulong[][] MetIn(AnnotatedText text, Word[] words)
    {
        var met = new ulong[(words.Length + Stretch - 1) / Stretch][];
        for (var i = 0; i < words.Length; i++)
        {
            var here = met[i / Stretch] ??= new ulong[_length];
            Add(here, words[i].Needs(_ofWord));
            foreach (var annotation in text.StartingAt(i))
            {
                if (_byKind.TryGetValue(annotation.Kind, out var needs))
                    Add(here, needs);
            }
        }
        return met;
    }

    /// <summary>Whether all needs of a rule are met where a match that starts in a stretch may reach.</summary>
    public bool AreMet(int rule, ulong[][] met, int stretch)
    {
        var needs = _ofRules[rule];
        for (var i = 0; i < needs.Length; i++)
        {
            var missing = needs[i];
            for (var k = stretch; k <= stretch + Reach && k < met.Length && missing != 0; k++)
                missing &= ~met[k][i];
            if (missing != 0)
                return false;
        }
        return true;
    }

    private static string KeyOf(string[] kinds) => string.Join('|', kinds);

    private static void Add(ulong[] set, ulong[] other)
    {
        for (var i = 0; i < set.Length; i++)
            set[i] |= other[i];
    }

    private ulong[] Of(Word word) => RuleSet.SetOf(Enumerable.Range(0, _words.Length).Where(n => _words[n].MayPass(word)), _length * 64);
}
