using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Reads groups of Russian adjectives and nouns by their endings: what a name goes on over, and where it stops.</summary>
internal sealed class RussianPhrases
{
    private const int LongestGroup = 8;

    // Small words that no name goes on over by itself.
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "в", "во", "на", "под", "с", "со", "к", "ко", "от", "до", "из", "у", "за", "для", "без", "над", "перед", "при", "про", "через", "о", "об", "по",
        "и", "а", "но", "или", "что", "как", "не", "ни", "же", "бы", "ли", "это", "его", "ее", "их", "где", "когда", "если", "чтобы", "также", "тоже",
        "уже", "еще", "она", "они", "оно", "эта", "эти", "все", "всех", "этих", "этой", "этого", "той", "тех", "того", "свои", "своей", "своих", "своего",
        "сегодня", "вчера", "завтра", "всегда", "года", "году", "годы", "лет", "тогда", "иногда", "сначала", "пока", "после", "среди", "между", "против",
        "из-за", "либо", "том", "тем", "ним", "ней", "них", "нее", "него", "нам", "нас", "вам", "вас", "вас", "мы", "вы", "он", "сам", "сама", "один",
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря", "впервые", "вместе",
        "рублей", "долларов", "тысяч", "человек", "процентов", "будет", "были", "была", "был", "есть", "может", "которые", "которых", "которого", "которой",
    };

    // Endings of men in the plural: no genitive looks so.
    private static readonly string[] PeopleEndings = ["тели", "исты", "енты", "анты", "ники", "цы", "чики"];

    private static readonly MadeOnce<CstoMetadata, HashSet<string>> People = new(m =>
        m.Lexicon.Texts("personWordsRussian").Concat(m.Lexicon.Texts("officeHeadsRussian").Where(t => !t.Contains(' ', StringComparison.Ordinal)))
            .Select(w => Words.KeyOf(Tokenizer.Tokenize(w)[^1])).ToHashSet(StringComparer.Ordinal));

    private static readonly MadeOnce<CstoMetadata, ILookup<string, string>> Lookalikes = new(m => m.Lexicon.Records("lookalikesRussian")
        .SelectMany(r => r.TextsOf("words").Select(w => (Word: Folding.Key(w), Like: r.TextOf("like")!))).ToLookup(l => l.Word, l => l.Like, StringComparer.Ordinal));

    private readonly Words _words;
    private readonly HashSet<string> _people;
    private readonly FiniteVerbs _verbs;

    // Nouns that the endings take for something else, and for what.
    private readonly ILookup<string, string> _lookalikes;

    public RussianPhrases(Words words, CstoMetadata metadata)
    {
        _words = words;
        _people = People.Of(metadata);
        _verbs = FiniteVerbs.Of(metadata);
        _lookalikes = Lookalikes.Of(metadata);
    }

    /// <summary>Whether a word is one of a name's plain words: written small, in Cyrillic.</summary>
    public bool IsPlain(int i) => i < _words.Count && _words[i].Shape == Shape.Lower && _words[i].Key[0] >= '\u0400';

    /// <summary>
    /// The last word of the adjectives and the noun in a case that start at a word; -1 if none do. With "и" between
    /// adjectives: "стратегических и международных исследований".
    /// </summary>
    /// <param name="at">The word.</param>
    /// <param name="wanted">The case.</param>
    /// <param name="capital">Whether the first adjective may be capitalised.</param>
    public int Group(int at, RussianCase wanted, bool capital = false)
    {
        var i = at;
        string? adjective = null;
        if (capital && at < _words.Count && Fits(_words[at].Key, wanted))
            adjective = _words[i++].Key;
        while (i - at < LongestGroup && IsPlain(i) && (i == at || _words.IsClose(i)))
        {
            var key = _words[i].Key;
            if (IsNoun(i, wanted, adjective))
                return WithHyphen(i);
            if (key == "и" && adjective is not null && i + 1 < _words.Count && Fits(_words[i + 1].Key, wanted))
            {
                i++;
                continue;
            }
            // "научно-технического"
            if (i + 1 < _words.Count && _words[i + 1].Gap == Gap.Hyphen)
            {
                i++;
                continue;
            }
            if (!Fits(key, wanted) || SmallWords.Contains(key))
                return -1;
            adjective = key;
            i++;
        }
        // "помощи пострадавших"; an acronym has no endings.
        if (i < _words.Count && i > at && _words.IsClose(i) && _words[i].Shape == Shape.Upper)
            return i;
        return wanted == RussianCase.Genitive && adjective is not null && i - 1 == at && EndsWith(_words[at].Key, "ых", "их") ? at : -1;
    }

    private int WithHyphen(int i)
    {
        while (i + 1 < _words.Count && _words[i + 1].Gap == Gap.Hyphen && IsPlain(i + 1))
            i++;
        return i;
    }

    private static bool Fits(string key, RussianCase wanted) => key.Length > 3 && wanted switch
    {
        RussianCase.Genitive => EndsWith(key, "ого", "его", "ой", "ей", "ых", "их"),
        RussianCase.Dative => EndsWith(key, "ому", "ему", "ой", "ей", "ым", "им"),
        RussianCase.Instrumental => EndsWith(key, "ым", "им", "ой", "ей", "ыми", "ими"),
        RussianCase.Prepositional => EndsWith(key, "ом", "ем", "ой", "ей", "ых", "их"),
        _ => false,
    };

    private bool IsNoun(int i, RussianCase wanted, string? adjective)
    {
        var key = _words[i].Key;
        if (key.Length < 3 || SmallWords.Contains(key) || _verbs.IsRussian(key) || IsPeople(i) || i + 1 < _words.Count && _words[i + 1].Gap == Gap.Hyphen && key[^1] == 'о')
            return false;
        var end = key[^1];
        var plural = adjective?[^2..] is "ых" or "их" or "ми";
        switch (wanted)
        {
            case RussianCase.Genitive:
                var zero = !RussianForms.Vowels.Contains(end, StringComparison.Ordinal) && end is not ('ь' or 'й' or 'х') && (end != 'м' || _lookalikes[key].Contains("singular") || !RussianForms.Vowels.Contains(key[^2], StringComparison.Ordinal))
                    || EndsWith(key, "ей") || EndsWith(key, "ий") && !EndsWith(key, "кий", "щий", "ший", "жий", "чий", "хий");
                if (adjective is null)
                    return !EndsWith(key, "ого", "его") && (zero && !EndsWith(key, "ость") || end is 'а' or 'ы' or 'и' || end == 'я' && !IsFeminine(key));
                return plural ? zero : adjective[^2..] == "го" ? end is 'а' or 'я' : end is 'ы' or 'и';
            case RussianCase.Dative:
                if (adjective is null)
                    return end is 'у' or 'ю' or 'е' or 'и' && !EndsWith(key, "ому", "ему") || EndsWith(key, "ам", "ям");
                return adjective[^2..] switch { "му" => end is 'у' or 'ю', "ой" or "ей" => end is 'е' or 'и', _ => EndsWith(key, "ам", "ям") };
            case RussianCase.Instrumental:
                if (adjective is null)
                    return EndsWith(key, "ом", "ем", "ой", "ей", "ью", "ами", "ями");
                return adjective[^2..] switch { "ми" => EndsWith(key, "ами", "ями"), "ой" or "ей" => EndsWith(key, "ой", "ей", "ью"), _ => EndsWith(key, "ом", "ем") };
            case RussianCase.Prepositional:
                if (adjective is null)
                    return end is 'е' or 'и' || EndsWith(key, "ах", "ях");
                return plural ? EndsWith(key, "ах", "ях") : end is 'е' or 'и';
            default:
                return false;
        }
    }

    // "делегация", "конференция": the nominative, where a genitive is looked for.
    private static bool IsFeminine(string key) => EndsWith(key, "ция", "сия", "зия", "гия", "фия", "рия", "мия");

    private bool IsPeople(int i)
    {
        var key = _words[i].Key;
        return key[^1] is 'ы' or 'и' && (EndsWith(key, PeopleEndings) && !_lookalikes[key].Contains("person") || _people.Contains(_words.Keys[i]));
    }

    private static bool EndsWith(string key, params string[] endings) => Array.Exists(endings, e => key.EndsWith(e, StringComparison.Ordinal));
}
