using CstoTools.Core.Dates;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds bodies that no list holds, by the noun their name turns on and the capitalised words around it.</summary>
internal sealed class NameShapes
{
    // No name has more words before its noun.
    private const int LongestLead = 24;

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "of", "for", "on", "and", "against", "at", "to", "with", "under", "in",
    };

    // Of the words that no name has, those that no name has in its middle either.
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "the", "on", "in", "at", "of", "our", "his", "her", "its", "their", "my", "your", "this", "that", "these", "those",
    };

    private readonly Words _words;
    private readonly IReadOnlySet<string> _heads;
    private readonly IReadOnlySet<string> _seated;
    private readonly IReadOnlySet<string> _units;
    private readonly IReadOnlySet<string> _lists;
    private readonly IReadOnlySet<string> _closed;
    private readonly IReadOnlySet<string> _patrons;
    private readonly IReadOnlySet<string> _numbered;
    private readonly IReadOnlySet<string> _notNames;
    private readonly ILookup<int, Found> _byFirst;
    private readonly HashSet<int> _listedEnds;
    private readonly HashSet<string> _bodyWords;
    private readonly HashSet<string> _givenNames;
    private readonly string[] _surnameEndings;
    private readonly Bar[] _barred;
    private readonly bool[] _inCountry;

    private NameShapes(Words words, IReadOnlyList<Found> names, Bar[] barred, CstoMetadata metadata)
    {
        _words = words;
        var index = NameIndex.Of(metadata);
        _heads = metadata.Lexicon.Set("organizationHeads");
        _seated = metadata.Lexicon.Set("seatedBodies");
        _lists = metadata.Lexicon.Set("listedPortfolios");
        _units = metadata.Lexicon.Set("plainUnits");
        _closed = metadata.Lexicon.Set("closedBodies");
        _patrons = metadata.Lexicon.Set("patrons");
        _numbered = metadata.Lexicon.Set("numberedUnits");
        _bodyWords = index.BodyWords;
        _givenNames = index.GivenNames;
        _surnameEndings = [.. metadata.Lexicon.Set("surnameEndings")];
        _notNames = metadata.Lexicon.Set("notNames");
        _byFirst = names.ToLookup(n => n.First);
        _listedEnds = [.. names.Where(n => n is { Kind: MentionKinds.Organization, NeedsCompany: false, Length: > 2 }).Select(n => n.Last)];
        _barred = barred;
        // "Russian Federation" is no federation of something.
        _inCountry = new bool[words.Count];
        foreach (var country in names.Where(n => n.Kind == MentionKinds.Country))
            Array.Fill(_inCountry, true, country.First, country.Length);
    }

    public static List<Found> Find(Words words, IReadOnlyList<Found> names, Bar[] barred, CstoMetadata metadata)
    {
        var shapes = new NameShapes(words, names, barred, metadata);
        var found = new List<Found>();
        for (var i = 0; i < words.Count; i++)
        {
            if (shapes.At(i) is { } body)
            {
                found.Add(body);
                i = body.Last;
            }
        }
        return found;
    }

    private Found? At(int head)
    {
        var numbered = _numbered.Contains(_words[head].Key);
        if (_words[head].Shape != Shape.Capitalized
            || !numbered && !_heads.Contains(_words[head].Key) || _barred[head] != Bar.None || _inCountry[head])
            return null;
        var first = ExtendLeft(head);
        // "the 38th Air Assault Brigade"; "Base" alone names nothing.
        if (numbered && first > 0 && _words.IsClose(first) && Words.OrdinalOf(_words[first - 1].Key) > 0)
            first--;
        else if (!_heads.Contains(_words[head].Key))
            return null;
        var last = Quoted(ExtendRight(first, head));
        // The bare noun names nobody; a sentence's first word may be capitalised for that reason only.
        if (first == last)
            return null;
        // "the Main Directorate": of what, the page tells elsewhere.
        if (last == head && _units.Contains(_words[head].Key) && first == head - 1 && _words[first].Key is "main" or "general")
            return null;
        // "Head of the Department of the Secretariat": no department in particular.
        var isNobodys = first == head && _units.Contains(_words[head].Key) && head + 1 < _words.Count && _words[head + 1].Key == "of" && StartsBody(head + 2);
        return isNobodys ? null : Found.Unlisted(_words, first, last, MentionKinds.Organization);
    }

    private bool StartsBody(int i) =>
        _byFirst[i < _words.Count && _words[i].Key == "the" ? i + 1 : i]
            .Any(f => f is { Kind: MentionKinds.Organization, Entry: not null });

    private bool ListGoesOn(int i) => IsPart(i) && _words.ListGoesOn(i, 5, IsPart, k => IsPart(k) && _words.IsClose(k));

    private bool HasHead(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (_heads.Contains(_words[i].Key))
                return true;
        }
        return false;
    }

    private bool IsPart(int i) => IsWord(i) && !_heads.Contains(_words[i].Key) && _bodyWords.Contains(_words.Keys[i])
        && !_byFirst[i].Any(f => f.Kind is MentionKinds.Country or MentionKinds.City or MentionKinds.Organization && !f.NeedsCompany);

    // "… Risk Reduction Serikbek Petrov": a word that no body has, and a surname.
    private bool IsPerson(int i) => _words.IsClose(i + 1) && _words[i + 1].Shape == Shape.Capitalized
        && (_givenNames.Contains(_words.NameKeys[i]) || !_givenNames.Contains(_words.NameKeys[i + 1]))
        && !_bodyWords.Contains(_words.Keys[i]) && !_bodyWords.Contains(_words.Keys[i + 1])
        && Array.Exists(_surnameEndings, e => _words[i + 1].Key.Length > e.Length + 1
            && _words[i + 1].Key.EndsWith(e, StringComparison.Ordinal));

    // "Fund for Social Initiatives “Yertis”"
    private int Quoted(int last)
    {
        var end = last + 1;
        if (end >= _words.Count || _words[end].Gap is not (Gap.Quote or (Gap.Quote | Gap.Space)) || !IsWord(end))
            return last;
        while (end + 1 < _words.Count && end - last < 4 && _words.IsClose(end + 1) && _words[end + 1].Shape != Shape.Lower)
            end++;
        return _words[end].Shape != Shape.Number && _words.ClosesQuote(_words[end].End) ? end : last;
    }

    private int ExtendLeft(int head)
    {
        var first = head;
        while (first > 0 && head - first < LongestLead && (_words.IsClose(first) || _words.IsAmpersand(first))
            && !_words[first - 1].Possessive)
        {
            var previous = first - 1;
            var joined = _words[previous].Key == "and" && previous > 0 && _words.IsClose(previous) && IsWord(previous - 1);
            if (joined && first < _words.Count && !_heads.Contains(_words[previous - 1].Key) && !EndsPlural(previous - 1))
                first = previous - 1;
            else if (IsWord(previous))
                first = previous;
            else
                break;
        }
        return first;
    }

    // "Ministers of Defense and Committee of …": the word is of the plural noun before it.
    private bool EndsPlural(int i) => i > 1 && _words[i - 1].Key == "of" && _words.IsClose(i) && _words.IsClose(i - 1)
        && _words[i - 2].IsCapital && EnglishPlural.Singular(_words[i - 2].Key) is not null;

    private bool IsWord(int i) =>
        _words[i].IsCapital && _words[i].Shape != Shape.Initial && _barred[i] == Bar.None && !_words[i].Possessive
        && (!_notNames.Contains(_words[i].Key)
            || !_words.StartsSentence(i) && !Never.Contains(_words[i].Key) && !DateWords.IsMonth(_words[i].Key));

    // The last word that belongs to the noun: other capitalised words, links and the names behind these.
    private int ExtendRight(int first, int head)
    {
        var (last, linked, afterListed) = (head, -1, false);
        while (last + 1 < _words.Count && !_words[last].Possessive)
        {
            var next = last + 1;
            if (_words.IsClose(next) ? GoesOn(head, last, linked, afterListed) : ListsOn(head, last))
                last = next;
            else if (_words.IsClose(next) && Linked(first, head, last) is { } link)
                (last, linked, afterListed) = (link.Last, link.First, link.IsListed);
            else
                break;
        }
        return last;
    }

    // "Ministry of Trade & Industry", "Ministry of Labour, Employment and Migration"
    private bool ListsOn(int head, int last) =>
        _words.IsAmpersand(last + 1) && last > head && IsWord(last + 1) && !_heads.Contains(_words[last + 1].Key)
        || _lists.Contains(_words[head].Key) && last >= head + 2 && ListGoesOn(last + 1);

    private bool GoesOn(int head, int last, int linked, bool afterListed)
    {
        var next = last + 1;
        if (!IsWord(next))
            return false;
        // "School of Journalism of Fudan University", "Academy of the State Service for …"
        if (_heads.Contains(_words[next].Key))
            return linked > head && last - linked < 3 && !HasHead(linked, last);
        // After "… of the CSTO Secretariat" a capitalised word is a person's name.
        return !afterListed && !_listedEnds.Contains(last) && !_closed.Contains(_words[last].Key) && !IsPerson(next);
    }

    // What a link leads to: "of the General Staff", "for Mountain", "under the President".
    private Link? Linked(int first, int head, int last)
    {
        var next = last + 1;
        var link = _words[next].Key;
        if (!LinksOn(next))
            return null;
        var at = next + 1;
        if (at < _words.Count && _words.IsClose(at) && _words[at].Key == "the")
        {
            if (link == "and")
                return null;
            at++;
        }
        if (!_words.IsClose(at) || !StartsName(link, at) || EnglishPlural.Singular(_words[at].Key) is { } one && _lists.Contains(one))
            return null;
        // The listed name is whole: "Commissioner of the African Union for Political Affairs".
        if (link == "for" && _listedEnds.Contains(last) && _byFirst[first].Any(f => f.Last == last) || !MayFollow(link, head, at)
            || link == "and" && last == head && LeadsToHead(at))
            return null;
        var end = _byFirst[at].Where(f => f.Kind is MentionKinds.Organization or MentionKinds.Country or MentionKinds.Region
                || link == "in" && f.Kind == MentionKinds.City)
            .Select(f => f.Last).DefaultIfEmpty(at).Max();
        return new Link(at, end, IsListed(at));
    }

    // Not "the Security Council on Thursday".
    private bool LinksOn(int link) => Links.Contains(_words[link].Key)
        && !(_words[link].Key is "on" or "in" && link + 1 < _words.Count && DateWords.IsMonthOrWeekday(_words[link + 1].Key));

    // A listed name counts though its first word is barred: "General" of "General Staff" is a rank.
    private bool StartsName(string link, int at) => IsWord(at) || link == "under" && _patrons.Contains(_words[at].Key)
        || _byFirst[at].Any(f => f is { Kind: MentionKinds.Organization, Entry: not null, NeedsCompany: false, Length: > 1 });

    private bool MayFollow(string link, int head, int at) => link switch
    {
        // "the Institute of History and the Ministry": another body starts after it.
        "and" => !IsListed(at) && !_heads.Contains(_words[at].Key),
        "in" => _seated.Contains(_words[head].Key) && _byFirst[at].Any(f => f.Kind is MentionKinds.Country or MentionKinds.City),
        "under" => _patrons.Contains(_words[at].Key),
        // It leads to a body only.
        "at" => !_closed.Contains(_words[head].Key) && _byFirst[at].Any(f => f.Kind == MentionKinds.Organization),
        // They lead to no name: "Work with Migrants".
        "to" or "with" => !IsListed(at) && _words[at - 1].Key != "the",
        _ => true,
    };

    // "the Rescue Museum and Rescue University": two.
    private bool LeadsToHead(int at)
    {
        while (at + 1 < _words.Count && _words.IsClose(at + 1) && IsWord(at + 1))
        {
            if (_heads.Contains(_words[++at].Key))
                return true;
        }
        return false;
    }

    private bool IsListed(int at) => _byFirst[at].Any(f => f.Kind is MentionKinds.Organization or MentionKinds.Country);

    private sealed record Link(int First, int Last, bool IsListed);
}
