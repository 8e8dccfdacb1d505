using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds persons by name in a section: listed ones, and others by the shape of the name and the words around it.</summary>
internal sealed class PersonFinder
{
    // Evidence that a run of capitalised words is a person's name; a run is one from Enough on.
    private const int Strong = 3;
    private const int Fair = 2;
    private const int Weak = 1;
    private const int Enough = 3;

    // The words between two names of a list ("N., head of the department, and M.").
    private const int ListDistance = 12;

    // Before a name of anything: a place, a date, a code name.
    private static readonly HashSet<string> _introducesNobody = new(StringComparer.Ordinal)
    {
        "in", "at", "on", "near", "of", "the", "a", "an", "to", "into", "from", "for", "its", "their", "his", "her", "our", "this", "that", "called", "named",
        "в", "на", "из", "до", "под", "у", "к",
    };

    private static readonly MadeOnce<CstoMetadata, HashSet<string>> AmbiguousNames = new(m =>
        [.. m.Lexicon.Texts("ambiguousGivenNames").Select(n => Words.NameKeyOf(Tokenizer.Tokenize(n)[0]))]);

    private readonly Words _words;
    private readonly NameIndex _index;
    private readonly bool[] _inTitle;
    private readonly Dictionary<int, TitlePhrase> _titleEnds;
    private readonly HashSet<int> _titleStarts;
    private readonly bool[] _taken;
    private readonly IReadOnlySet<string> _notNames;
    private readonly IReadOnlySet<string> _bodyHeads;
    private readonly IReadOnlySet<string> _particles;
    private readonly HashSet<string> _ambiguousNames;
    private readonly string[] _surnameEndings;
    private readonly string[] _weakEndings;
    private readonly string[] _patronymicEndings;
    private readonly IReadOnlySet<string> _things;
    private readonly IReadOnlySet<string> _personWords;
    private readonly RussianHeads _russian;
    private int _lastPerson = -1;

    private PersonFinder(Words words, IEnumerable<Found> names, IReadOnlyList<TitlePhrase> titles, CstoMetadata metadata)
    {
        _words = words;
        _index = NameIndex.Of(metadata);
        var lexicon = metadata.Lexicon;
        _titleEnds = titles.ToDictionary(t => t.Last);
        _titleStarts = titles.Select(t => t.First).ToHashSet();
        _inTitle = new bool[words.Count];
        _notNames = lexicon.Set("notNames");
        _bodyHeads = lexicon.Set("organizationHeads");
        _particles = lexicon.Set("nameParticles");
        _ambiguousNames = AmbiguousNames.Of(metadata);
        _surnameEndings = Endings(lexicon, "surnameEndings");
        _weakEndings = Endings(lexicon, "weakSurnameEndings");
        _patronymicEndings = Endings(lexicon, "patronymicEndings");
        _things = lexicon.Set("thingWords");
        _personWords = lexicon.Set("personWords");
        _russian = RussianHeads.Of(metadata);
        _taken = new bool[words.Count];
        foreach (var name in names.Where(n => !n.NeedsCompany || n.Length > 1))
            Array.Fill(_taken, true, name.First, name.Length);
        foreach (var title in titles)
        {
            Array.Fill(_taken, true, title.First, title.Last - title.First + 1);
            Array.Fill(_inTitle, true, title.First, title.Last - title.First + 1);
        }
    }

    public static List<Found> Find(Words words, IEnumerable<Found> names, IReadOnlyList<TitlePhrase> titles, CstoMetadata metadata)
    {
        var finder = new PersonFinder(words, names, titles, metadata);
        var people = new List<Found>();
        for (var i = 0; i < words.Count; i++)
        {
            var found = finder.Listed(i) ?? finder.Unlisted(i);
            if (found is null)
                continue;
            people.Add(found);
            finder._lastPerson = i = found.Last;
        }
        return people;
    }

    private Found? Listed(int i)
    {
        if (!_words[i].IsCapital || _index.People.Match(_words.Tokens, _words.NameKeys, i) is not [var (count, name), ..])
            return null;
        var last = i + count - 1;
        // "Isaev-Toru" is another person than the listed Isaev.
        if (IsHyphened(i) || IsHyphened(last + 1))
            return null;
        return new Found
        {
            First = i,
            Last = last,
            Kind = MentionKinds.Person,
            Name = name.Value.Name,
            Id = name.Value.Id,
            Entry = name.Value,
            Resolution = _words.Slice(i, last) == name.Value.Name ? Resolutions.Name : Resolutions.Alias,
        };
    }

    private bool IsHyphened(int i) => i > 0 && i < _words.Count && _words[i].Gap == Gap.Hyphen && _words[i].IsCapital && _words[i - 1].IsCapital;

    private Found? Unlisted(int i)
    {
        if (!MayStart(i))
            return null;
        var last = i;
        while (last + 1 < _words.Count && last - i < 4 && Continues(last + 1, out var next))
            last = next;
        // "of Natural Disasters Igor Petrov": the name begins with the given name.
        if (_index.BodyWords.Contains(_words.Keys[i]) && !IsGiven(i) && Enumerable.Range(i + 1, Math.Max(0, last - i - 1)).Any(IsGiven))
            return null;
        var titled = IsTitled(i);
        if (_words[i].Shape == Shape.Initial && last == i)
            return null;
        // A trailing lone initial belongs to the name only as in "Petrov V.V.".
        if (last == i)
            return titled && IsSurnameAlone(i) && !_titleEnds[i - 1].IsPlural ? Make(i, i) : null;
        return Evidence(i, last, titled) >= Enough ? Make(i, last) : null;
    }

    private static Found Make(int first, int last) => new()
    {
        First = first,
        Last = last,
        Kind = MentionKinds.Person,
        Resolution = Resolutions.Unlisted,
    };

    private bool MayStart(int i)
    {
        if (_words[i].Shape is not (Shape.Capitalized or Shape.Initial or Shape.Upper)
            || _words[i].Shape != Shape.Initial && _notNames.Contains(_words[i].Key))
            return false;
        if (_bodyHeads.Contains(_words[i].Key))
            return false;
        // "A. Petrov" starts a name, "A plan" does not.
        if (_words[i].Shape == Shape.Initial && (i + 1 >= _words.Count || (_words[i + 1].Gap & Gap.Dot) == 0))
            return false;
        // A given name that is a place's too ("Milan Petrovic") may start a name when a free capitalised word follows.
        if (_taken[i])
            return IsGiven(i) && i + 1 < _words.Count && !_taken[i + 1] && _words.IsClose(i + 1) && _words[i + 1].Shape == Shape.Capitalized && !_inTitle[i];
        return !_words.StartsSentence(i) || IsGiven(i) || _words[i].Shape == Shape.Initial || HasEnding(i, _surnameEndings)
            || _words.IsClose(i + 1) && HasEnding(i + 1, _surnameEndings) && IsFollowedByTitle(i + 1);
    }

    private bool Continues(int next, out int last)
    {
        last = next;
        var gap = _words[next].Gap;
        var afterInitial = _words[next - 1].Shape == Shape.Initial || _words[next - 1].Length <= 2 && _words[next - 1].IsCapital;
        var joined = _words.IsClose(next) || afterInitial && (gap & ~(Gap.Dot | Gap.Space)) == 0;
        if (!joined || _words[next - 1].Possessive || _taken[next] && gap != Gap.Hyphen)
            return false;
        // "Bakyt uulu" ends a name, "al Hassan" goes on.
        if (_words[next].Shape == Shape.Lower && _patronymicEndings.Contains(_words[next].Key))
            return true;
        if (_particles.Contains(_words[next].Key) && next + 1 < _words.Count && _words.IsClose(next + 1) && _words[next + 1].Shape == Shape.Capitalized)
        {
            last = next + 1;
            return true;
        }
        // "V.A. Petrov": the article is no initial.
        var initial = _words[next].Shape == Shape.Initial && next + 1 < _words.Count && (_words[next + 1].Gap & Gap.Dot) != 0;
        return _words[next].Shape is Shape.Capitalized or Shape.Initial or Shape.Upper && (initial || !_notNames.Contains(_words[next].Key));
    }

    private int Evidence(int first, int last, bool titled)
    {
        var score = titled ? Strong : 0;
        if (_words[first].Shape == Shape.Initial)
            score += Fair;
        for (var i = first; i <= last; i++)
        {
            if (IsGiven(i))
                score += _ambiguousNames.Contains(_words.NameKeys[i]) ? Weak : i == first ? Strong : Fair;
            else if (i > first && HasEnding(i, _patronymicEndings))
                score += Fair;
            else if (HasEnding(i, _surnameEndings))
                score += Fair;
            else if (HasEnding(i, _weakEndings))
                score += Weak;
            else if (_words[i].Shape == Shape.Upper && !titled)
                score -= Strong;
            else if (_index.BodyWords.Contains(_words.Keys[i]))
                score -= Fair;
        }
        if (IsFollowedByTitle(last) || IsFollowedByApposition(last))
            score += Fair;
        if (score < Enough && IsUnknown(first, last))
            score += Weak + (IsIntroduced(first) ? Fair : 0);
        return score;
    }

    // Words that no listed name uses: what else would be capitalised in the middle of a sentence?
    private bool IsUnknown(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_words[i].Shape is not (Shape.Capitalized or Shape.Initial or Shape.Lower) || _things.Contains(_words[i].Key)
                || _index.BodyWords.Contains(_words.Keys[i]) && !IsGiven(i))
                return false;
        }
        return !_words.StartsSentence(first) && (first == 0 || !_things.Contains(_words[first - 1].Key));
    }

    // "headed by N.", "met N.", "the nurse N.", "and N." after another name
    private bool IsIntroduced(int first)
    {
        if (first == 0 || (_words[first].Gap & ~(Gap.Space | Gap.Comma)) != 0)
            return false;
        var before = _words[first - 1];
        if ((_words[first].Gap & Gap.Comma) != 0 || before.Key is "and")
            return _lastPerson >= 0 && first - _lastPerson <= ListDistance;
        return before.Shape == Shape.Lower && !_introducesNobody.Contains(before.Key);
    }

    private bool IsFollowedByApposition(int last) =>
        last + 2 < _words.Count && (_words[last + 1].Gap & Gap.Comma) != 0
        && (_words[last + 1].Key is "a" or "an" || _personWords.Contains(_words[last + 1].Key) || _personWords.Contains(_words[last + 2].Key));

    private bool IsSurnameAlone(int i) =>
        _words[i].Shape == Shape.Capitalized && _words[i].Length > 2 && !_index.BodyWords.Contains(_words.Keys[i]) && !_taken[i] && !IsPluralOfTitle(i)
        && !_russian.Bodies.ContainsKey(_words[i].Key) && !(_words[i].Key[^1] is 'о' or 'й' or 'х' && RussianForms.IsAdjective(_words[i].Key) && _words.IsClose(i + 1)
            && RussianForms.Agree(_words[i].Key, _words[i + 1].Key));

    // "Deputy Secretary Generals", "General Staffs"
    private bool IsPluralOfTitle(int i) => EnglishPlural.Singular(_words[i].Key) is { } one
        && (_index.BodyWords.Contains(one) || _personWords.Contains(one) || _bodyHeads.Contains(one));

    private bool IsGiven(int i) => _words[i].Shape != Shape.Initial && _index.GivenNames.Contains(_words.NameKeys[i])
        // Stems of different Russian words may be equal ("Армен", "Армения").
        && (_words[i].Key[0] < '\u0400' || _russian.GivenNames.Contains(_words[i].Key));

    private static string[] Endings(Lexicon lexicon, string key) => [.. lexicon.Set(key), .. lexicon.Set(key + "Russian")];

    private bool HasEnding(int i, string[] endings)
    {
        if (_words[i].Shape == Shape.Initial)
            return false;
        var key = _words[i].Key;
        if (endings.Any(e => key.Length > e.Length + 1 && key.EndsWith(e, StringComparison.Ordinal)))
            return true;
        // A Russian case ending may follow the ending of the name ("Петрова", "Петровым").
        return key[0] >= '\u0400' && Enumerable.Range(1, 2).Any(cut => key.Length > cut + 3
            && endings.Any(e => key.Length - cut > e.Length + 1 && key.AsSpan(0, key.Length - cut).EndsWith(e, StringComparison.Ordinal)));
    }

    private bool IsTitled(int first) =>
        first > 0 && (_words[first].Gap & ~(Gap.Space | Gap.Comma | Gap.Dot)) == 0
        && _titleEnds.TryGetValue(first - 1, out var title) && ((_words[first].Gap & Gap.Comma) == 0 || !title.IsRank);

    private bool IsFollowedByTitle(int last) =>
        last + 1 < _words.Count && (_words[last + 1].Gap & (Gap.Comma | Gap.Paren | Gap.Dash)) != 0
        && (_titleStarts.Contains(last + 1) || _words[last + 1].Key is "the" or "a" && _titleStarts.Contains(last + 2));
}
