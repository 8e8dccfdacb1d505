using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Who speaks: what stands there, and who that is.</summary>
internal sealed record Speaker(string? Name, string? Id, string? Text)
{
    /// <summary>Whether the page names or points at the speaker here, whether or not it is known who that is.</summary>
    public bool Stated => Name is not null || Text is not null;

    public bool Is(Speaker other) => Name is not null && Name == other.Name;
}

/// <summary>Finds who an attribution speaks of, among the mentions of the section and by what was told before.</summary>
internal sealed class Speakers
{
    private static readonly HashSet<string> MenInA = new(StringComparer.Ordinal)
    {
        "nikita", "luka", "foma", "kuzma", "savva", "musa", "isa", "mustafa", "abdulla", "mirza", "joshua", "aga", "zakaria",
        "никита", "лука", "фома", "кузьма", "савва", "муса", "иса", "мустафа", "абдулла", "мирза",
    };

    private readonly SpeechText _text;
    private readonly Mention[] _mentions;
    private readonly Mention[] _page;
    private readonly (int Start, int End)[] _direct;
    private readonly Mention[] _subjects;

    public Speakers(SpeechReading reading, IReadOnlyList<Mention> mentions)
    {
        _text = reading.Text;
        var section = _text.Section;
        _page = mentions.Where(m => m.Kind == MentionKinds.Person && m.Name is not null).ToArray();
        _mentions = mentions.Where(m => m.Section == section.Section && m.Teaser == section.Teaser && !m.Nested).OrderBy(m => m.Start).ToArray();
        _direct = reading.Turns.SelectMany(t => t.Parts).OrderBy(p => p.Start).ToArray();
        _subjects = SubjectsOf();
    }

    /// <summary>The speaker of an attribution; null if it names nobody.</summary>
    public Speaker? Of(Attribution attribution)
    {
        if (attribution.Passive)
            return attribution.VerbFirst ? null : ByPhrase(attribution);
        if (attribution.Verb < 0 && attribution.NameFrom > attribution.From)
            return According(attribution);
        return attribution.VerbFirst ? AfterVerb(attribution.NameFrom, attribution.NameTo)
            : BeforeVerb(attribution) ?? AfterVerb(attribution.Verb + attribution.VerbLength, attribution.To, first: true) ?? Raw(attribution);
    }

    /// <summary>The speaker of a sentence without a verb of speech that ends in a colon.</summary>
    public Speaker? OfLead(Attribution lead)
    {
        for (var i = lead.From; i < lead.To; i++)
        {
            if (MentionAt(i) is { } m && IsSomebody(m) && !IsGoverned(m) && !IsPossessive(m))
                return Of(m);
        }
        return null;
    }

    /// <summary>Who says or thinks something in the sentence before a turn that has no attribution of its own.</summary>
    public Speaker? SubjectOfLead(Turn turn)
    {
        var end = _text.TokenFrom(turn.OuterStart);
        if (end == 0)
            return null;
        var start = _text.SentenceStart(end - 1);
        for (var v = start; v < end; v++)
        {
            if (_text.Words.AttributionAt(_text.Tokens, v) is > 0 and var length && v <= start + 1)
                return According(new Attribution(v, end, -1, 0, v + length, end, false));
            if (_text.VerbAt(v) == 0 || v == start || Grammar.IsPassive(_text.Tokens[v - 1].Key) && !_text.Believes(v))
                continue;
            // An answer without a name goes on with who was last told of.
            return _text.Asks(v) ? LastSubject(_text.Tokens[start].Start)
                : Of(new Attribution(start, v, v, _text.VerbAt(v), start, v, false)) is { Name: not null } speaker ? speaker : null;
        }
        return null;
    }

    /// <summary>Whether a stretch of text names nobody, outside of quotations.</summary>
    public bool NamesNobody(int start, int end) => !_mentions.Any(m => m.Start >= start && m.End <= end && IsSomebody(m));

    /// <summary>The person last told of before a place, outside of quotations.</summary>
    public Speaker? LastSubject(int before, bool? feminine = null)
    {
        var last = FirstAtOrAfter(_subjects, before) - 1;
        for (var i = last; i >= 0 && feminine == true; i--)
        {
            if (_subjects[i].Name is { } name && IsFeminine(name) == true)
                return Of(_subjects[i]);
        }
        for (var i = last; i >= 0; i--)
        {
            if (feminine is null || m(i) || _subjects[i].Kind == MentionKinds.Office)
                return Of(_subjects[i]);
        }
        return Only();

        // The only one who was named so far, in whatever place of his sentence.
        Speaker? Only()
        {
            var names = _mentions.Where(m => IsSomebody(m) && m.End <= before && !IsQuoted(m.Start)).Select(m => m.Name).Distinct().ToArray();
            return names.Length == 1 && names[0] is not null && (feminine is null || IsFeminine(names[0]!) is not { } f || f == feminine)
                ? Of(_mentions.First(m => m.Name == names[0])) : null;
        }

        bool m(int i) => _subjects[i].Name is not { } name || IsFeminine(name) is var f && (f is null || f == feminine);
    }

    private Mention[] SubjectsOf()
    {
        var subjects = new List<Mention>();
        var sentence = -1;
        foreach (var m in _mentions)
        {
            if (!IsSomebody(m) || IsQuoted(m.Start) || IsGoverned(m) && !IsAgent(m) || IsPossessive(m))
                continue;
            // The first of a sentence is what the sentence is about. Who asks is not who answers.
            var start = _text.SentenceStart(TokenOf(m));
            if (start == sentence)
                continue;
            sentence = start;
            if (!AsksAfter(m))
                subjects.Add(m.Name is null && PersonNear(_text.TokenFrom(m.End), _text.Tokens.Count) is { } named ? named : m);
        }
        return [.. subjects];
    }

    private bool AsksAfter(Mention m)
    {
        for (var i = _text.TokenFrom(m.End); i < _text.Tokens.Count && !_text.StartsSentence(i); i++)
        {
            if (_text.VerbAt(i) > 0)
                return _text.Asks(i);
        }
        return false;
    }

    // "was supported by the minister": he acts, though the sentence is about something else.
    private bool IsAgent(Mention m)
    {
        var first = TokenOf(m);
        for (var i = first - 1; i > 1 && i > first - 8; i--)
        {
            if (_text.Tokens[i].Key == "by")
                return Grammar.LooksTold(_text.Tokens[i - 1]) && Grammar.IsPassive(_text.Tokens[i - 2].Key);
        }
        return false;
    }

    private Speaker? BeforeVerb(Attribution a)
    {
        for (var i = a.Verb - 1; i >= a.NameFrom; i--)
        {
            var m = MentionAt(i);
            if (m is not null && IsSomebody(m))
            {
                if (IsPossessive(m) || IsGoverned(m))
                {
                    i = TokenOf(m);
                    continue;
                }
                // "Ivanov, the head of the delegation, said": the name says more than the office.
                if (m.Kind == MentionKinds.Office && PersonBefore(m, a.NameFrom) is { } person)
                    m = person;
                return Of(m);
            }
            if (m is null && Stands(i, a.NameFrom) is { } speaker)
                return speaker;
        }
        return null;
    }

    private Speaker? AfterVerb(int from, int to, bool first = false)
    {
        for (var i = from; i < to && i < from + 16; i++)
        {
            if (Grammar.IsRelative(_text.Tokens[i].Key) || _text.Tokens[i].Key == "что" || first && i > from + 3)
                return null;
            var m = MentionAt(i);
            if (m is not null && IsSomebody(m))
            {
                if (IsGoverned(m) || IsPossessive(m))
                    continue;
                if (m.Kind == MentionKinds.Office && PersonAfter(m, to) is { } person)
                    m = person;
                return Of(m);
            }
            if (m is null && !first && Stands(i, from) is { } speaker)
                return PersonNear(i + 1, to) is { } named ? Of(named) : speaker;
        }
        return first || from >= to ? null : RawAfter(from, to);
    }

    private Speaker? According(Attribution a)
    {
        for (var i = a.From; i < a.NameFrom; i++)
        {
            if (Pronoun(i, owner: true) is { } pronoun)
                return pronoun;
        }
        for (var i = a.NameFrom; i < a.To && i < a.NameFrom + 12; i++)
        {
            var m = MentionAt(i);
            if (m is not null && IsSomebody(m))
                return Of(m.Kind == MentionKinds.Office && PersonAfter(m, a.To) is { } person ? person : m);
            if (m is null && (Pronoun(i, owner: i == a.NameFrom) ?? Stands(i, a.NameFrom)) is { } speaker)
                return speaker;
            if (i > a.NameFrom && (_text.Tokens[i].Gap & Gap.Comma) != 0)
                break;
        }
        return RawAfter(a.NameFrom, a.To);
    }

    private Speaker? ByPhrase(Attribution a)
    {
        var by = a.Verb + a.VerbLength;
        return by < a.To && _text.Tokens[by].Key == "by" ? According(a with { From = by + 1, NameFrom = by + 1 }) : null;
    }

    // A pronoun, or "the speaker", "the diplomat".
    private Speaker? Stands(int i, int from)
    {
        if (Pronoun(i) is { } pronoun)
            return pronoun;
        var token = _text.Tokens[i];
        if (!_text.Words.IsSpeaker(token.Key) || i > 0 && Grammar.IsPreposition(_text.Tokens[i - 1].Key))
            return null;
        // "the head of the council" is somebody of his own, "the head said" is who was told of.
        if (i + 1 < _text.Tokens.Count && (_text.Tokens[i + 1].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && !EndsName(i + 1))
            return null;
        var start = i;
        while (start > from && i - start < 4 && (_text.Tokens[start].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && !Grammar.IsArticle(_text.Tokens[start].Key))
            start--;
        var text = TextOf(start, i + 1);
        if (start > 0 && Grammar.IsPreposition(_text.Tokens[start - 1].Key) && start > from)
            return null;
        return Grammar.IsIndefinite(_text.Tokens[start].Key) ? new Speaker(null, null, text) : Named(ByTitle(token), text);
    }

    private bool EndsName(int i) => _text.VerbAt(i) > 0 || Grammar.LooksTold(_text.Tokens[i]) || Grammar.IsAdverb(_text.Tokens[i].Key) || Grammar.IsAuxiliary(_text.Tokens[i].Key)
        || Grammar.IsPreposition(_text.Tokens[i].Key) && _text.Tokens[i].Key is not ("of" or "for") || _text.Tokens[i].Key is "who";

    private Speaker? Pronoun(int i, bool owner = false)
    {
        var key = _text.Tokens[i].Key;
        if (!_text.Words.IsPronoun(key) || !owner && Grammar.IsOwner(key) || Grammar.IsFirstOrSecond(key) || key is "they" or "them" or "their" or "они" or "их")
            return null;
        bool? feminine = key is "she" or "her" or "она" or "ее" or "ней" ? true : key is "he" or "him" or "his" or "он" ? false : null;
        return Named(LastSubject(_text.Tokens[i].Start, feminine), TextOf(i, i + 1));
    }

    // "the minister": who was last told of with that word in the title.
    private Speaker? ByTitle(Token word)
    {
        for (var at = FirstAtOrAfter(_subjects, word.Start) - 1; at >= 0; at--)
        {
            if (_subjects[at] is { Name: { } name } m && (TitlesOf(name).Contains(word.Key) || m.Kind == MentionKinds.Office && HasWord(m.Text, word.Key)))
                return Of(m);
        }
        var titled = _page.Where(p => HasWord(p.Title ?? "", word.Key)).Select(p => (p.Name, p.Id)).Distinct().ToArray();
        if (titled.Length == 1)
            return new Speaker(titled[0].Name, titled[0].Id, null);
        // A word that nobody's title has ("the speaker", "the diplomat") points at who was last told of.
        return titled.Length > 0 ? null : LastSubject(word.Start);
    }

    private HashSet<string> TitlesOf(string name) => _page.Where(p => p.Name == name && p.Title is not null)
        .SelectMany(p => Tokenizer.Tokenize(p.Title!)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    private static bool HasWord(string text, string key) => Tokenizer.Tokenize(text).Any(t => t.Key == key);

    private static Speaker Named(Speaker? who, string text) => new(who?.Name, who?.Id, text);

    private Speaker Of(Mention m)
    {
        var start = m.Start;
        var first = TokenOf(m);
        if (m.Kind == MentionKinds.Office && first > 0 && _text.Tokens[first - 1].Key == "the" && (_text.Tokens[first].Gap & ~Gap.Space) == 0)
            start = _text.Tokens[first - 1].Start;
        var (name, id) = (m.Name, m.Id);
        if (m.Kind == MentionKinds.Office)
            (name, id) = HolderOf(m);
        return new Speaker(m.Kind == MentionKinds.Organization ? null : name, m.Kind == MentionKinds.Organization ? null : id, _text.Text[start..m.End]);
    }

    // An office's id is the office's: the person's is taken from where the page names him.
    private (string? Name, string? Id) HolderOf(Mention office)
    {
        if (office.Name is not null)
            return (office.Name, _page.FirstOrDefault(p => p.Name == office.Name)?.Id ?? office.Id);
        var keys = KeysOf(office.Text);
        var titled = _page.Where(p => p.Title is not null && IsTitle(KeysOf(p.Title), keys)).Select(p => (p.Name, p.Id)).Distinct().ToArray();
        if (titled.Length == 1)
            return titled[0];
        // "The Minister", after the Minister of Defense of a country.
        for (var i = FirstAtOrAfter(_mentions, office.Start) - 1; i >= 0 && titled.Length == 0; i--)
        {
            var m = _mentions[i];
            if (m.Kind == MentionKinds.Office && m.Name is not null && IsTitle(KeysOf(m.Text), keys) && !keys.Any(_text.Words.IsQualifier))
                return (m.Name, _page.FirstOrDefault(p => p.Name == m.Name)?.Id ?? m.Id);
        }
        return (null, null);
    }

    private static string[] KeysOf(string text) =>
        Tokenizer.Tokenize(text).Select(t => t.Key[0] >= '\u0400' ? RussianStem.Of(t.Key) : t.Key).SkipWhile(Grammar.IsArticle).ToArray();

    // Whether a title is the office, perhaps with its country or body; a deputy or former one has another office.
    private bool IsTitle(string[] title, string[] office)
    {
        for (var at = 0; at + office.Length <= title.Length; at++)
        {
            if (title.AsSpan(at, office.Length).SequenceEqual(office))
                return title.Take(at).All(k => !_text.Words.IsQualifier(k) && !Grammar.IsPreposition(k)) && (at == 0 || office[0][0] < '\u0400');
        }
        return false;
    }

    private Speaker? Raw(Attribution a)
    {
        if (a.Verb < 0)
            return null;
        var end = a.Verb;
        while (end > a.NameFrom && (Grammar.IsAuxiliary(_text.Tokens[end - 1].Key) || Grammar.IsAdverb(_text.Tokens[end - 1].Key)))
            end--;
        var start = a.NameFrom;
        for (var i = start; i < end; i++)
        {
            if (MentionAt(i) is { Kind: MentionKinds.Organization } m && !IsGoverned(m))
                return Of(m);
        }
        // A family name that stood with a first name elsewhere.
        if (end == start + 1 && _text.Tokens[start].IsCapital && !_text.Words.IsSpeaker(_text.Tokens[start].Key))
        {
            var named = _page.Where(p => Tokenizer.Tokenize(p.Name!).LastOrDefault().Key == _text.Tokens[start].Key).Select(p => (p.Name, p.Id)).Distinct().ToArray();
            if (named.Length == 1)
                return new Speaker(named[0].Name, named[0].Id, TextOf(start, end));
        }
        return end > start && end - start <= 10 ? Titled(start, end) : null;
    }

    // The office of the one person of the page that has it, in words that the lists of offices do not know.
    private Speaker Titled(int start, int end)
    {
        var text = TextOf(start, end);
        var keys = KeysOf(text);
        var titled = keys.Length < 2 ? [] : _page.Where(p => p.Title is not null && IsTitle(KeysOf(p.Title), keys)).Select(p => (p.Name, p.Id)).Distinct().ToArray();
        return titled.Length == 1 ? new Speaker(titled[0].Name, titled[0].Id, text) : new Speaker(null, null, text);
    }

    private Speaker? RawAfter(int from, int to)
    {
        if (from >= to || Grammar.IsPreposition(_text.Tokens[from].Key) || Grammar.StartsComplement(_text.Tokens[from].Key) && !Grammar.IsArticle(_text.Tokens[from].Key))
            return null;
        var end = from + 1;
        while (end < to && end < from + 10 && (_text.Tokens[end].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Apostrophe)) == 0)
            end++;
        return Titled(from, end);
    }

    private static bool IsSomebody(Mention m) => m.Kind is MentionKinds.Person or MentionKinds.Office;

    private bool IsQuoted(int start)
    {
        var at = Array.BinarySearch(_direct, (start, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && _direct[at].End > start;
    }

    private bool IsPossessive(Mention m)
    {
        var last = _text.TokenFrom(m.End) - 1;
        return last >= 0 && _text.Tokens[last].Possessive;
    }

    // "with the Foreign Minister Ivanov", "the visit of Ivanov": not the one who speaks.
    private bool IsGoverned(Mention m)
    {
        if (m.Kind == MentionKinds.Office && Apposition(m) is { } person)
            return IsGoverned(person);
        var first = TokenOf(m);
        var title = m.Title is null ? [] : Tokenizer.Tokenize(m.Title);
        for (var k = title.Length - 1; k >= 0 && first > 0 && _text.Tokens[first - 1].Key == title[k].Key; k--)
            first--;
        for (var i = first; i > 0 && (_text.Tokens[i].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Dash)) == 0;)
        {
            var token = _text.Tokens[--i];
            if (Grammar.IsArticle(token.Key))
                continue;
            if (Grammar.IsPreposition(token.Key))
                return true;
            if (!token.IsCapital || MentionAt(i) is { Kind: not MentionKinds.Organization })
                return false;
        }
        return false;
    }

    private Mention? PersonBefore(Mention office, int from) =>
        Apposition(office) is { } p && p.Start >= _text.Tokens[from].Start && !IsGoverned(p) && !IsPossessive(p) ? p : null;

    // "Ivanov, the Foreign Minister"
    private Mention? Apposition(Mention office)
    {
        var i = TokenOf(office);
        while (i > 0 && Grammar.IsArticle(_text.Tokens[i - 1].Key))
            i--;
        return i > 0 && (_text.Tokens[i].Gap & Gap.Comma) != 0 && MentionAt(i - 1) is { Kind: MentionKinds.Person } p ? p : null;
    }

    private Mention? PersonAfter(Mention office, int to) => PersonNear(_text.TokenFrom(office.End), to);

    private Mention? PersonNear(int next, int to)
    {
        for (var i = next; i < to && i < next + 5; i++)
        {
            if (MentionAt(i) is { Kind: MentionKinds.Person } person)
                return person;
            if (_text.VerbAt(i) > 0 || Grammar.IsPreposition(_text.Tokens[i].Key) || (_text.Tokens[i].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Comma)) != 0)
                break;
        }
        return null;
    }

    private Mention? MentionAt(int token)
    {
        var at = FirstAtOrAfter(_mentions, _text.Tokens[token].Start + 1) - 1;
        return at >= 0 && _mentions[at].End > _text.Tokens[token].Start ? _mentions[at] : null;
    }

    private static int FirstAtOrAfter(Mention[] mentions, int start)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int TokenOf(Mention m) => Math.Min(_text.TokenFrom(m.Start), _text.Tokens.Count - 1);

    private string TextOf(int from, int to) => _text.Text[_text.Tokens[from].Start.._text.Tokens[to - 1].End];

    // By the endings of names; most do not tell.
    private static bool? IsFeminine(string name)
    {
        var words = Tokenizer.Tokenize(name);
        if (words.Length < 2)
            return null;
        var (given, family) = (words[0].Key, words[^1].Key);
        if (Ends(family, "ova", "eva", "aya", "ова", "ева", "ая"))
            return true;
        if (Ends(family, "ov", "ev", "sky", "skiy", "ов", "ев", "ский"))
            return false;
        return Ends(given, "a", "а") && !MenInA.Contains(given) ? true : null;
    }

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
