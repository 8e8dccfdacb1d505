using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Finds bodies and documents that no list holds on Russian pages: a noun ("институт", "соглашение") that is capitalised, or
/// whose adjective is, and the words that belong to it by their endings.
/// </summary>
internal sealed partial class RussianShapes
{
    private const int LongestQuoted = 6;
    private const int LongestTail = 16;

    // Adjectives that may open a body's name where any word would be capitalised.
    private static readonly string[] NameStems = ["национальн", "международн", "государственн", "федеральн", "региональн", "межгосударственн", "центральн", "единый", "координационн"];
    private static readonly HashSet<string> WithWith = new(StringComparer.Ordinal) { "борьб", "связ", "взаимодейств", "сотрудничеств", "работ" };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "ситуац", "обстановк", "положен", "событ", "конфликт" };
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal) { "изменен", "дополнен", "поправок", "поправк" };

    // "Обращение к …", "подготовки к …", "Заявление … к годовщине …"
    private static readonly HashSet<string> Towards = [.. new[] { "обращение", "послание", "призыв", "приложение", "дополнение", "подготовка", "присоединение", "переход" }.Select(KeyOf)];
    private static readonly HashSet<string> Occasions = [.. new[] { "годовщине", "юбилею", "летию", "празднованию", "дню" }.Select(KeyOf)];
    private static readonly HashSet<string> Aims = new(StringComparer.Ordinal) { "поддержку", "целях", "рамках", "интересах", "отношении" };
    private static readonly HashSet<string> MemberWords = new(StringComparer.Ordinal) { "членов", "участников", "участниц", "членам", "участникам", "участницам" };
    private static readonly HashSet<string> Asides = [.. new[] { "далее", "прилагается", "прилагаются" }.Select(KeyOf)];

    private readonly Words _words;
    private readonly RussianHeads _heads;
    private readonly RussianPhrases _phrases;
    private readonly NameIndex _index;
    private readonly ILookup<int, Found> _byFirst;
    private readonly Found?[] _taken;
    private readonly bool[] _quoted;

    private RussianShapes(Words words, IEnumerable<Found> listed, IEnumerable<Found> quoted, CstoMetadata metadata)
    {
        _words = words;
        _heads = RussianHeads.Of(metadata);
        _phrases = new RussianPhrases(words, metadata);
        _index = NameIndex.Of(metadata);
        var names = listed.Where(n => n.Kind is MentionKinds.Organization or MentionKinds.Country or MentionKinds.Region or MentionKinds.City).ToArray();
        _byFirst = names.Where(n => !n.NeedsCompany).ToLookup(n => n.First);
        _taken = new Found?[words.Count];
        foreach (var name in names.Where(n => n.Kind == MentionKinds.Organization).OrderBy(n => n.Length))
            Array.Fill(_taken, name, name.First, name.Length);
        _quoted = new bool[words.Count];
        foreach (var name in quoted)
            Array.Fill(_quoted, true, name.First, name.Length);
    }

    /// <summary>The bodies and documents.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="listed">The listed names, partial ones with them.</param>
    /// <param name="quoted">What stands in quotation marks and is a code name, a theme or a title by itself.</param>
    /// <param name="metadata">The metadata.</param>
    public static List<Found> Find(Words words, IReadOnlyList<Found> listed, IReadOnlyList<Found> quoted, CstoMetadata metadata)
    {
        var found = new List<Found>();
        if (!words.Tokens.Any(t => t.Key[0] >= '\u0400'))
            return found;
        var shapes = new RussianShapes(words, listed, quoted, metadata);
        for (var i = 0; i < words.Count; i++)
        {
            if ((shapes.At(i, shapes._heads.Bodies, false) ?? shapes.At(i, shapes._heads.Documents, true)) is not { } name)
                continue;
            found.Add(name);
            i = name.Last;
        }
        return found;
    }

    private Found? At(int head, Dictionary<string, string> nouns, bool document)
    {
        if (!nouns.TryGetValue(_words[head].Key, out var lemma) || _quoted[head] || !document && _taken[head] is { NeedsCompany: false })
            return null;
        var first = head;
        while (head - first < LongestTail && IsJoined(first) && (IsAdjective(first - 1, head) || _words[first].Gap == Gap.Hyphen && _words[first - 1].Key[^1] == 'о'))
            first--;
        while (first < head && !_words[first].IsCapital)
            first++;
        if (!_words[first].IsCapital)
            return null;
        var last = End(head, head + LongestTail, document, out var proper);
        if (!IsName(first, head, last, proper, document))
            return null;
        // A body that is listed without its country ("Совет безопасности") is completed elsewhere.
        if (_taken[head] is { NeedsCompany: true } part && part.First <= first && part.Last >= EndOfOwn(last))
            return null;
        return new Found
        {
            First = first,
            Last = last,
            Kind = document ? MentionKinds.Document : MentionKinds.Organization,
            Name = RussianBodyNames.Of(_words, first, head, last, lemma),
            Resolution = Resolutions.Unlisted,
        };
    }

    private bool IsName(int first, int head, int last, bool proper, bool document)
    {
        var starts = _words.StartsSentence(first);
        if (document)
            return (last > head || first < head) && !starts;
        // "Ереванский институт": the adjective of a place names it alone.
        if (last == head)
            return first < head && !starts && _words[head - 1].Key is var key && Array.Exists(["ск", "цк"], s => key.Length > 4 && key[..^2].EndsWith(s, StringComparison.Ordinal)
                || key.Length > 5 && key[..^3].EndsWith(s, StringComparison.Ordinal));
        if (!starts || proper)
            return true;
        // The first word of a sentence has its capital anyway.
        return first < head && (Array.Exists(NameStems, s => _words[first].Key.StartsWith(s, StringComparison.Ordinal)) || _words[first].Key.Contains("ск", StringComparison.Ordinal));
    }

    private static string KeyOf(string word) => Words.KeyOf(Tokenizer.Tokenize(word)[0]);

    private bool IsJoined(int i) => _words.IsClose(i) && _words[i - 1].Key[0] >= '\u0400';

    private bool IsAdjective(int i, int head) => _words[i].Shape is Shape.Capitalized or Shape.Lower && RussianForms.IsAdjective(_words[i].Key)
        && _taken[i] is not { NeedsCompany: false } && RussianForms.Agree(_words[i].Key, _words[head].Key);

    // The last word that belongs to the head; proper tells whether something in it can only be a name's.
    private int End(int head, int limit, bool document, out bool proper)
    {
        proper = false;
        var last = head;
        var told = false;
        var current = RussianCase.Genitive;
        while (last + 1 < _words.Count && last < limit)
        {
            var next = last + 1;
            if (QuotedEnd(next, head, document) is > 0 and var closing)
            {
                last = closing;
                proper = true;
                continue;
            }
            if (!document && Series(next, head) is > 0 and var series)
            {
                last = series;
                continue;
            }
            if (document && Enclosed(next) is >= 0 and var closed)
            {
                last = closed;
                continue;
            }
            if (document && Members(next) is >= 0 and var members)
            {
                (last, current, proper) = (members, RussianCase.Genitive, true);
                continue;
            }
            // After a bracket the title may go on: "(лавины и сели) на 2025-2028 годы".
            if (!_words.IsClose(next) && !(document && IsBehindBracket(next)))
                break;
            var end = Listed(next);
            // "Решение о создании Центра …", "Институт Академии …"
            if (end < 0 && _words[next].IsCapital && _heads.IsBodyInGenitive(_words[next].Key))
                end = End(next, limit, false, out _);
            if (end >= 0)
                proper = true;
            else
            {
                end = Linked(next, document && !told, document, ref current, ref proper);
                told |= _words[next].Key is "о" or "об" or "обо" or "по";
                if (end < 0)
                    end = Genitive(next, ref current, ref proper);
            }
            if (end < 0)
                break;
            last = end;
        }
        return last;
    }

    // "глав государств – членов Организации"
    private int Members(int at) => (_words[at].Gap & ~Gap.Space) == Gap.Dash && MemberWords.Contains(_words[at].Key) && _words.IsClose(at + 1)
        ? Listed(at + 1) : -1;

    private bool IsBehindBracket(int at) => (_words[at].Gap & ~Gap.Space) == Gap.Paren && _words[at].Shape == Shape.Lower
        && _words.Text[_words[at - 1].End] == ')';

    // "Министерство культуры, спорта и туризма"
    private int Series(int at, int head)
    {
        if (_words[at].Gap != (Gap.Comma | Gap.Space) || !_heads.Bodies.TryGetValue(_words[head].Key, out var lemma) || lemma is not ("министерство" or "департамент" or "управление" or "комитет" or "агентство" or "академия"))
            return -1;
        var one = _phrases.Group(at, RussianCase.Genitive);
        // "образования, культуры, спорта и науки"
        while (one >= 0 && one + 1 < _words.Count && _words[one + 1].Gap == (Gap.Comma | Gap.Space))
            one = _phrases.Group(one + 1, RussianCase.Genitive);
        return one >= 0 && one + 2 < _words.Count && _words.IsClose(one + 1) && _words[one + 1].Key == "и" && _words.IsClose(one + 2) && !_heads.Bodies.ContainsKey(_words[one + 2].Key)
            ? _phrases.Group(one + 2, RussianCase.Genitive) : -1;
    }

    private int Genitive(int at, ref RussianCase current, ref bool proper)
    {
        var end = Group(at);
        // "противодействия вербовке", "содействия развитию"
        if (end < 0 && _words[at - 1].Key.Contains("действи", StringComparison.Ordinal) && _phrases.Group(at, RussianCase.Dative) is >= 0 and var dative)
            return dative;
        if (end >= 0)
            current = RussianCase.Genitive;
        else if (IsPlace(at))
        {
            end = at;
            proper = true;
        }
        // "Ферганской долины", "Вооружённых сил"
        else if (IsFree(at) && RussianForms.IsAdjective(_words[at].Key[^1] == 'х' ? _words[at].Key[..^1] + "й" : _words[at].Key)
            && _phrases.Group(at, RussianCase.Genitive, true) is >= 0 and var noun)
        {
            end = noun;
            proper = true;
        }
        return end;
    }

    private int Linked(int at, bool mayTell, bool document, ref RussianCase current, ref bool proper)
    {
        var next = at + 1;
        if (next >= _words.Count || !_words.IsClose(next))
            return -1;
        switch (_words[at].Key)
        {
            case "по":
                proper = true;
                return In(next, RussianCase.Dative, ref current);
            case "о" or "об" or "обо" when mayTell:
                return Listed(next) is >= 0 and var about ? about : In(next, RussianCase.Prepositional, ref current);
            case "и":
                return And(next, current);
            case "с" or "со" when WithWith.Contains(_words.Keys[at - 1]):
                return _phrases.Group(next, RussianCase.Instrumental);
            case "за" when _words.Keys[at - 1] is "контрол" or "надзор":
                return _phrases.Group(next, RussianCase.Instrumental);
            case "при" when !document:
                proper |= _words[next].IsCapital;
                return Listed(next) is >= 0 and var at1 ? at1 : _words[next].IsCapital && IsFree(next) ? next : -1;
            case "имени" or "им" when !document:
                proper = true;
                return Capitals(next);
            case "в" when _words[next].Key is "области" or "сфере":
                return _phrases.Group(next + 1, RussianCase.Genitive);
            case "в" when !document && current == RussianCase.Dative:
                return Listed(next);
            case "в" when Places.Contains(_words.Keys[at - 1]):
                return Listed(next);
            default:
                return document ? LinkedInTitle(at, next, ref current) : -1;
        }
    }

    // What only the title of a document goes on over.
    private int LinkedInTitle(int at, int next, ref RussianCase current)
    {
        switch (_words[at].Key)
        {
            case "на" or "до" or "за":
                return Years(next);
            case "в" when Changes.Contains(_words.Keys[at - 1]):
                return _heads.Documents.ContainsKey(_words[next].Key) ? End(next, next + LongestTail, true, out _) : _phrases.IsPlain(next) ? next : -1;
            case "в" when _words[next].Key == "связи" && next + 2 < _words.Count && _words[next + 1].Key is "с" or "со":
                return Party(next + 2);
            case "в" when _phrases.Group(next, RussianCase.Prepositional) is >= 0 and var sphere && _words[sphere].Key is "области" or "сфере":
                return sphere;
            case "в" when _words[next].Key == "борьбе" && next + 2 < _words.Count && _words[next + 1].Key is "с" or "со":
                return Party(next + 2);
            case "в" when Aims.Contains(_words[next].Key):
                return In(next + 1, RussianCase.Genitive, ref current);
            case "для" or "против":
                return In(next, RussianCase.Genitive, ref current);
            case "к" or "ко" when Towards.Contains(_words.Keys[at - 1]) || Occasions.Contains(_words.Keys[next]):
                current = RussianCase.Dative;
                return _phrases.Group(next, RussianCase.Dative, true);
            case "с" or "со":
                return Listed(next);
            case "между":
                var one = Party(next);
                // "между службами соседних стран": several in one.
                return one < 0 ? -1 : one + 2 < _words.Count && _words[one + 1].Key == "и" && _words.IsClose(one + 2) ? Party(one + 2)
                    : _words[one].Key.EndsWith("ми", StringComparison.Ordinal) ? one : -1;
            default:
                return -1;
        }
    }

    // "между Секретариатом ОДКБ и …", "с лесными пожарами": a listed name, a body by its noun, a group.
    private int Party(int at) => Listed(at) is >= 0 and var listed ? listed
        : _words[at].IsCapital && _heads.Bodies.ContainsKey(_words[at].Key) ? End(at, at + LongestTail, false, out _)
        : _phrases.Group(at, RussianCase.Instrumental, true);

    private int In(int at, RussianCase wanted, ref RussianCase current)
    {
        var end = _phrases.Group(at, wanted);
        if (end >= 0)
            current = wanted;
        return end;
    }

    // "обороны и безопасности", "Азии и Африки"; not "и Россия", "и план".
    private int And(int at, RussianCase current)
    {
        if (_heads.Bodies.ContainsKey(_words[at].Key) || _heads.Documents.ContainsKey(_words[at].Key))
            return -1;
        if (_byFirst[at].FirstOrDefault(f => f.Kind == MentionKinds.Region) is { } region)
            return region.Last;
        var end = _phrases.Group(at, current);
        // A word without an ending may be anything.
        if (end == at && current == RussianCase.Genitive && !"аяыийв".Contains(_words[at].Key[^1], StringComparison.Ordinal))
            return -1;
        return end;
    }

    // "на 2026-2030 годы", "на период до 2030 года"
    private int Years(int at)
    {
        if (at + 1 < _words.Count && _words[at].Key == "период")
            at += _words[at + 1].Key is "до" or "с" ? 2 : 1;
        if (at >= _words.Count || _words[at].Shape != Shape.Number || _words[at].Length != 4)
            return -1;
        var last = at;
        if (last + 1 < _words.Count && _words[last + 1].Shape == Shape.Number && _words[last + 1].Length == 4 && (_words[last + 1].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Dash)) == 0)
            last++;
        return last + 1 < _words.Count && _words.IsClose(last + 1) && _words[last + 1].Key is "год" or "годы" or "годов" or "года" or "гг" ? last + 1 : -1;
    }

    private int Capitals(int at)
    {
        var last = -1;
        for (var i = at; i < _words.Count && i < at + 4 && _words[i].IsCapital; i++)
        {
            if (i > at && !_words.IsClose(i) && (_words[i].Gap & ~(Gap.Dot | Gap.Space)) != 0)
                break;
            last = i;
            // "имени А.С. Пушкина": after initials one word more.
            if (i > at && _words[i].Shape != Shape.Initial && _words[i - 1].Shape == Shape.Initial)
                break;
        }
        return last >= 0 && _words[last].Shape == Shape.Initial ? -1 : last;
    }

    // A listed body or place; a country in the nominative begins something else.
    private int Listed(int at)
    {
        var name = _byFirst[at].MaxBy(f => f.Length);
        if (name is null || name.Kind != MentionKinds.Organization && name.Length == 1 && name.Entry?.Russian is { } russian
            && _words[at].Key == Folding.Key(russian) && _words[at].Key[^1] is not ('о' or 'е' or 'и' or 'ы' or 'у') && _words[at].Shape != Shape.Upper)
            return -1;
        return name.Last;
    }

    // "Сибири", "Прикамья": a capitalised word in the genitive that is nobody's name.
    private bool IsPlace(int i) => IsFree(i) && _words[i].Shape == Shape.Capitalized && _words[i].Key[^1] is 'а' or 'я' or 'и' or 'ы'
        && !RussianForms.IsAdjective(_words[i].Key) && (i + 1 >= _words.Count || !_words.IsClose(i + 1) || !_words[i + 1].IsCapital);

    private bool IsFree(int i) => _words[i].IsCapital && !_heads.Bodies.ContainsKey(_words[i].Key) && !_heads.GivenNames.Contains(_words[i].Key)
        && !_heads.IsSurname(_words[i].Key) && _index.People.Match(_words.Tokens, _words.NameKeys, i) is null
        && _index.OfficeHeads.Match(_words.Tokens, _words.Keys, i) is null && _index.Ranks.Match(_words.Tokens, _words.Keys, i) is null;

    // "Фонд «Надежда»", "Центр подготовки сапёров «Тобол»"; a code name or a theme is no part of it.
    private int QuotedEnd(int at, int head, bool document)
    {
        if (document || (_words[at].Gap & ~(Gap.Space | Gap.Quote)) != 0 || (_words[at].Gap & Gap.Quote) == 0 || _quoted[at] || !_words[at].IsCapital
            || !QuotationMarks.MayOpen(_words.Text[_words[at].Start - 1]) || _words.Text[_words[at].Start - 2] is not ' ')
            return -1;
        for (var i = at; i < _words.Count && i < at + LongestQuoted; i++)
        {
            if (i > at && (_words[i].Gap & ~(Gap.Space | Gap.Hyphen)) != 0)
                return -1;
            if (_words.ClosesQuote(_words[i].End))
                return i;
        }
        return -1;
    }
}
