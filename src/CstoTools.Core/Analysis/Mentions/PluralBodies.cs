using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Finds the several state bodies that one plural noun names: "the Ministries of Defense and Foreign Affairs of Armenia",
/// "the Defense and Interior Ministries", «министерства обороны и иностранных дел».
/// </summary>
internal sealed class PluralBodies
{
    private const int LongestItem = 6;

    private static readonly string[] RussianPlurals = ["министерства", "министерств", "министерствам", "министерствами", "министерствах"];

    private readonly Words _words;
    private readonly NameIndex _index;
    private readonly IReadOnlySet<string> _portfolios;
    private readonly IReadOnlySet<string> _members;
    private readonly ILookup<int, Found> _countriesByFirst;
    private readonly ILookup<int, Found> _countriesByLast;

    private PluralBodies(Words words, IEnumerable<Found> names, CstoMetadata metadata)
    {
        _words = words;
        _index = NameIndex.Of(metadata);
        _portfolios = metadata.Lexicon.Set("listedPortfolios");
        _members = metadata.Lexicon.Set("memberWords");
        var countries = names
            .Where(n => n is { Kind: MentionKinds.Country or MentionKinds.Demonym, Entry.Kind: MentionKinds.Country }).ToArray();
        _countriesByFirst = countries.Where(n => n.Kind == MentionKinds.Country).ToLookup(n => n.First);
        _countriesByLast = countries.ToLookup(n => n.Last);
    }

    /// <summary>The bodies, each with the words of its own.</summary>
    /// <param name="words">The words of the section.</param>
    /// <param name="names">The listed names in it.</param>
    /// <param name="metadata">The metadata.</param>
    public static List<Found> Find(Words words, IReadOnlyList<Found> names, CstoMetadata metadata)
    {
        var bodies = new PluralBodies(words, names, metadata);
        var found = new List<Found>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Shape == Shape.Capitalized && EnglishPlural.Singular(words[i].Key) is { } one && bodies._portfolios.Contains(one))
            {
                var after = bodies.After(i, [Noun(one), Noun("of", Shape.Lower)]);
                found.AddRange(after.Count > 0 ? after : bodies.Before(i, Noun(one)));
            }
            else if (words[i].Key.StartsWith("министер", StringComparison.Ordinal) && RussianPlurals.Contains(words[i].Key))
                found.AddRange(bodies.After(i, [Noun("министерство")]));
        }
        return found;
    }

    private static Token Noun(string key, Shape shape = Shape.Capitalized) => new(0, key.Length, key, shape, Gap.Space, false);

    // "Ministries of Defense, Health and Foreign Affairs of Armenia"
    private List<Found> After(int noun, Token[] head)
    {
        var items = new List<(int First, int Last, Entry Body)>();
        var at = noun + head.Length;
        if (head.Length > 1 && (!_words.IsClose(noun + 1) || _words[noun + 1].Key != "of") || !_words.IsClose(at))
            return [];
        while (ItemAt(at, head) is (var last, { } body))
        {
            items.Add((items.Count == 0 ? noun : at, last, body));
            if (NextItem(last) is not { } next)
                break;
            at = next;
        }
        if (items.Count < 2)
            return [];
        return Make(items, CountryBefore(noun), items[^1].Last);
    }

    // "the Armenian Defense, Interior and Foreign Ministries"
    private List<Found> Before(int noun, Token one)
    {
        var items = new List<(int First, int Last, Entry Body)>();
        var end = noun - 1;
        while (ItemBefore(end, one) is (var first, { } body))
        {
            items.Insert(0, (first, items.Count == 0 ? noun : end, body));
            if (first < 2)
                break;
            if (_words[first - 1].Key == "and" && _words.IsClose(first) && _words.IsClose(first - 1))
                end = first - 2;
            else if (items.Count > 1 && _words[first].Gap == (Gap.Comma | Gap.Space))
                end = first - 1;
            else
                break;
        }
        return items.Count < 2 ? [] : Make(items, CountryBefore(items[0].First), noun);
    }

    private int? NextItem(int last)
    {
        var next = last + 1;
        if (next >= _words.Count)
            return null;
        if (_words[next].Key is "and" or "и" && _words.IsClose(next) && _words.IsClose(next + 1))
            return _words[next + 1].Key is "of" ? next + 2 : next + 1;
        return _words[next].Gap == (Gap.Comma | Gap.Space) ? next : null;
    }

    private (int Last, Entry? Body) ItemAt(int at, Token[] head)
    {
        var words = head.Concat(Enumerable.Range(at, Math.Min(LongestItem, _words.Count - at))
            .Select(k => k == at ? _words[k] with { Gap = Gap.Space } : _words[k])).ToArray();
        var body = Match(words).FirstOrDefault(m => m.Count > head.Length);
        return (at + body.Count - head.Length - 1, body.Entry);
    }

    private (int First, Entry? Body) ItemBefore(int end, Token one)
    {
        for (var length = 1; length < LongestItem && end - length + 1 >= 0; length++)
        {
            var first = end - length + 1;
            var words = Enumerable.Range(first, length).Select(k => _words[k] with { Gap = Gap.Space }).Append(one).ToArray();
            if (Match(words).FirstOrDefault(m => m.Count == words.Length).Entry is { } body)
                return (first, body);
            if (!_words.IsClose(first) || !_words[first].IsCapital)
                break;
        }
        return (-1, null);
    }

    private IEnumerable<(int Count, Entry Entry)> Match(Token[] words) =>
        (_index.Names.Match(words, Array.ConvertAll(words, Words.KeyOf), 0) ?? [])
            .Where(m => m.Name.Value.Entry.List == "stateBodies").Select(m => (m.Count, m.Name.Value.Entry));

    private Entry? CountryBefore(int first) => first > 0 && (_words.IsClose(first) || _words[first - 1].Possessive)
        ? _countriesByLast[first - 1].MaxBy(c => c.Length)?.Entry : null;

    private List<Found> Make(List<(int First, int Last, Entry Body)> items, Entry? country, int last)
    {
        var at = last + 1;
        if (at < _words.Count && _words.IsClose(at) && _words[at].Key == "of")
            at += at + 1 < _words.Count && _words[at + 1].Key == "the" ? 2 : 1;
        var end = last;
        if (country is null && at < _words.Count && _words.IsClose(at))
        {
            // "of the member states", "of the states": of each, and nobody's in particular.
            if (Enumerable.Range(at, Math.Min(3, _words.Count - at)).Any(i => _members.Contains(_words[i].Key)))
                return [];
            if (_countriesByFirst[at].MaxBy(c => c.Length) is { } whose)
                (country, end) = (whose.Entry, whose.Last);
        }
        return [.. items.Select(i => Make(i.First, i.Last == last ? end : i.Last, i.Body, country))];
    }

    private static Found Make(int first, int last, Entry body, Entry? country) => new()
    {
        First = first,
        Last = last,
        Kind = MentionKinds.Organization,
        Name = country is null ? body.Name : ListedNames.NameOf(body, country),
        Id = country is null ? body.Id : $"{country.Id}/{body.Id}",
        Entry = body,
        Country = country,
        Resolution = Resolutions.Alias,
    };
}
