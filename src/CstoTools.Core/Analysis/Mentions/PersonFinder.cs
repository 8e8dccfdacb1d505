using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds persons by name in a section: listed ones, and others by the shape of the name and the words around it.</summary>
internal sealed partial class PersonFinder
{
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouyаеиоуыэюя");

    // Evidence that a run of capitalised words is a person's name; a run is one from Enough on.
    private const int Strong = 3;
    private const int Fair = 2;
    private const int Weak = 1;
    private const int Enough = 3;

    // The words between two names of a list ("N., head of the department, and M.").
    private const int ListDistance = 12;

    private readonly Words _words;
    private readonly NameIndex _index;
    private readonly bool[] _inTitle;
    private readonly Dictionary<int, TitlePhrase> _titleEnds;
    private readonly HashSet<int> _titleStarts;
    private readonly bool[] _taken;
    // Cities and regions of one word: behind a given name they are a surname, whatever is listed.
    private readonly bool[] _places;
    private readonly IReadOnlySet<string> _notNames;
    private readonly IReadOnlySet<string> _bodyHeads;
    private readonly IReadOnlySet<string> _particles;
    private readonly IReadOnlySet<string> _things;
    private readonly IReadOnlySet<string> _beforeAnything;
    private readonly IReadOnlySet<string> _personWords;
    private readonly RussianHeads _russian;
    private readonly PersonWords _names;
    private readonly Headlines _headlines;
    private readonly bool[] _isCountry;
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
        _things = lexicon.Set("thingWords");
        _beforeAnything = lexicon.Set("beforeAnyName");
        _personWords = lexicon.Set("personWords");
        _russian = RussianHeads.Of(metadata);
        _names = PersonWords.Of(metadata);
        _headlines = new Headlines(words, _names, metadata);
        _isCountry = new bool[words.Count];
        _taken = new bool[words.Count];
        _places = new bool[words.Count];
        foreach (var name in names.Where(n => !n.NeedsCompany || n.Length > 1))
        {
            Array.Fill(_taken, true, name.First, name.Length);
            if (name.Kind == MentionKinds.Country)
                Array.Fill(_isCountry, true, name.First, name.Length);
            _places[name.First] |= name is { Kind: MentionKinds.City or MentionKinds.Region, Length: 1 };
        }
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
            finder._lastPerson = i = finder.LastWith(found.Last);
        }
        return people;
    }

    private Found? Listed(int i)
    {
        if (!_words[i].IsCapital || _index.People.Match(_words.Tokens, _words.NameKeys, i) is not [var (count, name), ..])
            return null;
        var last = i + count - 1;
        // "Isaev-Toru" is another person than the listed Isaev.
        if (IsHyphened(i) || IsHyphened(last + 1) || !MayBe(name.Value, i, last))
            return null;
        // "I. V. Petrov": initials alone are nobody.
        if (Enumerable.Range(i, count).All(k => _words[k].Shape == Shape.Initial))
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
            IsOblique = _words[last].Key[0] >= '\u0400' && name.Value.Russian is { } nominative
                && Tokenizer.Tokenize(nominative)[^1].Key != _words[last].Key,
        };
    }

    // Russian words of one stem may be different names ("Абдулла", "Абдуллаева").
    private bool MayBe(Entry person, int first, int last)
    {
        if (_words[last].Key[0] < '\u0400' || person.Russian is not { } russian)
            return true;
        var family = Tokenizer.Tokenize(russian)[^1];
        var stem = Words.NameKeyOf(family);
        return !Enumerable.Range(first, last - first + 1).Any(k => _words.NameKeys[k] == stem)
            || Enumerable.Range(first, last - first + 1).Any(k => _words.NameKeys[k] == stem
            && RussianNames.MayBeSame(_words[k].Key, family.Key));
    }

    /// <summary>Whether a title is only somebody's initials: "Г.Н." is no "г-н".</summary>
    public static bool IsInitials(Words words, TitlePhrase title) => title.IsRank && title.Last > title.First
        && words[title.Last].Gap == Gap.Dot
        && Enumerable.Range(title.First, title.Last - title.First + 1).All(k => words[k].Shape == Shape.Initial
        && words[k].Key[0] >= '\u0400');

    private bool IsHyphened(int i) => i > 0 && i < _words.Count && _words[i].Gap == Gap.Hyphen && _words[i].IsCapital && _words[i - 1].IsCapital;

    // "Anna Petrova, M.D., Ph.D., said": the letters are nobody.
    private int LastWith(int last)
    {
        while (_names.LettersAt(_words, last + 1) is >= 0 and var letters && (_words[last + 1].Gap & Gap.Comma) != 0
            // "Anna Petrova, M.D. Orlov and others"
            && (letters + 1 >= _words.Count || (_words[letters + 1].Gap & ~(Gap.Dot | Gap.Space)) != 0
                || !_words[letters + 1].IsCapital || _notNames.Contains(_words[letters + 1].Key)))
            last = letters;
        return last;
    }

    private Found? Unlisted(int i)
    {
        if (!MayStart(i))
            return null;
        var last = i;
        while (last + 1 < _words.Count && last - i < 4 && Continues(i, last + 1, out var next))
            last = next;
        // "of Natural Disasters Igor Petrov": the name begins with the given name.
        if (_index.BodyWords.Contains(_words.Keys[i]) && !IsGiven(i) && Enumerable.Range(i + 1, Math.Max(0, last - i - 1)).Any(IsGiven))
            return null;
        // "глава МИД С. Петров", "Defence Sergei Petrov", whom a list holds
        if (IsNoName(i, last))
            return null;
        // "Guards Save Igor Petrov"
        if (last > i + 1 && !IsGiven(i) && _names.Verbs.Contains(_words[i].Key) && IsGiven(i + 1))
            return null;
        // "the Petrov-Ahmed talks": two persons, whom the page as a whole knows.
        if (_names.Meet(_words, i, last) && Enumerable.Range(i + 1, last - i).All(k => _words[k].Gap == Gap.Hyphen))
            return null;
        // "the Andrei Sakharov Center", "Gagarin Academy": named after somebody.
        if (last > i && (_bodyHeads.Contains(_words[last].Key) || last > i + 1 && _things.Contains(_words[last].Key)))
            return null;
        var titled = IsTitled(i);
        // "Ambassador Slavenko Osijek": a given name that no list has, and a surname that is a place's too.
        if (titled && last == i && i + 1 < _words.Count && _places[i + 1] && _words.IsClose(i + 1) && !_words[i].Possessive
            && _words[i].Shape == Shape.Capitalized && _index.Family(_words.NameKeys[i]).Count == 0)
            last = i + 1;
        if (Enumerable.Range(i, last - i + 1).All(k => _words[k].Shape == Shape.Initial))
            return null;
        // A trailing lone initial belongs to the name only as in "Petrov V.V.".
        if (last == i)
            return (titled ? !_titleEnds[i - 1].IsPlural : IsDescribed(i)) && IsSurnameAlone(i) ? Make(i, i) : null;
        return Evidence(i, last, titled) >= Enough ? Make(i, last) : null;
    }

    private bool IsNoName(int i, int last) => !IsGiven(i) && IsBeforeAnother(i, last) || IsServed(i, last) || last == i && IsNotWhole(i);

    // "советник Лукашенко Валерий Орлов": whose adviser he is stands before the name.
    private bool IsServed(int i, int last) => last == i + 2 && _words[i].Key[0] >= '\u0400' && !IsGiven(i) && IsGiven(i + 1)
        && !_names.IsAmbiguous(_words, i + 1) && _words[i].Shape == Shape.Capitalized && HasEnding(last, _names.Surnames)
        && !HasEnding(last, _names.OwnPatronymics) && IsTitled(i) && _titleEnds[i - 1] is { IsPlural: false } owned
        && owned.HeadLast == owned.Last;

    // "корреспондент VAKinfo": a medium. "с [президентом Виктором] Ломовым": the surname stands behind the editor's bracket.
    private bool IsNotWhole(int i) => IsTitled(i) && _words[i].Key[0] < '\u0400' && _words[i - 1].Key[0] >= '\u0400'
        || IsGiven(i) && i + 1 < _words.Count && _words[i + 1].IsCapital
        && _words.Text.AsSpan(_words[i].End, _words[i + 1].Start - _words[i].End) is "] " or ") ";

    // Whether a run begins with what is not the first word of the name in it.
    private bool IsBeforeAnother(int first, int last)
    {
        // "МИД С. Петров", "МИД Петров С.А."
        if (last > first + 1 && _words[first].Shape == Shape.Upper
            && (_words[first + 1].Shape == Shape.Initial) != (_words[last].Shape == Shape.Initial))
            return true;
        // "Deputy FM Aibek Petrov", but "LI Svetlana Yuryevna"
        if (last > first + 1 && _words[first].Shape == Shape.Upper && _words[first + 1].Shape == Shape.Capitalized
            && (IsGiven(first + 1) || HasEnding(last, _names.Surnames)) && !HasEnding(first, _names.Surnames)
            && !HasEnding(last, _names.OwnPatronymics))
            return true;
        for (var i = first + 1; i < last; i++)
        {
            if (Listed(i) is { Length: > 1 })
                return true;
        }
        return false;
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
        if (_bodyHeads.Contains(_words[i].Key) || _russian.Professions.Contains(_words[i].Key))
            return false;
        // In the middle of "J.D." nothing starts.
        if (i > 0 && _words[i].Gap == Gap.Dot && _words[i - 1].Shape == Shape.Initial)
            return false;
        // "A. Petrov" starts a name, "A plan" does not.
        if (_words[i].Shape == Shape.Initial && (i + 1 >= _words.Count || (_words[i + 1].Gap & Gap.Dot) == 0) && !IsBareInitial(i))
            return false;
        if (_taken[i])
            return IsPlaceAndName(i);
        // Where everything is capitalised, a name begins with what can be nothing else.
        if (_headlines.Has(i) && !IsGiven(i) && _words[i].Shape != Shape.Initial && (_headlines.IsVerb(i) || !IsTitled(i)
            && !HasEnding(i, _names.Surnames)))
            return false;
        return !_words.StartsSentence(i) || IsGiven(i) || _words[i].Shape == Shape.Initial || HasEnding(i, _names.Surnames)
            || IsFollowedByOffice(i);
    }

    // "V Petrov", "V S Petrov"; "I" and what starts a sentence are words.
    private bool IsBareInitial(int i)
    {
        if (_words.StartsSentence(i) || _words[i].Key == "i" || _headlines.Has(i))
            return false;
        var next = i + 1;
        if (next < _words.Count && _words[next].Shape == Shape.Initial && _words[next].Gap == Gap.Space)
            next++;
        return next < _words.Count && _words[next].Gap == Gap.Space && _words[next].Shape == Shape.Capitalized && !_taken[next]
            && HasEnding(next, _names.Surnames);
    }

    // A given name that is a place's too ("Milan Petrovic") may start a name when a free capitalised word follows.
    private bool IsPlaceAndName(int i)
    {
        var next = i + 1;
        if (!IsGiven(i) || _inTitle[i] || next >= _words.Count || _taken[next] || !_words.IsClose(next)
            || _words[next].Shape != Shape.Capitalized)
            return false;
        // "from Georgia Irakli Petrov", "Georgia News"
        return !_isCountry[i] || !IsGiven(next) && !_things.Contains(_words[next].Key) && !_bodyHeads.Contains(_words[next].Key)
            && !(i > 0 && _words.IsClose(i) && _beforeAnything.Contains(_words[i - 1].Key));
    }

    // "Cecile Roberts, the president of the fund, …": whoever has an office is somebody.
    private bool IsFollowedByOffice(int i) => i + 1 < _words.Count && _words.IsClose(i + 1) && IsPlainName(i) && IsPlainName(i + 1)
        && IsFollowedByTitle(i + 1);

    private bool IsPlainName(int i) => _words[i].Shape == Shape.Capitalized && !_taken[i] && !_things.Contains(_words[i].Key)
        && !_notNames.Contains(_words[i].Key) && !_bodyHeads.Contains(_words[i].Key) && !_index.BodyWords.Contains(_words.Keys[i]);

    private int Evidence(int first, int last, bool titled)
    {
        var score = titled ? Strong : 0;
        if (_words[first].Shape == Shape.Initial)
            score += Fair;
        for (var i = first; i <= last; i++)
            score += EvidenceOf(first, i, titled);
        score += EvidenceOfOrder(first, last);
        if (IsFollowedByTitle(last) || IsFollowedByApposition(last))
            score += Fair;
        if (score < Enough && IsUnknown(first, last))
            score += Weak + (IsIntroduced(first) ? Fair : 0);
        if (score < Enough && _words.StartsSentence(first) && last == first + 1 && IsFollowedByOffice(first))
            score += Weak;
        if (score < Enough && _taken[first] && last == first + 1 && IsPlainName(last) && IsFollowedByVerb(last + 1))
            score += Fair;
        return score;
    }

    // "J.D. Moss", "Petrov A.S.", "Li S.V.", "LI Svetlana Yuryevna"
    private int EvidenceOfOrder(int first, int last)
    {
        if (_words[first].Shape == Shape.Initial)
            return last > first + 1 && _words[first + 1].Shape == Shape.Initial && IsPlainName(last) ? Weak : 0;
        if (last == first)
            return 0;
        if (_words[last].Shape != Shape.Initial)
            return last == first + 2 && !IsGiven(first) && IsGiven(first + 1) && HasEnding(last, _names.OwnPatronymics) ? Strong + Weak : 0;
        if (HasEnding(first, _names.Surnames))
            return Fair;
        return last == first + 2 && _words[first + 1].Shape == Shape.Initial && _words[last].Gap == Gap.Dot && IsPlainName(first)
            ? Strong : 0;
    }

    private int EvidenceOf(int first, int i, bool titled)
    {
        if (IsGiven(i))
            return _names.IsAmbiguous(_words, i) ? Weak : i == first ? Strong : Fair;
        if (i > first && HasEnding(i, _names.Patronymics) || HasEnding(i, _names.Surnames))
            return Fair;
        if (HasEnding(i, _names.WeakSurnames))
            return Weak;
        // "Anna UNESCO", but "SONJA SARTINO" and "Marat SADYKOV"
        if (_words[i].Shape == Shape.Upper && !titled && !_headlines.IsInCapitals(i) && !(i > first && IsGiven(i - 1)
            && !_names.IsAmbiguous(_words, i - 1) && IsSpelt(i)))
            return -Strong;
        return _index.BodyWords.Contains(_words.Keys[i]) ? -Fair : 0;
    }

    // A name in capitals has vowels; an abbreviation is short or has none.
    private bool IsSpelt(int i) => _words[i].Length > 3 && _words[i].Key.AsSpan().ContainsAny(Vowels);

    // "Georgia Meloni came", "Israel Adesanya and Kenya Moore came"
    private bool IsFollowedByVerb(int at)
    {
        if (at + 2 < _words.Count && _words[at].Key == "and" && _words.IsClose(at) && _words[at + 1].IsCapital
            && _words[at + 2].IsCapital && _words.IsClose(at + 2))
            at += 3;
        return at < _words.Count && _words.IsClose(at) && _words[at].Shape == Shape.Lower && _names.Verbs.Contains(_words[at].Key);
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
        if (first == 0)
            return false;
        // "the ambassadors of Cuba – N., of Peru – M."
        if (_words[first].Gap == (Gap.Space | Gap.Dash) && _isCountry[first - 1])
            return true;
        if ((_words[first].Gap & ~(Gap.Space | Gap.Comma)) != 0)
            return false;
        var before = _words[first - 1];
        if ((_words[first].Gap & Gap.Comma) != 0 || before.Key is "and")
            return _lastPerson >= 0 && first - _lastPerson <= ListDistance;
        return before.Shape == Shape.Lower && !_beforeAnything.Contains(before.Key);
    }

    private bool IsFollowedByApposition(int last) =>
        last + 2 < _words.Count && (_words[last + 1].Gap & Gap.Comma) != 0
        && (_words[last + 1].Key is "a" or "an" || _personWords.Contains(_words[last + 1].Key) || _personWords.Contains(_words[last + 2].Key));

    // "the surgeon Orlov", "врач Орлов"
    private bool IsDescribed(int i) => i > 0 && (_words[i].Gap & ~Gap.Space) == 0 && HasEnding(i, _names.Surnames) && _words[i - 1].Shape is Shape.Lower or Shape.Capitalized
        && (_words[i - 1].Shape == Shape.Lower || _words.StartsSentence(i - 1)) && (_personWords.Contains(_words[i - 1].Key) || _russian.Professions.Contains(_words[i - 1].Key));

    private bool IsSurnameAlone(int i) =>
        _words[i].Shape == Shape.Capitalized && _words[i].Length > 2 && !_index.BodyWords.Contains(_words.Keys[i]) && !_taken[i] && !IsPluralOfTitle(i)
        && !_russian.Bodies.ContainsKey(_words[i].Key) && !(_words[i].Key[^1] is 'о' or 'й' or 'х' && RussianForms.IsAdjective(_words[i].Key) && _words.IsClose(i + 1)
            && RussianForms.Agree(_words[i].Key, _words[i + 1].Key));

    // "Deputy Secretary Generals", "General Staffs"
    private bool IsPluralOfTitle(int i) => EnglishPlural.Singular(_words[i].Key) is { } one
        && (_index.BodyWords.Contains(one) || _personWords.Contains(one) || _bodyHeads.Contains(one));

    private bool IsGiven(int i) => _names.IsGiven(_words, i);

    private bool HasEnding(int i, WordEndings endings) => _words[i].Shape != Shape.Initial && endings.EndAnyCase(_words[i].Key);

    private bool IsTitled(int first) =>
        first > 0 && (_words[first].Gap & ~(Gap.Space | Gap.Comma | Gap.Dot)) == 0
        && _titleEnds.TryGetValue(first - 1, out var title) && ((_words[first].Gap & Gap.Comma) == 0 || !title.IsRank);

    private bool IsFollowedByTitle(int last) =>
        last + 1 < _words.Count && (_words[last + 1].Gap & (Gap.Comma | Gap.Paren | Gap.Dash)) != 0
        && (_titleStarts.Contains(last + 1) || _words[last + 1].Key is "the" or "a" && _titleStarts.Contains(last + 2));
}
