using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>The people of a page with the titles they are given there, to be found by an office.</summary>
internal sealed class PagePeople
{
    private readonly SpeechWords _words;
    private readonly Dictionary<string, (string? Id, List<string[]> Titles)> _people = new(StringComparer.Ordinal);

    public PagePeople(IEnumerable<Mention> mentions, SpeechWords words)
    {
        _words = words;
        var seen = new HashSet<(string, string?)>();
        foreach (var m in mentions)
        {
            if (m.Kind != MentionKinds.Person || m.Name is null || !seen.Add((m.Name, m.Title)))
                continue;
            if (!_people.TryGetValue(m.Name, out var person))
                _people[m.Name] = person = (m.Id, []);
            if (m.Title is not null)
                person.Titles.Add(KeysOf(m.Title));
        }
    }

    /// <summary>Gives a person of the page one more title.</summary>
    public void AddTitle(string name, params string[] keys)
    {
        if (_people.TryGetValue(name, out var person))
            person.Titles.Add(keys);
    }

    /// <summary>Whether words stand in one of a person's titles.</summary>
    public bool HasWords(string name, IEnumerable<string> keys) => _people.TryGetValue(name, out var person) && person.Titles.Any(t => keys.All(t.Contains));

    public string? IdOf(string name) => _people.TryGetValue(name, out var person) ? person.Id : null;

    /// <summary>Whether a person is given an office somewhere on the page.</summary>
    public bool Holds(string name, string[] office) =>
        _people.TryGetValue(name, out var person) && person.Titles.Any(t => IsTitle(t, office));

    /// <summary>The people who are given an office.</summary>
    public IReadOnlyList<string> Holders(string[] office) =>
        _people.Where(p => p.Value.Titles.Any(t => IsTitle(t, office))).Select(p => p.Key).ToArray();

    /// <summary>The people with a word anywhere in their titles.</summary>
    public IReadOnlyList<string> WithWord(string key) => _people.Where(p => p.Value.Titles.Any(t => t.Contains(key))).Select(p => p.Key).ToArray();

    /// <summary>The one person of a family name; null if there is none, or several.</summary>
    public string? ByFamily(string key)
    {
        var named = _people.Keys.Where(n => Tokenizer.Tokenize(n) is [.., var last] && last.Key == key).Take(2).ToArray();
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>The words of an office as they are compared: without article, Russian ones without their endings.</summary>
    public static string[] KeysOf(string office) =>
        Tokenizer.Tokenize(office).Select(t => t.Key[0] >= '\u0400' ? RussianStem.Of(t.Key) : t.Key).SkipWhile(Grammar.IsArticle).ToArray();

    /// <summary>
    /// Whether a title is the office, perhaps with its country or body before or after. A deputy or former one has another
    /// office, a prime minister is not "the minister", a secretary general neither "the secretary" nor "the general".
    /// </summary>
    public bool IsTitle(string[] title, string[] office)
    {
        for (var at = 0; office.Length > 0 && at + office.Length <= title.Length; at++)
        {
            if (!title.AsSpan(at, office.Length).SequenceEqual(office))
                continue;
            var russian = office[0][0] >= '\u0400';
            var end = at + office.Length;
            var goesOn = end < title.Length && title[end] == "general" && office[^1] != "general";
            var other = at > 0 && (russian || title[at - 1] is "prime" || title[at - 1] is "secretary" && office[0] == "general");
            return !goesOn && !other && !title.Take(at).Any(k => _words.IsQualifier(k) || Grammar.IsPreposition(k));
        }
        return false;
    }
}
