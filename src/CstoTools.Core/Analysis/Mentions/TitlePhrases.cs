using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds offices and ranks in a section.</summary>
internal sealed partial class TitlePhrases
{
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "for", "to" };

    // What one has with somebody: a title goes on over it.
    private static readonly HashSet<string> WithWith = new(StringComparer.Ordinal)
    {
        "сотрудничества", "сотрудничеству", "взаимодействия", "взаимодействию", "связей", "связям", "отношений", "отношениям",
    };

    // The words that make another office of one, and what they make of it.
    private static readonly MadeOnce<CstoMetadata, Dictionary<string, string>> Qualifiers = new(MakeQualifiers);

    private readonly Words _words;
    private readonly NameIndex _index;
    private readonly ILookup<int, Found> _byFirst;
    private readonly ILookup<int, Found> _byLast;
    private readonly Dictionary<string, string> _qualifiers;
    private readonly IReadOnlySet<string> _notNames;
    private readonly IReadOnlySet<string> _accredited;
    private readonly IReadOnlySet<string> _plain;
    private readonly FiniteVerbs _verbs;
    private readonly IReadOnlySet<string> _ends;
    private readonly IReadOnlySet<string> _members;
    private readonly RussianHeads _russian;
    private readonly RussianPhrases _phrases;
    private readonly bool[] _inName;

    // What leads nowhere, by its first word and whether an owner was known before; with the owner known after it.
    private readonly Dictionary<(int At, bool Unowned), Found?> _dead = [];

    // The office that the one at hand serves.
    private (int First, int Head, int HeadLast)? _served;

    private TitlePhrases(Words words, IEnumerable<Found> names, CstoMetadata metadata)
    {
        _words = words;
        _index = NameIndex.Of(metadata);
        var found = names.ToArray();
        _byFirst = found.ToLookup(f => f.First);
        _byLast = found.ToLookup(f => f.Last);
        _inName = new bool[words.Count];
        foreach (var name in found.Where(f => f is { Kind: MentionKinds.Organization, NeedsCompany: false, Length: > 2 } && f.Entry is not null))
            Array.Fill(_inName, true, name.First + 1, name.Length - 1);
        _notNames = metadata.Lexicon.Set("notNames");
        _accredited = metadata.Lexicon.Set("accreditedTitles");
        _plain = metadata.Lexicon.Set("plainPortfolios");
        _verbs = FiniteVerbs.Of(metadata);
        _ends = metadata.Lexicon.Set("phraseEnds");
        _members = metadata.Lexicon.Set("memberWords");
        _russian = RussianHeads.Of(metadata);
        _phrases = new RussianPhrases(words, metadata);
        _qualifiers = Qualifiers.Of(metadata);
    }

    private static Dictionary<string, string> MakeQualifiers(CstoMetadata metadata)
    {
        var qualifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in metadata.Lexicon.Records("qualifiers").SelectMany(r => r.Pairs!))
        {
            foreach (var last in value.Texts.Select(t => Tokenizer.Tokenize(t)[^1]).Where(t => t.Length > 2))
                qualifiers.TryAdd(Words.KeyOf(last), key.Text!);
        }
        return qualifiers;
    }

    public static List<TitlePhrase> Find(Words words, IEnumerable<Found> names, CstoMetadata metadata)
    {
        var finder = new TitlePhrases(words, names, metadata);
        var found = new List<TitlePhrase>();
        for (var i = 0; i < words.Count; i++)
        {
            if (finder.At(i, found.Count == 0 ? 0 : found[^1].Last + 1) is not { } phrase)
                continue;
            found.Add(phrase);
            i = phrase.Last;
        }
        return found;
    }

    private TitlePhrase? At(int i, int floor)
    {
        // "the Agency under the President": part of a name.
        if (_inName[i])
            return null;
        _served = null;
        var rank = Longest(_index.Ranks, i);
        var head = Longest(_index.OfficeHeads, i);
        if (_words[i].Shape == Shape.Capitalized && Longest(_index.PluralHeads, i) is var several && several > Math.Max(rank, head))
            return Plural(i, i + several - 1, floor);
        // "Посол Сербии", "советник посольства" are offices, "посол" before a name a rank.
        var russian = _words[i].Key[0] >= '\u0400';
        if (rank > 0 && rank >= head && !(russian && rank == head && IsOwned(i + rank)))
            // "major of the State Border Service" beside a name, "a major" alone is nobody.
            return InBody(i, i + rank - 1) ?? OfficeOf(i, i + rank - 1) ?? (!_words[i].IsCapital && !russian ? null : new TitlePhrase(i, i + rank - 1, i, i + rank - 1, null, null, true));
        if (head == 0)
            return null;
        Found? whose = null;
        string? qualifier = null;
        var first = ExtendLeft(i, floor, ref whose, ref qualifier);
        // "the UN Secretary-General's Special Envoy for …": the envoy.
        if (_words[i + head - 1].Possessive && i + head < _words.Count && Longest(_index.OfficeHeads, i + head) is > 0 and var own)
        {
            var end = ExtendRight(i + head + own - 1, ref whose, IsAccredited(i + head, i + head + own - 1));
            return new TitlePhrase(first, end, i + head, i + head + own - 1, whose, null, false) { Served = (first, i, i + head - 1) };
        }
        // "Head of the Department for …": the body's name begins inside the listed words.
        var last = i + head - 1;
        if (Enumerable.Range(i + 1, head - 1).SelectMany(k => _byFirst[k]).Where(f => f.Kind == MentionKinds.Organization && f.Last > last).MaxBy(f => f.Last) is { } body)
            (whose, last) = (body, body.Last);
        last = ExtendRight(last, ref whose, IsAccredited(i, last));
        // "Deputy Chief of Staff" may be listed as one head.
        for (var k = i; k < i + head && qualifier is null; k++)
            qualifier = _qualifiers.GetValueOrDefault(_words.Keys[k]);
        return new TitlePhrase(first, last, i, i + head - 1, whose, qualifier, false) { Served = _served };
    }

    // "Ambassador of Serbia to Belarus", "Professor of the Academy": what has an owner is an office.
    private TitlePhrase? OfficeOf(int first, int headLast)
    {
        Found? whose = null;
        var last = _words[first].Key[0] < '\u0400' ? ExtendRight(headLast, ref whose, IsAccredited(first, headLast)) : headLast;
        return last > headLast && whose is not null ? new TitlePhrase(first, last, first, headLast, whose, null, false) { Served = _served } : null;
    }

    private int Longest(NameTrie<string> trie, int i) => trie.Match(_words.Tokens, _words.Keys, i) is [var (count, name), ..]
        && (_words[i].Key[0] < '\u0400' || RussianTitles.IsOne(_words, i, count, name.Value)) ? count : 0;

    private int ExtendLeft(int first, int floor, ref Found? whose, ref string? qualifier)
    {
        while (first > floor && (_words.IsClose(first) || _words[first - 1].Possessive))
        {
            var previous = first - 1;
            if (_qualifiers.TryGetValue(_words.Keys[previous], out var q) && !_words[previous].Possessive)
            {
                // "First Deputy": the nearest to the office counts.
                qualifier ??= q;
                first = WholeQualifier(previous, floor);
                continue;
            }
            var owner = OwnerBefore(first, floor);
            // "KAZINFORM Kazakhstan's Minister": no body stands before a country's possessive.
            if (owner is { Kind: MentionKinds.Organization } && whose is not null && whose.First == first && _words[whose.Last].Possessive)
                break;
            if (owner is not null)
            {
                whose ??= owner;
                first = owner.First;
                continue;
            }
            var capital = _words[previous].Shape is Shape.Capitalized && _words[previous].Key[0] < '\u0400' && !_words.StartsSentence(previous)
                && !_notNames.Contains(_words[previous].Key) && !_index.GivenNames.Contains(_words.NameKeys[previous])
                && _index.BodyWords.Contains(_words.Keys[previous]);
            if (!capital)
                break;
            first = previous;
        }
        return first;
    }

    // "the visit of the President to Belarus": an ambassador is accredited to it, a president is not.
    private bool IsAccredited(int first, int last) => Enumerable.Range(first, last - first + 1).Any(i => _accredited.Contains(_words[i].Key));

    private int ExtendRight(int last, ref Found? whose, bool accredited)
    {
        while (true)
        {
            var next = last + 1;
            if (next >= _words.Count)
                return last;
            // "Deputy Prime Minister – Minister of Foreign Affairs"
            if ((_words[next].Gap & Gap.Dash) != 0 && Longest(_index.OfficeHeads, next) is > 0 and var head)
            {
                last = next + head - 1;
                continue;
            }
            if (_words[next].Key[0] >= '\u0400')
            {
                var russian = RussianComplement(next, ref whose);
                if (russian <= last)
                    return last;
                last = russian;
                continue;
            }
            // "Ambassador of Serbia in Belarus"
            var seat = _words[next].Key == "in" && whose is { Kind: MentionKinds.Country or MentionKinds.Organization } && _words.IsClose(next) && IsCountryAt(next + 1);
            // "adviser to the President on National Security", but not "on Monday"
            var topic = accredited && _words[next].Key == "on" && next + 1 < _words.Count && _words.IsClose(next + 1)
                && _words[next + 1].Shape == Shape.Capitalized && !_notNames.Contains(_words[next + 1].Key);
            if (!_words.IsClose(next) || !Links.Contains(_words[next].Key) && !seat && !topic || _words[next].Key == "to" && !accredited)
                return last;
            var end = Complement(next + 1, ref whose);
            if (end < 0)
                return last;
            last = end;
        }
    }

    private bool IsCountryAt(int at) => _byFirst[at < _words.Count && _words[at].Key == "the" ? at + 1 : at].Any(f => f.Kind == MentionKinds.Country);

    // "of the magazine Horizon", "of the working group of the Agency": step by step into what describes what, and back where it
    // leads nowhere. What led nowhere once is not tried again.
    private int Complement(int at, ref Found? whose)
    {
        var open = new Stack<Description>();
        var end = Begin(at, ref whose, open);
        while (open.TryPeek(out var description))
        {
            var inner = description.Inner;
            if (inner >= 0)
            {
                // What describes goes as far as the body's name that it leads to.
                if (end >= 0 && whose?.Last == end)
                    return end;
                _dead[(inner, description.Whose is null)] = whose;
                description.Inner = -1;
            }
            if (Describe(description, ref whose) is { } described)
            {
                open.Pop();
                end = described >= 0 ? described : Named(description.At, ref whose);
            }
            else
            {
                description.Whose = whose;
                if (_dead.TryGetValue((description.Inner, whose is null), out var after))
                    (end, whose) = (-1, whose ?? after);
                else
                    end = Begin(description.Inner, ref whose, open);
            }
        }
        return end;
    }

    // Where a complement ends that is told at once; -1 if it has none, or is described.
    private int Begin(int at, ref Found? whose, Stack<Description> open)
    {
        if (at < _words.Count && _words.IsClose(at) && _words[at].Key is "the" or "a" or "all")
            at++;
        if (at >= _words.Count || !_words.IsClose(at))
            return -1;
        var name = _byFirst[at].Where(f => f.Kind is not MentionKinds.Demonym and not MentionKinds.Operation).MaxBy(f => f.Length);
        if (OfficeServed(at, ref whose) is { } served)
            return served;
        if (name is not null)
        {
            whose = name.Kind is MentionKinds.Organization or MentionKinds.Country ? name : whose;
            return name.Last;
        }
        // "of the magazine Horizon", "of the air base Colonel N."
        if (_words[at].Shape != Shape.Lower)
            return Named(at, ref whose);
        open.Push(new Description(at));
        return -1;
    }

    // "of the UN Secretary General", "to the Armenian President"; -1 where the one who has that office is named: "to Armenian
    // President N.".
    private int? OfficeServed(int at, ref Found? whose)
    {
        var owner = _byFirst[at].Where(f => f.Kind is MentionKinds.Demonym or MentionKinds.Organization or MentionKinds.Country).MaxBy(f => f.Length);
        var head = owner is null ? at : owner.Last + 1;
        if (head >= _words.Count || owner is not null && !_words.IsClose(head) && !_words[owner.Last].Possessive || !_words[head].IsCapital)
            return null;
        var count = Longest(_index.OfficeHeads, head);
        var rank = owner is null ? Math.Max(count, Longest(_index.Ranks, head)) : count;
        if (rank > 0 && _words[at - 1].Key != "the" && StartsPerson(head + rank))
            return -1;
        if (count == 0 || owner is null)
            return null;
        whose ??= owner;
        _served = (at, head, head + count - 1);
        return head + count - 1;
    }

    // "Viktor Lomov", "V. Lomov", a listed person; no "Justice and Peace".
    private bool StartsPerson(int i) => i < _words.Count && _words.IsClose(i) && _words[i].IsCapital && (_index.People.Match(_words.Tokens, _words.NameKeys, i) is { Count: > 0 }
        || i + 1 < _words.Count && _words[i + 1].IsCapital && (_words[i].Shape == Shape.Initial ? (_words[i + 1].Gap & Gap.Dot) != 0
            : _words.IsClose(i + 1) && _index.GivenNames.Contains(_words.NameKeys[i]) && !(_index.BodyWords.Contains(_words.Keys[i]) && _index.BodyWords.Contains(_words.Keys[i + 1]))));

    private int Named(int at, ref Found? whose)
    {
        if (StartsPerson(at))
            return -1;
        if (_plain.Contains(_words[at].Key))
            return at;
        // "of the Russian defense department"
        if (_byFirst[at].FirstOrDefault(f => f.Kind == MentionKinds.Demonym) is { } people)
        {
            for (var i = people.Last + 1; i < Math.Min(_words.Count, people.Last + 4) && _words.IsClose(i) && _words[i].Shape == Shape.Lower; i++)
            {
                if (!_plain.Contains(_words[i].Key))
                    continue;
                whose ??= people;
                return i;
            }
        }
        // "of the Secretary General's Office"
        if (Longest(_index.OfficeHeads, at) is > 0 and var owner && _words[at + owner - 1].Possessive && at + owner < _words.Count
            && (_words[at + owner].Gap & ~(Gap.Space | Gap.Apostrophe)) == 0 && _words[at + owner].IsCapital)
            return at + owner;
        return _words[at].Shape is Shape.Capitalized or Shape.Upper ? Portfolio(at, ref whose) : -1;
    }

    // "Foreign Affairs", "Industry and Trade", "Science, Higher Education and Innovation"
    private int Portfolio(int at, ref Found? whose)
    {
        var last = EndOfTopic(at, whose is not null);
        if (last < 0)
            return -1;
        while (last + 1 < _words.Count)
        {
            var next = last + 1;
            if (IsPortfolioWord(next) && _words.IsClose(next))
                last = next;
            else if (_words.IsClose(next) && _words[next].Key == "and" && next + 1 < _words.Count && IsPortfolioWord(next + 1))
                last = next + 1;
            // "… and Elimination of Consequences of Natural Disasters"
            else if (last > at && _words.IsClose(next) && _words[next].Key == "of" && next + 1 < _words.Count && _words.IsClose(next + 1) && IsPortfolioWord(next + 1)
                && !_byFirst[next + 1].Any(f => f.Kind is MentionKinds.Organization or MentionKinds.Country))
                last = next + 1;
            else if (_words[next].Gap == (Gap.Comma | Gap.Space) && IsPortfolioWord(next) && Longest(_index.Ranks, next) == 0 && Longest(_index.OfficeHeads, next) == 0)
                last = next;
            else
                break;
        }
        var body = _byFirst[at].MaxBy(f => f.Length);
        whose ??= body is { Kind: MentionKinds.Organization } ? body : null;
        return last;
    }

    // "of Mountain Rowing N.", "of the UN Secretary General for Mountain Lakes": words that no body's name has. Two of them alone
    // may as well be a person's name: "spokesman for Viktor Lomov".
    private int EndOfTopic(int at, bool isOwned)
    {
        if (_index.BodyWords.Contains(_words.Keys[at]) && !isOwned)
            return at;
        var last = at;
        while (last + 1 < _words.Count && _words.IsClose(last + 1) && _words[last + 1].Shape == Shape.Capitalized && !StartsPerson(last + 1)
            && !_index.GivenNames.Contains(_words.NameKeys[last + 1]) && Longest(_index.Ranks, last + 1) == 0 && Longest(_index.OfficeHeads, last + 1) == 0)
            last++;
        if (last == at || isOwned || _words[at - 1].Key == "the" || StartsPerson(last + 1) || last + 1 < _words.Count && _words.IsClose(last + 1) && Longest(_index.Ranks, last + 1) > 0)
            return last;
        return last == at + 1 && !IsPortfolioWord(last) ? -1 : at;
    }

    private bool IsPortfolioWord(int i) =>
        _words[i].Shape is Shape.Capitalized && _index.BodyWords.Contains(_words.Keys[i]) && !_index.GivenNames.Contains(_words.NameKeys[i])
        && Longest(_index.Ranks, i) == 0;

    private int RussianComplement(int at, ref Found? whose)
    {
        if (!_words.IsClose(at))
            return -1;
        if (_byFirst[at].Where(f => f.Kind is MentionKinds.Organization or MentionKinds.Country).MaxBy(f => f.Length) is { } name)
        {
            whose ??= name;
            return name.Last;
        }
        // "советник Генерального секретаря"
        if (Longest(_index.OfficeHeads, at) is > 0 and var served && RussianTitles.IsGenitive(_words, at, _index) && !RussianTitles.IsGenitiveName(_words, at + served, _russian))
        {
            _served ??= (at, at, at + served - 1);
            return at + served - 1;
        }
        // "Генсек Организации", "глава Совета"
        if (_words[at].IsCapital && _russian.IsBodyInGenitive(_words[at].Key))
            return at;
        // "Посол Сербии в Беларуси", "Постоянный представитель Армении при ОДКБ"
        if (_words[at].Key is "в" or "при" && whose is not null && _words.IsClose(at + 1)
            && _byFirst[at + 1].Where(f => f.Kind == MentionKinds.Organization || f.Kind == MentionKinds.Country && _words[at].Key == "в").MaxBy(f => f.Length) is { } seat)
            return _words[at].Key == "при" || whose.Kind == MentionKinds.Country ? seat.Last : -1;
        if (_phrases.Group(at, RussianCase.Genitive) is >= 0 and var end && !HeadsTitle(at, end))
        {
            // "глава российского государства"
            whose ??= _byFirst[at].FirstOrDefault(f => f.Kind == MentionKinds.Demonym);
            return end;
        }
        // "министра труда и социальной защиты", "заместитель директора по научной работе"
        if (_words[at].Key is "и" or "по" && _words.IsClose(at + 1)
            && _phrases.Group(at + 1, _words[at].Key == "и" ? RussianCase.Genitive : RussianCase.Dative) is >= 0 and var more && !HeadsTitle(at + 1, more)
            && (_words[at].Key == "по" || _words[at - 1].Shape == Shape.Lower && !HeadsTitle(at - 1, at - 1) && "аяыийв".Contains(_words[more].Key[^1], StringComparison.Ordinal)))
            return more;
        // "управления двустороннего сотрудничества со странами СНГ"
        if (_words[at].Key is "с" or "со" && WithWith.Contains(_words[at - 1].Key)
            && _phrases.Group(at + 1, RussianCase.Instrumental) is >= 0 and var partners && !HeadsTitle(at + 1, partners))
            return partners;
        return IsLettersBeforeName(at) || IsSmallWord(at) ? at : -1;
    }
}
