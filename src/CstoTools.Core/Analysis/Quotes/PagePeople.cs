using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>The people of a page with the titles they are given there, to be found by an office.</summary>
internal sealed class PagePeople
{
    private readonly SpeechWords _words;
    private readonly Dictionary<string, (string? Id, List<string[]> Titles)> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byFamily = new(StringComparer.Ordinal);

    public PagePeople(IEnumerable<Mention> mentions, SpeechWords words)
    {
        _words = words;
        var seen = new HashSet<(string, string?)>();
        foreach (var m in mentions)
        {
            if (m.Kind != MentionKinds.Person || m.Name is null || !seen.Add((m.Name, m.Title)))
                continue;
            if (_people.TryAdd(m.Name, (m.Id, [])) && Tokenizer.Tokenize(m.Name) is [.., var last])
                Note(_byFamily, last.Key).Add(m.Name);
            if (m.Title is not null)
                AddTitle(m.Name, KeysOf(m.Title));
        }
    }

    private static TList Note<TList>(Dictionary<string, TList> people, string key)
        where TList : new()
    {
        if (!people.TryGetValue(key, out var names))
            people[key] = names = new TList();
        return names;
    }

    /// <summary>Gives a person of the page one more title.</summary>
    public void AddTitle(string name, params string[] keys)
    {
        if (!_people.TryGetValue(name, out var person))
            return;
        person.Titles.Add(keys);
        foreach (var key in keys)
            Note(_byWord, key).Add(name);
    }

    /// <summary>Whether words stand in one of a person's titles.</summary>
    public bool HasWords(string name, IEnumerable<string> keys) => _people.TryGetValue(name, out var person) && person.Titles.Any(t => keys.All(t.Contains));

    public string? IdOf(string name) => _people.TryGetValue(name, out var person) ? person.Id : null;

    /// <summary>Whether a person is given an office somewhere on the page.</summary>
    public bool Holds(string name, string[] office) =>
        _people.TryGetValue(name, out var person) && person.Titles.Any(t => IsTitle(t, office));

    /// <summary>The people who are given an office; no more than two.</summary>
    public IReadOnlyList<string> Holders(string[] office)
    {
        // Those with the rarest word of it.
        HashSet<string>? rarest = null;
        foreach (var key in office)
        {
            var named = _byWord.GetValueOrDefault(key) ?? [];
            if (rarest is null || named.Count < rarest.Count)
                rarest = named;
        }
        return rarest is null ? [] : rarest.Where(n => Holds(n, office)).Take(2).ToArray();
    }

    /// <summary>The people with a word anywhere in their titles; no more than two.</summary>
    public IReadOnlyList<string> WithWord(string key) => _byWord.TryGetValue(key, out var names) ? names.Take(2).ToArray() : [];

    /// <summary>The one person of a family name; null if there is none, or several.</summary>
    public string? ByFamily(string key) => _byFamily.TryGetValue(key, out var names) && names is [var one] ? one : null;

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
