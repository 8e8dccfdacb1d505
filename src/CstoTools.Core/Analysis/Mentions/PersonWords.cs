using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>What the lexicon knows of persons' names, made once for a metadata set.</summary>
internal sealed class PersonWords
{
    private static readonly MadeOnce<CstoMetadata, PersonWords> Made = new(m => new PersonWords(m));

    private readonly NameIndex _index;
    private readonly RussianHeads _russian;
    private readonly HashSet<string> _ambiguous;
    private readonly HashSet<string> _letters;
    private readonly HashSet<string> _givenStems;

    private PersonWords(CstoMetadata metadata)
    {
        var lexicon = metadata.Lexicon;
        (_index, _russian) = (NameIndex.Of(metadata), RussianHeads.Of(metadata));
        Surnames = WordEndings.Of(lexicon, "surnameEndings", "surnameEndingsRussian");
        WeakSurnames = WordEndings.Of(lexicon, "weakSurnameEndings", "weakSurnameEndingsRussian");
        PatronymicWords = [.. lexicon.Set("patronymicEndings"), .. lexicon.Set("patronymicEndingsRussian")];
        Patronymics = new(PatronymicWords);
        // "uulu" and "zoda" are part of a family name; "-ovich" and "-ovna" are names of their own.
        OwnPatronymics = new(PatronymicWords.Where(e => e.Length > 1 && e[^2..] is "ch" or "na" or "ич" or "на").SelectMany(AnyCase));
        var own = PatronymicWords.Where(e => e.Length > 2).ToArray();
        WomensPatronymics = new(own.Where(e => e[^2..] is "na" or "на").SelectMany(AnyCase));
        MensPatronymics = [.. own.Where(e => e[^2..] is "ch" or "ич").OrderByDescending(e => e.Length)];
        _givenStems = [.. lexicon.Texts("givenNames").Concat(lexicon.Texts("givenNamesRussian")).SelectMany(n => StemsOf(Folding.Key(n)))];
        _ambiguous = [.. lexicon.Texts("ambiguousGivenNames").Select(n => Words.NameKeyOf(Tokenizer.Tokenize(n)[0]))];
        // "Ph.D." and "PhD" are the same letters.
        _letters = [.. lexicon.Texts("lettersBehindNames").Select(l => string.Concat(Tokenizer.Tokenize(l).Select(t => t.Key)))];
        Meetings = [.. lexicon.Records("events").SelectMany(r => r.TextsOf("nouns").Concat(r.TextsOf("nounsRussian")))
            .Select(n => Tokenizer.Tokenize(n)).Where(t => t.Length == 1).Select(t => Words.KeyOf(t[0]))];
        Verbs = [.. lexicon.Set("headlineVerbs"), .. lexicon.Records("speechVerbs").SelectMany(r => r.TextsOf("forms")).Select(Lexicon.Fold)];
    }

    /// <summary>Endings of family names.</summary>
    public WordEndings Surnames { get; }

    /// <summary>Endings that many other words have too.</summary>
    public WordEndings WeakSurnames { get; }

    /// <summary>Endings of patronymics, and the words that make one.</summary>
    public WordEndings Patronymics { get; }

    private WordEndings WomensPatronymics { get; }

    private string[] MensPatronymics { get; }

    /// <summary>Endings of patronymics that are words of their own.</summary>
    public WordEndings OwnPatronymics { get; }

    /// <summary>Patronymics' endings that are words ("uulu").</summary>
    public HashSet<string> PatronymicWords { get; }

    /// <summary>Verbs with which a headline goes on behind a name.</summary>
    public HashSet<string> Verbs { get; }

    /// <summary>Keys of the nouns of events: beside one of them two names with a dash are two persons.</summary>
    public HashSet<string> Meetings { get; }

    public static PersonWords Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>Whether a word is a listed given name.</summary>
    public bool IsGiven(Words words, int i) => words[i].Shape != Shape.Initial && _index.GivenNames.Contains(words.NameKeys[i])
        // Stems of different Russian words may be equal ("Армен", "Армения").
        && (words[i].Key[0] < '\u0400' || _russian.GivenNames.Contains(words[i].Key));

    /// <summary>Whether a word is a given name, and another word or a place too.</summary>
    public bool IsAmbiguous(Words words, int i) => _ambiguous.Contains(words.NameKeys[i]);

    /// <summary>
    /// Whether a word is a patronymic for certain: that of a woman, or one made of a given name. Others are family names too
    /// ("Kazakevich").
    /// </summary>
    public bool IsPatronymic(Words words, int i)
    {
        var key = words[i].Key;
        if (WomensPatronymics.EndAnyCase(key))
            return true;
        foreach (var ending in MensPatronymics)
        {
            var at = key.LastIndexOf(ending, StringComparison.Ordinal);
            if (at < 2 || key.Length - at - ending.Length > 2)
                continue;
            // "Ivan", "Serge-i", "Vasil-i"
            if (_givenStems.Contains(key[..at]))
                return true;
        }
        return false;
    }

    /// <summary>Whether names that a hyphen joins stand beside a noun of events: "the Petrov-Ahmed talks".</summary>
    public bool Meet(Words words, int first, int last) => last > first
        && (last + 1 < words.Count && words.IsClose(last + 1) && Meetings.Contains(words.Keys[last + 1])
            || first > 0 && words.IsClose(first) && words[first].Gap != Gap.Hyphen && words[first].Key[0] >= '\u0400'
            && Meetings.Contains(words.Keys[first - 1]));

    /// <summary>The last word of the letters that may stand behind a name ("Ph.D.", "OBE"); -1 if none start at a word.</summary>
    public int LettersAt(Words words, int i)
    {
        if (i >= words.Count || !words[i].IsCapital)
            return -1;
        var letters = words[i].Key;
        var last = i;
        while (last + 1 < words.Count && words[last + 1].Gap == Gap.Dot && last - i < 3)
            letters += words[++last].Key;
        return _letters.Contains(letters) ? last : -1;
    }

    // "Павловне", "Павловной": the vowel of the ending changes.
    private static string[] AnyCase(string ending) => ending.EndsWith("на", StringComparison.Ordinal) ? [ending, ending[..^1]] : [ending];

    // A given name, and without its last vowel or "й".
    private static IEnumerable<string> StemsOf(string name)
    {
        yield return name;
        if (name.Length > 3 && "aeiouyаеиоуыэюяйь".Contains(name[^1], StringComparison.Ordinal))
            yield return name[..^1];
    }
}
