using CstoTools.Core.Dates;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds bodies that no list holds, by the noun their name turns on and the capitalised words around it.</summary>
internal sealed class NameShapes
{
    // No name has more words before its noun.
    private const int LongestLead = 24;

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "for", "on", "and", "against", "at", "to", "with", "under", "in" };

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
        if (_words[head].Shape != Shape.Capitalized || !numbered && !_heads.Contains(_words[head].Key) || _barred[head] != Bar.None || _inCountry[head])
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
        if (first == head && _units.Contains(_words[head].Key) && head + 1 < _words.Count && _words[head + 1].Key == "of" && StartsBody(head + 2))
            return null;
        return Found.Unlisted(_words, first, last, MentionKinds.Organization);
    }

    private bool StartsBody(int i) => _byFirst[i < _words.Count && _words[i].Key == "the" ? i + 1 : i].Any(f => f is { Kind: MentionKinds.Organization, Entry: not null });

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
    private bool IsPerson(int i) => (_givenNames.Contains(_words.NameKeys[i]) || i + 1 >= _words.Count || !_givenNames.Contains(_words.NameKeys[i + 1])) && !_bodyWords.Contains(_words.Keys[i]) && _words.IsClose(i + 1) && _words[i + 1].Shape == Shape.Capitalized && !_bodyWords.Contains(_words.Keys[i + 1])
        && Array.Exists(_surnameEndings, e => _words[i + 1].Key.Length > e.Length + 1 && _words[i + 1].Key.EndsWith(e, StringComparison.Ordinal));

    // "Fund for Social Initiatives “Yertis”"
    private int Quoted(int last)
    {
        var end = last + 1;
        if (end >= _words.Count || (_words[end].Gap & Gap.Quote) == 0 || (_words[end].Gap & ~(Gap.Quote | Gap.Space)) != 0 || !IsWord(end))
            return last;
        while (end + 1 < _words.Count && end - last < 4 && _words.IsClose(end + 1) && _words[end + 1].Shape != Shape.Lower)
            end++;
        return _words[end].Shape != Shape.Number && _words.ClosesQuote(_words[end].End) ? end : last;
    }

    private int ExtendLeft(int head)
    {
        var first = head;
        while (first > 0 && head - first < LongestLead && (_words.IsClose(first) || _words.IsAmpersand(first)) && !_words[first - 1].Possessive)
        {
            var previous = first - 1;
            var joined = _words[previous].Key == "and" && previous > 0 && _words.IsClose(previous) && IsWord(previous - 1);
            if (joined && first < _words.Count && !_heads.Contains(_words[previous - 1].Key))
                first = previous - 1;
            else if (IsWord(previous))
                first = previous;
            else
                break;
        }
        return first;
    }

    private bool IsWord(int i) =>
        _words[i].IsCapital && _words[i].Shape != Shape.Initial && _barred[i] == Bar.None && !_words[i].Possessive
        && (!_notNames.Contains(_words[i].Key) || !_words.StartsSentence(i) && !Never.Contains(_words[i].Key) && !DateWords.IsMonth(_words[i].Key));

    private int ExtendRight(int first, int head)
    {
        var last = head;
        var afterListed = false;
        var linked = -1;
        while (last + 1 < _words.Count && !_words[last].Possessive)
        {
            var next = last + 1;
            // "Ministry of Trade & Industry"
            if (_words.IsAmpersand(next) && IsWord(next) && !_heads.Contains(_words[next].Key) && last > head)
            {
                last = next;
                continue;
            }
            if (!_words.IsClose(next))
            {
                // "Ministry of Labour, Employment and Migration"
                if (!_lists.Contains(_words[head].Key) || last < head + 2 || !ListGoesOn(next))
                    break;
                last = next;
                continue;
            }
            // "School of Journalism of Fudan University", "Academy of the State Service for …"
            if (_heads.Contains(_words[next].Key) && IsWord(next) && linked > head && last - linked < 3 && !HasHead(linked, last))
            {
                last = next;
                continue;
            }
            // After "… of the CSTO Secretariat" a capitalised word is a person's name.
            if (IsWord(next) && !_heads.Contains(_words[next].Key) && !afterListed && !_listedEnds.Contains(last) && !_closed.Contains(_words[last].Key) && !IsPerson(next))
            {
                last = next;
                continue;
            }
            if (!Links.Contains(_words[next].Key))
                break;
            var and = _words[next].Key == "and";
            var at = next + 1;
            if (at < _words.Count && _words.IsClose(at) && _words[at].Key == "the")
            {
                if (and)
                    break;
                at++;
            }
            // "of the General Staff": a listed name, though "General" is a rank.
            var named = at < _words.Count && (IsWord(at) || _words[next].Key == "under" && _patrons.Contains(_words[at].Key)
                || _byFirst[at].Any(f => f is { Kind: MentionKinds.Organization, Entry: not null, NeedsCompany: false, Length: > 1 }));
            if (!named || !_words.IsClose(at) || EnglishPlural.Singular(_words[at].Key) is { } one && _lists.Contains(one))
                break;
            // "the Institute of History and the Ministry": another body starts after "and".
            if (and && _byFirst[at].Any(f => f.Kind is MentionKinds.Organization or MentionKinds.Country) || and && _heads.Contains(_words[at].Key))
                break;
            // "at" leads to a body only; "to" and "with" to no name ("Work with Migrants").
            var listed = _byFirst[at].Any(f => f.Kind is MentionKinds.Organization or MentionKinds.Country);
            if (_words[next].Key == "in" && !(_seated.Contains(_words[head].Key) && _byFirst[at].Any(f => f.Kind is MentionKinds.Country or MentionKinds.City))
                || _words[next].Key == "under" && !_patrons.Contains(_words[at].Key)
                // "Commissioner of the African Union for Political Affairs": the listed name is whole.
                || _words[next].Key == "for" && _listedEnds.Contains(last) && _byFirst[first].Any(f => f.Last == last)
                || _words[next].Key == "at" && _closed.Contains(_words[head].Key)
                || _words[next].Key is "at" && !_byFirst[at].Any(f => f.Kind == MentionKinds.Organization)
                || _words[next].Key is "to" or "with" && (listed || _words[at - 1].Key == "the"))
                break;
            afterListed = listed;
            linked = at;
            last = _byFirst[at].Where(f => f.Kind is MentionKinds.Organization or MentionKinds.Country or MentionKinds.Region || _words[next].Key == "in" && f.Kind == MentionKinds.City)
                .Select(f => f.Last).DefaultIfEmpty(at).Max();
        }
        return last;
    }
}
