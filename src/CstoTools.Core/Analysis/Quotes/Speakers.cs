using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Finds who an attribution speaks of, among the mentions of the section and by what was told before.</summary>
internal sealed class Speakers
{
    private const int Reach = 40;

    private readonly SpeechText _text;
    private readonly Discourse _discourse;
    private readonly PagePeople _people;
    private readonly Attributions _rules;

    /// <summary>Makes ready to find who speaks.</summary>
    /// <param name="reading">The section.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="page">The mentions that tell who holds which office; null if those of the section do.</param>
    /// <param name="rules">What the rules say of the section.</param>
    public Speakers(SpeechReading reading, IEnumerable<Mention> mentions, IEnumerable<Mention>? page, Attributions rules)
    {
        _rules = rules;
        _text = reading.Text;
        _discourse = new Discourse(reading, mentions);
        _people = new PagePeople(page ?? mentions, _text.Words);
        AddHeads();
    }

    // "the mission was headed by N.": he is its head from there on.
    private void AddHeads()
    {
        for (var i = 1; i + 1 < _text.Tokens.Count; i++)
        {
            if (_text.Tokens[i].Key is not ("headed" or "led") || _text.Tokens[i + 1].Key != "by")
                continue;
            var noun = Grammar.IsPassive(_text.Tokens[i - 1].Key) ? i - 2 : i - 1;
            if (noun >= 0 && _discourse.FirstPersonFrom(i + 2) is { Name: { } name })
                _people.AddTitle(name, "head", "of", "the", _text.Tokens[noun].Key);
        }
    }

    /// <summary>The mention that a word is part of; null if there is none.</summary>
    public Mention? MentionAt(int token) => _discourse.MentionAt(token);

    /// <summary>Whether a stretch of text names nobody.</summary>
    public bool NamesNobody(int start, int end) => _discourse.NamesNobody(start, end);

    /// <summary>The speaker of an attribution; null if it names nobody.</summary>
    public Speaker? Of(Attribution attribution)
    {
        if (attribution.Passive)
            return attribution.VerbFirst ? null : ByPhrase(attribution) ?? InWriting(attribution) ?? InImpersonal(attribution);
        if (attribution.Verb < 0 && attribution.NameFrom > attribution.From)
            return According(attribution);
        return attribution.VerbFirst ? AfterVerb(attribution.NameFrom, attribution.NameTo)
            : BeforeVerb(attribution) ?? AfterVerb(attribution.Verb + attribution.VerbLength, attribution.To, first: true) ?? Raw(attribution);
    }

    /// <summary>The speaker whom a rule finds for a turn; null if none does.</summary>
    public Speaker? ByRule(Turn turn) => _rules.SpeakerOf(turn) switch
    {
        null => null,
        (Mention: { } mention, _) => Of(mention),
        var (_, token) => Pronoun(token, owner: true) ?? new Speaker(null, null, TextOf(token, token + 1)),
    };

    /// <summary>The speaker of a sentence without a verb of speech that ends in a colon.</summary>
    public Speaker? OfLead(Attribution lead)
    {
        for (var i = lead.From; i < lead.To; i++)
        {
            // "N. read out the letter of M.: “…”": it is M. who speaks.
            if (i + 1 < lead.To && _text.Words.IsWriting(_text.Tokens[i].Key) && _text.Tokens[i + 1].Key is "from" or "of")
                return Signed(i + 2, lead.To);
        }
        for (var i = lead.From; i < lead.To; i++)
        {
            if (_discourse.MentionAt(i) is { } m && MayAct(m) && (!_discourse.IsGoverned(m) || _discourse.IsAgent(m)) && !_discourse.IsPossessive(m))
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
        for (var v = start; v < end && v < start + Reach; v++)
        {
            if (_text.Words.AttributionAt(_text.Tokens, v) is > 0 and var length && v <= start + 1)
                return According(new Attribution(v, end, -1, 0, v + length, end, false));
            if (_text.VerbAt(v) == 0 || v == start || Grammar.IsPassive(_text.Tokens[v - 1].Key) && !_text.Believes(v))
                continue;
            // An answer without a name goes on with who was last told of.
            return _text.Asks(v) ? Of(_discourse.Last(_text.Tokens[start].Start))
                : Of(new Attribution(start, v, v, _text.VerbAt(v), start, v, false)) is { Name: not null } speaker ? speaker : null;
        }
        return null;
    }

    /// <summary>The one person or office that the rest of a sentence names after a quotation; null if it names nobody, or several.</summary>
    /// <param name="from">The word after the quotation.</param>
    public Speaker? OfTrail(int from)
    {
        var end = from;
        while (end < _text.Tokens.Count && (end == from || !_text.StartsSentence(end)))
            end++;
        var named = Enumerable.Range(from, end - from).Select(_discourse.MentionAt).OfType<Mention>().Where(Discourse.IsSomebody).Distinct().Take(2).ToArray();
        return named is [var one] ? Of(one) : null;
    }

    /// <summary>Who is said to speak by a paragraph that ends in a colon before a turn.</summary>
    public Speaker? OfAnnouncement(Turn turn)
    {
        var end = _text.TokenFrom(turn.OuterStart);
        if (end == 0 || !_text.Between(_text.Tokens[end - 1].End, turn.OuterStart).TrimStart().StartsWith(":"))
            return null;
        return OfLead(new Attribution(_text.SentenceStart(end - 1), end, -1, 0, 0, 0, false));
    }

    private Speaker? BeforeVerb(Attribution a)
    {
        for (var i = a.Verb - 1; i >= a.NameFrom && i > a.Verb - Reach; i--)
        {
            if (_rules.IsAside(i))
                continue;
            var m = _discourse.MentionAt(i);
            if (m is not null && Discourse.IsSomebody(m))
            {
                if ((!MayAct(m) || _discourse.IsPossessive(m) || _discourse.IsGoverned(m)) && !IsWriter(m))
                {
                    i = _discourse.TokenOf(m);
                    continue;
                }
                // "Ivanov, the head of the delegation, said": the name says more than the office.
                if (m.Kind == MentionKinds.Office && _discourse.PersonBefore(m, a.NameFrom) is { } person)
                    m = person;
                return Of(m);
            }
            if (m is null && Stands(i, a.NameFrom) is { } speaker)
                return speaker;
        }
        return null;
    }

    // Somebody who may be the subject of a verb.
    private bool MayAct(Mention m) => Discourse.IsSomebody(m) && !_rules.IsNoSubject(m);

    // "the telegram of the minister", "the minister's telegram"
    private bool IsWriter(Mention m)
    {
        var after = _text.TokenFrom(m.End);
        if (_discourse.IsPossessive(m))
            return after < _text.Tokens.Count && _text.Words.IsWriting(_text.Tokens[after].Key);
        var i = _discourse.TokenOf(m) - Tokenizer.Tokenize(m.Title ?? "").Length - 1;
        if (i > 0 && Grammar.IsArticle(_text.Tokens[i].Key))
            i--;
        return i > 0 && _text.Tokens[i].Key == "of" && _text.Words.IsWriting(_text.Tokens[i - 1].Key);
    }

    private Speaker? AfterVerb(int from, int to, bool first = false)
    {
        for (var i = from; i < to && i < from + 16; i++)
        {
            if (Grammar.IsRelative(_text.Tokens[i].Key) || _text.Tokens[i].Key == "что" || first && i > from + 3)
                return null;
            var m = _discourse.MentionAt(i);
            if (m is not null && Discourse.IsSomebody(m))
            {
                if ((!MayAct(m) || _discourse.IsGoverned(m) || _discourse.IsPossessive(m)) && !IsWriter(m))
                    continue;
                if (m.Kind == MentionKinds.Office && _discourse.PersonAfter(m, to) is { } person)
                    m = person;
                return Of(m);
            }
            if (m is null && !first && Stands(i, from) is { } speaker)
                return _discourse.PersonNear(i + 1, to) is { } named ? Of(named) : speaker;
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
            var m = _discourse.MentionAt(i);
            if (m is not null && Discourse.IsSomebody(m) && !_rules.IsSilent(m))
                return Of(m.Kind == MentionKinds.Office && _discourse.PersonAfter(m, a.To) is { } person ? person : m);
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

    // "it is said in the telegram of the minister"
    private Speaker? InWriting(Attribution a)
    {
        for (var i = a.Verb + a.VerbLength; i < a.To && i < a.Verb + a.VerbLength + 4; i++)
        {
            if (_text.Words.IsWriting(_text.Tokens[i].Key))
                return i + 1 < a.To && _text.Tokens[i + 1].Key is "from" or "of" ? Signed(i + 2, a.To) : WriterBefore(i);
        }
        return null;
    }

    // «говорится в сообщении центра»: the words of a writing of which no more is known.
    private Speaker? InImpersonal(Attribution a)
    {
        var (from, to) = a.Verb + a.VerbLength < a.To ? (a.Verb + a.VerbLength, a.To) : (a.NameFrom, a.Verb);
        if (_text.Words.ImpersonalAt(_text.Tokens, a.Verb) == 0 || from >= to)
            return null;
        if (to - from > 1 && Grammar.IsPreposition(_text.Tokens[from].Key))
            from++;
        var end = from + 1;
        while (end < to && end < from + 4 && (_text.Tokens[end].Gap & ~(Gap.Space | Gap.Hyphen)) == 0)
            end++;
        return new Speaker(null, null, TextOf(from, end));
    }

    // A pronoun, or "the speaker", "the diplomat".
    private Speaker? Stands(int i, int from)
    {
        if (Pronoun(i) is { } pronoun)
            return pronoun;
        var token = _text.Tokens[i];
        if (!_text.Words.IsSpeaker(token.Key) || i > 0 && Grammar.IsPreposition(_text.Tokens[i - 1].Key))
            return null;
        if (IsServant(i))
            return new Speaker(null, null, TextOf(i, i + 1));
        // "the head of the council" is somebody of his own, "the head said" is who was told of.
        if (i + 1 < _text.Tokens.Count && (_text.Tokens[i + 1].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && !EndsName(i + 1))
            return null;
        var start = i;
        while (start > from && i - start < 4 && (_text.Tokens[start].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && !Grammar.IsArticle(_text.Tokens[start].Key))
            start--;
        var text = TextOf(start, i + 1);
        if (start > 0 && Grammar.IsPreposition(_text.Tokens[start - 1].Key) && start > from)
            return null;
        return Grammar.IsIndefinite(_text.Tokens[start].Key) ? new Speaker(null, null, text) : Named(ByTitle(text, token.Start), text);
    }

    // "an aide to N.", "N.'s spokesman": somebody of whom only that is said.
    private bool IsServant(int i)
    {
        for (var k = i + 1; k < _text.Tokens.Count && k < i + 4; k++)
        {
            if (_discourse.MentionAt(k) is { } m)
                return _rules.IsSilent(m);
        }
        return i > 0 && _text.Tokens[i - 1].Possessive && _discourse.MentionAt(i - 1) is { } owner && Discourse.IsSomebody(owner);
    }

    private bool EndsName(int i) => _text.VerbAt(i) > 0 || Grammar.LooksTold(_text.Tokens[i]) || Grammar.IsAdverb(_text.Tokens[i].Key) || Grammar.IsAuxiliary(_text.Tokens[i].Key)
        || Grammar.IsPreposition(_text.Tokens[i].Key) && _text.Tokens[i].Key is not ("of" or "for") || _text.Tokens[i].Key is "who";

    private Speaker? Pronoun(int i, bool owner = false)
    {
        var key = _text.Tokens[i].Key;
        if (!_text.Words.IsPronoun(key) || !owner && Grammar.IsOwner(key) || Grammar.IsFirstOrSecond(key) || key is "they" or "them" or "their" or "они" or "их")
            return null;
        return Named(Of(_discourse.Last(_text.Tokens[i].Start, Gender(key))), TextOf(i, i + 1));
    }

    // "the minister": who was last told of with that title. A word that nobody's title has ("the speaker", "the diplomat")
    // points at who was last told of.
    private Speaker? ByTitle(string phrase, int before)
    {
        var office = PagePeople.KeysOf(phrase);
        foreach (var m in _discourse.SubjectsBefore(before))
        {
            if (m.Name is not null && (_people.Holds(m.Name, office) || m.Kind == MentionKinds.Office && _people.IsTitle(PagePeople.KeysOf(m.Text), office)))
                return Of(m);
        }
        var holders = _people.Holders(office);
        if (holders.Count > 0)
            return holders.Count == 1 ? new Speaker(holders[0], _people.IdOf(holders[0]), null) : null;
        if (office.Any(_text.Words.IsQualifier))
            return null;
        // "the CSTO representative": whoever has an office there, nobody else.
        if (office.Length > 1 && Tokenizer.Tokenize(phrase).Where(t => t.Shape == Shape.Upper).Select(t => t.Key).ToArray() is { Length: > 0 } whose)
            return Of(_discourse.SubjectsBefore(before).FirstOrDefault(m => m.Name is not null && _people.HasWords(m.Name, whose)));
        // "the Tajik officer": whose title names that country.
        if (office.Length > 1 && _discourse.Peoples.FirstOrDefault(m => phrase.Contains(m.Text, StringComparison.Ordinal)) is { } people
            && _discourse.PersonsBefore(before).FirstOrDefault(m => m.Title is { } title && (title.Contains(people.Name!, StringComparison.Ordinal) || title.Contains(people.Text, StringComparison.Ordinal))) is { } countryman)
            return Of(countryman);
        if (office.Length > 1)
            return ByTitle(office[^1], before);
        // "the historian", after somebody of whom nothing else is known.
        if (office is [var noun] && noun[0] < '\u0400')
            return _discourse.Last(before) is { } last && (last.Id is null || _text.Words.RefersBack(noun)) ? Of(last) : null;
        // A Russian title has its ranks at the end («начальник штаба генерал-полковник»).
        var ranked = office is [var word] && word[0] >= '\u0400' ? _people.WithWord(word) : [];
        return ranked.Count == 1 ? new Speaker(ranked[0], _people.IdOf(ranked[0]), null) : ranked.Count > 1 ? null : Of(_discourse.Last(before));
    }

    private static bool? Gender(string pronoun) => pronoun is "she" or "her" or "она" or "ее" or "ней" ? true : pronoun is "he" or "him" or "his" or "он" ? false : null;

    private static Speaker Named(Speaker? who, string text) =>
        new(who?.Name, who?.Id, text) { Way = "points-back", Confidence = who?.Confidence ?? Confidences.Sure };

    private Speaker? Of(Mention? m) => m is null ? null : Made(m);

    private Speaker Made(Mention m)
    {
        var start = m.Start;
        var first = _discourse.TokenOf(m);
        if (m.Kind == MentionKinds.Office && first > 0 && _text.Tokens[first - 1].Key == "the" && (_text.Tokens[first].Gap & ~Gap.Space) == 0)
            start = _text.Tokens[first - 1].Start;
        var (name, id) = (m.Name, m.Id);
        if (m.Kind == MentionKinds.Office)
            (name, id) = HolderOf(m);
        if (m.Kind == MentionKinds.Organization)
            (name, id) = (null, null);
        return new Speaker(name, id, _text.Text[start..m.End]).Named(m);
    }

    private (string? Name, string? Id) HolderOf(Mention office)
    {
        if (office.Name is not null)
            return (office.Name, _people.IdOf(office.Name) ?? office.Id);
        var keys = PagePeople.KeysOf(office.Text);
        var holders = _people.Holders(keys);
        if (holders.Count > 0)
            return holders.Count == 1 ? (holders[0], _people.IdOf(holders[0])) : (null, null);
        // "The Minister", after the Minister of Defense of a country.
        var named = keys.Any(_text.Words.IsQualifier) ? null
            : _discourse.OfficesBefore(office.Start).FirstOrDefault(m => _people.IsTitle(PagePeople.KeysOf(m.Text), keys));
        return named is null ? (null, null) : (named.Name, _people.IdOf(named.Name!) ?? named.Id);
    }

    private Speaker? Raw(Attribution a)
    {
        if (a.Verb < 0)
            return null;
        if (a.Verb > 0 && _text.Words.IsWriting(_text.Tokens[a.Verb - 1].Key) && WriterBefore(a.Verb - 1) is { } writer)
            return writer;
        var end = a.Verb;
        while (end > a.NameFrom && (Grammar.IsAuxiliary(_text.Tokens[end - 1].Key) || Grammar.IsAdverb(_text.Tokens[end - 1].Key)))
            end--;
        var start = a.NameFrom;
        for (var i = start; i < end; i++)
        {
            if (_discourse.MentionAt(i) is { Kind: MentionKinds.Organization } m && !_discourse.IsGoverned(m))
                return Of(m);
        }
        // A family name that stood with a first name elsewhere.
        if (end == start + 1 && _text.Tokens[start].IsCapital && !_text.Words.IsSpeaker(_text.Tokens[start].Key))
        {
            if (_people.ByFamily(_text.Tokens[start].Key) is { } name)
                return new Speaker(name, _people.IdOf(name), TextOf(start, end));
        }
        return end > start && end - start <= 10 ? Titled(start, end) : null;
    }

    // "the message says", after "a message from the President", "sent condolences", "read out the greeting of the Minister".
    private Speaker? WriterBefore(int writing)
    {
        // Before what is quoted.
        var before = writing;
        while (before > 0 && !_discourse.IsQuoted(_text.Tokens[before].Start))
            before--;
        while (before > 0 && _discourse.IsQuoted(_text.Tokens[before].Start))
            before--;
        before++;
        Speaker? sender = null;
        for (var i = before - 1; i > 0 && i > before - 4 * Reach; i--)
        {
            if (!_text.Words.IsWriting(_text.Tokens[i].Key))
                continue;
            var same = _text.Tokens[i].Key == _text.Tokens[writing].Key;
            if (_text.Tokens[i + 1].Key is "from" or "of" && (same || sender is null) && Signed(i + 2, before) is { } signed)
                return signed;
            var start = _text.Tokens[_text.SentenceStart(i)].Start;
            if (_discourse.SubjectsBefore(_text.Tokens[i].Start).FirstOrDefault() is { } m && m.Start >= start)
                sender ??= Of(m);
        }
        return sender;
    }

    private Speaker? Signed(int from, int to)
    {
        // "a telegram of condolences to the Minister": he receives it.
        for (var k = from; k < Math.Min(to, from + 12) && !_text.StartsSentence(k) && _text.Tokens[k].Key != "to"; k++)
        {
            if (_discourse.MentionAt(k) is { } m && Discourse.IsSomebody(m))
                return Of(m.Kind == MentionKinds.Office && _discourse.PersonAfter(m, to) is { } person ? person : m);
        }
        return null;
    }

    // The office of the one person of the page that has it, in words that the lists of offices do not know.
    private Speaker Titled(int start, int end)
    {
        var text = TextOf(start, end);
        var keys = PagePeople.KeysOf(text);
        var holders = keys.Length < 2 ? [] : _people.Holders(keys);
        return holders.Count == 1 ? new Speaker(holders[0], _people.IdOf(holders[0]), text) : new Speaker(null, null, text);
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

    private string TextOf(int from, int to) => _text.Text[_text.Tokens[from].Start.._text.Tokens[to - 1].End];
}
