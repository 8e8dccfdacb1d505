using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Tells a place whose name people bear too ("Vladimir", "Kirov") from these people: something beside it must show a place.</summary>
internal sealed class AmbiguousPlaces
{
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal) { "in", "near", "outside", "в", "во", "под", "из" };

    // How far before "to" the verb of a journey may stand.
    private const int JourneyDistance = 8;

    private static readonly MadeOnce<CstoMetadata, HashSet<string>> Nouns = new(m =>
        m.Lexicon.Texts("placeNouns").Select(n => Words.KeyOf(Tokenizer.Tokenize(n)[0])).ToHashSet(StringComparer.Ordinal));

    private static readonly MadeOnce<CstoMetadata, string[]> Endings = new(m =>
        [.. new[] { "surnameEndings", "surnameEndingsRussian", "weakSurnameEndings", "weakSurnameEndingsRussian" }.SelectMany(m.Lexicon.Set)]);

    private readonly Words _words;
    private readonly IReadOnlySet<string> _motion;
    private readonly NameIndex _index;
    private readonly HashSet<string> _nouns;
    private readonly string[] _surnameEndings;
    private readonly Dictionary<int, string> _countries;

    private AmbiguousPlaces(Words words, IEnumerable<Found> names, CstoMetadata metadata)
    {
        _words = words;
        _index = NameIndex.Of(metadata);
        _nouns = Nouns.Of(metadata);
        _motion = metadata.Lexicon.Set("motionVerbs");
        _surnameEndings = Endings.Of(metadata);
        _countries = names.Where(n => n is { Kind: MentionKinds.Country, Id: not null }).DistinctBy(n => n.First).ToDictionary(n => n.First, n => n.Id!);
    }

    /// <summary>Takes the places out that may be people.</summary>
    public static void Remove(Words words, List<Found> names, CstoMetadata metadata)
    {
        if (!names.Exists(n => n.Entry is { Ambiguous: true } && n.Length == 1))
            return;
        var places = new AmbiguousPlaces(words, names, metadata);
        names.RemoveAll(n => n is { Entry.Ambiguous: true, Length: 1 } && places.MayBeSomebody(n.First) && !places.IsShown(n));
    }

    private bool MayBeSomebody(int i) => _index.GivenNames.Contains(_words.NameKeys[i]) || _index.Family(_words.NameKeys[i]).Count > 0
        || _surnameEndings.Any(e => _words[i].Key.Length > e.Length + 1 && _words[i].Key.EndsWith(e, StringComparison.Ordinal));

    private bool IsShown(Found place)
    {
        var i = place.First;
        var next = i + 1;
        // "in Vladimir Orlov": a family name follows.
        if (_words.IsClose(next) && _words[next].IsCapital && !_nouns.Contains(_words.Keys[next]))
            return false;
        // "Vladimir, Russia", "Vladimir (Russian Federation)"
        if (next < _words.Count && (_words[next].Gap & (Gap.Comma | Gap.Paren)) != 0
            && _countries.GetValueOrDefault(_words[next].Key == "the" ? next + 1 : next) == place.Entry!.Country && place.Entry.Country is not null)
            return true;
        if (_words.IsClose(next) && _nouns.Contains(_words.Keys[next]))
            return true;
        if (!_words.IsClose(i))
            return false;
        // "in Vladimir", "the city of Vladimir", "городе Владимире"
        return Inside.Contains(_words[i - 1].Key) || _words[i - 1].Key is "to" or "from" && IsJourney(i - 1) || IsNoun(i - 1)
            || _words[i - 1].Key == "of" && _words.IsClose(i - 1) && IsNoun(i - 2);
    }

    // "came to Kirov", "flew from Almaty to Kirov"
    private bool IsJourney(int i)
    {
        for (var k = i - 1; k >= 0 && i - k <= JourneyDistance && !_words.StartsSentence(k + 1); k--)
        {
            if (_motion.Contains(_words[k].Key))
                return true;
        }
        return false;
    }

    private bool IsNoun(int i) => i >= 0 && _nouns.Contains(_words.Keys[i]);
}
