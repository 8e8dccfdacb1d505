using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Whom a section tells of, in order: which mention stands where, which of them act, and who acted last.</summary>
internal sealed class Discourse
{
    // Farther back nobody is meant by "he".
    private const int Memory = 60;

    // The characters of an office in words.
    private const int LongestMention = 120;

    // The characters within which "she" may be somebody who did not act.
    private const int NearBy = 400;

    private readonly SpeechText _text;
    private readonly (int Start, int End)[] _direct;
    private readonly Mention[] _subjects;
    private readonly Mention? _only;
    private Mention[]? _peoples;
    private readonly int _second = int.MaxValue;

    public Discourse(SpeechReading reading, IEnumerable<Mention> mentions)
    {
        _text = reading.Text;
        Mentions = mentions.Where(m => !m.Nested).OrderBy(m => m.Start).ToArray();
        _direct = reading.Turns.SelectMany(t => t.Parts).OrderBy(p => p.Start).ToArray();
        _subjects = SubjectsOf();
        _only = Mentions.FirstOrDefault(m => IsSomebody(m) && !IsQuoted(m.Start));
        _second = Mentions.FirstOrDefault(m => IsSomebody(m) && !IsQuoted(m.Start) && m.Name != _only?.Name)?.Start ?? int.MaxValue;
    }

    /// <summary>The mentions of the section that lie in no longer one, by place.</summary>
    public Mention[] Mentions { get; }

    /// <summary>The first mention of each people of which the section tells: of as many as there are in the metadata at most.</summary>
    public IReadOnlyList<Mention> Peoples => _peoples ??= [.. Mentions.Where(m => m is { Kind: MentionKinds.Demonym, Name: not null }).DistinctBy(m => m.Text)];

    /// <summary>Whether a stretch of text names nobody, outside of quotations.</summary>
    public bool NamesNobody(int start, int end) => !Mentions.Skip(FirstAtOrAfter(Mentions, start)).TakeWhile(m => m.Start < end).Any(IsSomebody);

    /// <summary>The persons and offices that acted before a place, the last first, outside of quotations.</summary>
    public IEnumerable<Mention> SubjectsBefore(int before)
    {
        var last = FirstAtOrAfter(_subjects, before) - 1;
        for (var i = last; i >= 0 && i > last - Memory; i--)
            yield return _subjects[i];
    }

    /// <summary>The offices before a place whose holder is known, the last first.</summary>
    public IEnumerable<Mention> OfficesBefore(int before)
    {
        var last = FirstAtOrAfter(Mentions, before) - 1;
        for (var i = last; i >= 0 && i > last - Memory; i--)
        {
            if (Mentions[i] is { Kind: MentionKinds.Office, Name: not null } office)
                yield return office;
        }
    }

    /// <summary>The persons named before a place, the last first.</summary>
    public IEnumerable<Mention> PersonsBefore(int before)
    {
        var last = FirstAtOrAfter(Mentions, before) - 1;
        for (var i = last; i >= 0 && i > last - Memory; i--)
        {
            if (Mentions[i].Kind == MentionKinds.Person)
                yield return Mentions[i];
        }
    }

    /// <summary>Who was last told of before a place: who acted last, else the only one who was named.</summary>
    public Mention? Last(int before, bool? feminine = null)
    {
        // Few names tell that they are a woman's; "she" is nobody whose name does not, unless there is nobody else.
        return SubjectsBefore(before).FirstOrDefault(m => feminine == true ? m.Name is not null && NameGender.IsFeminine(m.Name, _text.Words) == true : Fits(m, feminine))
            ?? (feminine is { } gender ? LastPerson(before, gender) : null)
            ?? (_only?.Name is not null && _only.End <= before && before <= _second && Fits(_only, feminine) ? _only : null);
    }

    // "she", after a woman who only asked, or was only named; "he", after the one man who was.
    private Mention? LastPerson(int before, bool feminine)
    {
        Mention? last = null;
        for (var i = FirstAtOrAfter(Mentions, before) - 1; i >= 0 && before - Mentions[i].Start < NearBy; i--)
        {
            if (Mentions[i] is not { Kind: MentionKinds.Person, Name: { } name } person || IsQuoted(person.Start) || NameGender.IsFeminine(name, _text.Words, certain: !feminine) == !feminine)
                continue;
            if (feminine)
                return person;
            if (last is not null && last.Name != name)
                return null;
            last = person;
        }
        return last;
    }

    private bool Fits(Mention m, bool? feminine) =>
        feminine is null || m.Name is null || m.Kind == MentionKinds.Office || NameGender.IsFeminine(m.Name, _text.Words, certain: feminine == false) is var f && (f is null || f == feminine);

    private Mention[] SubjectsOf()
    {
        var subjects = new List<Mention>();
        var sentence = -1;
        foreach (var m in Mentions)
        {
            if (!IsSomebody(m) || IsQuoted(m.Start) || IsGoverned(m) && !IsAgent(m) && !IsCited(m) || IsPossessive(m))
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

    // "According to the minister, …": it is he who tells.
    private bool IsCited(Mention m)
    {
        var first = TokenOf(m) - Tokenizer.Tokenize(m.Title ?? "").Length;
        for (var i = Math.Max(0, first - 4); i < first; i++)
        {
            if (_text.Words.AttributionAt(_text.Tokens, i) is > 0 and var length && first - (i + length) is 0 or 1)
                return true;
        }
        return false;
    }

    /// <summary>"was supported by the minister": he acts, though the sentence is about something else.</summary>
    public bool IsAgent(Mention m)
    {
        var first = TokenOf(m);
        for (var i = first - 1; i > 1 && i > first - 8; i--)
        {
            // "the floor was given to the ambassador"
            if (_text.Tokens[i].Key == "to" && _text.Tokens[i - 1].Key is "given" or "passed")
                return true;
            if (_text.Tokens[i].Key == "by")
                return Grammar.LooksTold(_text.Tokens[i - 1]) && Grammar.IsPassive(_text.Tokens[i - 2].Key);
        }
        return false;
    }

    public static bool IsSomebody(Mention m) => m.Kind is MentionKinds.Person or MentionKinds.Office;

    /// <summary>Whether a place lies in direct speech.</summary>
    public bool IsQuoted(int start)
    {
        var at = Array.BinarySearch(_direct, (start, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && _direct[at].End > start;
    }

    public bool IsPossessive(Mention m)
    {
        var last = _text.TokenFrom(m.End) - 1;
        return last >= 0 && _text.Tokens[last].Possessive;
    }

    // "with the Foreign Minister Ivanov", "the visit of Ivanov": not the one who speaks.
    public bool IsGoverned(Mention m)
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

    public Mention? PersonBefore(Mention office, int from) =>
        Apposition(office) is { } p && p.Start >= _text.Tokens[from].Start && !IsGoverned(p) && !IsPossessive(p) ? p : null;

    // "Ivanov, the Foreign Minister"
    public Mention? Apposition(Mention office)
    {
        var i = TokenOf(office);
        while (i > 0 && Grammar.IsArticle(_text.Tokens[i - 1].Key))
            i--;
        return i > 0 && (_text.Tokens[i].Gap & Gap.Comma) != 0 && MentionAt(i - 1) is { Kind: MentionKinds.Person } p ? p : null;
    }

    public Mention? PersonAfter(Mention office, int to) => PersonNear(_text.TokenFrom(office.End), to);

    public Mention? PersonNear(int next, int to)
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

    /// <summary>The first person named from a word on, in its sentence.</summary>
    public Mention? FirstPersonFrom(int token)
    {
        for (var i = token; i < _text.Tokens.Count && (i == token || !_text.StartsSentence(i)); i++)
        {
            if (MentionAt(i) is { Kind: MentionKinds.Person } person)
                return person;
        }
        return null;
    }

    public Mention? MentionAt(int token)
    {
        // An office holds the body whose office it is: the longest one is meant.
        var start = _text.Tokens[token].Start;
        Mention? longest = null;
        for (var at = FirstAtOrAfter(Mentions, start + 1) - 1; at >= 0 && start - Mentions[at].Start < LongestMention; at--)
        {
            if (Mentions[at].End > start && (longest is null || Mentions[at].Length > longest.Length))
                longest = Mentions[at];
        }
        return longest;
    }

    public static int FirstAtOrAfter(Mention[] mentions, int start) => Ordered.IndexAfter(mentions, start - 1, m => m.Start);

    public int TokenOf(Mention m) => Math.Min(_text.TokenFrom(m.Start), _text.Tokens.Count - 1);
}
