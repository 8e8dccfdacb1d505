using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Makes one person of the several ways a page names them: surnames, initials and spellings lead to the full name.
/// Two persons with one surname stay two.
/// </summary>
internal sealed class PeopleOfPage
{
    // Those of one family name are compared with each other; no page that is read by somebody names more.
    private const int MostOfOneName = 500;

    // Of some names it is enough to know whether one person has them.
    private const int Several = 2;

    // The states that chair the Organization by turns.
    private static readonly MadeOnce<CstoMetadata, HashSet<string>> Home = new(m => [.. m.Chairmanships.Select(c => c.Country)]);

    private readonly CstoMetadata _metadata;
    private readonly NameIndex _index;
    private readonly DateTime? _day;
    private readonly PersonWords _names;
    private readonly HashSet<string> _home;
    private readonly IReadOnlySet<string> _things;
    private readonly Dictionary<string, List<Found>> _byFamily = new(StringComparer.Ordinal);
    // Chinese and other names begin with the family's: "Professor Li" after "Li Guangwei".
    private readonly Dictionary<string, List<Found>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Found>> _byPatronymic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Found>> _byGiven = new(StringComparer.Ordinal);
    // Whose patronymic is known, by name.
    private readonly HashSet<string> _withPatronymic = new(StringComparer.Ordinal);
    private readonly Misspellings _spellings = new();
    // Given names by whole ones: each is asked for many times.
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    private PeopleOfPage(CstoMetadata metadata, DateTime? day)
    {
        _metadata = metadata;
        _index = NameIndex.Of(metadata);
        _day = day;
        _names = PersonWords.Of(metadata);
        _things = metadata.Lexicon.Set("thingWords");
        _home = Home.Of(metadata);
    }

    public static void Link(IReadOnlyList<SectionMentions> sections, CstoMetadata metadata, DateTime? day)
    {
        var people = new PeopleOfPage(metadata, day);
        people.ForgetNamesakes(sections);
        foreach (var section in sections)
        {
            foreach (var person in section.People.Where(p => !IsFamilyOnly(section.Words, p) && !people.IsPolite(section.Words, p)))
                people.Introduce(section.Words, person);
        }
        foreach (var section in sections)
        {
            foreach (var person in section.People.Where(p => people.IsPolite(section.Words, p)))
                people.ReferPolitely(section.Words, person);
            foreach (var person in section.People.Where(p => IsFamilyOnly(section.Words, p) && p.Entry is null))
                people.Refer(section.Words, person);
            people.AddSurnames(section);
        }
    }

    // "Petrov", "Petrov-Vodkin": a hyphen joins one name.
    private static bool IsFamilyOnly(Words words, Found person) =>
        StartOfGroup(i => words[i], person.First, person.Last) <= person.First && words[person.Last].Shape != Shape.Initial;

    // "B. Orlov" is the Boris Orlov whom the page names in full, not the listed Bogdan.
    private void ForgetNamesakes(IReadOnlyList<SectionMentions> sections)
    {
        var named = sections.SelectMany(s => s.People.Where(p => s.Words[p.First].Shape == Shape.Capitalized && !IsFamilyOnly(s.Words, p)).Select(p => (s.Words, Person: p))).ToArray();
        var listed = named.Where(n => n.Person.Entry is not null).Select(n => n.Person.Id).ToHashSet(StringComparer.Ordinal);
        var own = named.Where(n => n.Person.Entry is null).SelectMany(n => Family(n.Words, n.Person).Select(f => (Family: f, Given: n.Words.NameKeys[n.Person.First]))).ToLookup(n => n.Family, n => n.Given, StringComparer.Ordinal);
        foreach (var section in sections)
        {
            foreach (var person in section.People.Where(p => p.Entry is not null && section.Words[p.First].Shape == Shape.Initial && !listed.Contains(p.Id)))
            {
                var (initial, given) = (section.Words.NameKeys[person.First], GivenKey(person.Entry!.Name));
                if (Family(section.Words, person).Any(f => own[f].Any(g => g.StartsWith(initial, StringComparison.Ordinal) && g != given && !Misspellings.IsOneEdit(g, given))))
                    (person.Entry, person.Name, person.Id, person.Resolution) = (null, null, null, Resolutions.Unlisted);
            }
        }
    }

    private void Introduce(Words words, Found person)
    {
        var name = PersonName.Of(words, person.First, person.Last, _names);
        var keys = Family(words, person);
        if (person.Entry is null)
            NameUnlisted(words, person, name, keys);
        NotePatronymic(words, person, name);
        if (words[person.First].Shape == Shape.Capitalized && (person is { Entry: null, Length: 2 } || person.Length == 3
            && !_names.IsGiven(words, person.First)))
            Note(_byFirstWord, words.NameKeys[person.First], person);
        foreach (var key in keys)
            Note(_byFamily, key, person);
        if (person.Entry is null)
            _spellings.Add(person);
    }

    private void NameUnlisted(Words words, Found person, PersonName name, IEnumerable<string> keys)
    {
        var given = words.NameKeys[name.Given];
        var written = Written(words, name);
        var same = keys.SelectMany(k => _byFamily.GetValueOrDefault(k) ?? []).FirstOrDefault(o => IsSame(given, GivenKey(o.Name!)))
            ?? _spellings.Find(written);
        var nominative = RussianNames.Nominative(words, name, RussianHeads.Of(_metadata));
        var full = WithoutPatronymic(nominative ?? written, name);
        if (same?.Entry is not null)
            (person.Name, person.Id, person.Resolution) = (same.Name, same.Id, Resolutions.Surname);
        else
            person.Name = same?.Name is { } known && IsBetter(known, full, nominative is not null) ? known : full;
        if (same is { Entry: null } && person.Name == full)
            same.Name = full;
    }

    // Of two forms of one name: the one without initials; of the forms of a Russian name the one that is known to be the
    // nominative, else the shortest, which has no ending; else the longer.
    private static bool IsBetter(string known, string full, bool isNominative)
    {
        if (HasInitial(known) != HasInitial(full))
            return !HasInitial(known);
        return Folding.IsCyrillic(full) && known.Count(c => c == ' ') == full.Count(c => c == ' ')
            ? !isNominative && known.Length <= full.Length : known.Length >= full.Length;
    }

    private static bool HasInitial(string name) => Array.Exists(Tokenizer.Tokenize(name), t => t.Shape == Shape.Initial);

    // The name with the family name last, and without a nickname.
    private static string Written(Words words, PersonName name)
    {
        if (!name.IsInverted && name.Parts[^1].Last - name.Parts[0].First + 1 == name.Parts.Sum(p => p.Last - p.First + 1))
            return words.Slice(name.Parts[0].First, name.Parts[^1].Last);
        return words[name.Parts[^1].First].Shape == Shape.Initial ? words.Slice(name.Parts[0].First, name.Parts[^1].Last)
            : string.Join(' ', name.InOrder.Select(p => words.Slice(p.First, p.Last)));
    }

    private void NotePatronymic(Words words, Found person, PersonName name)
    {
        if (person.Entry?.Patronymic is not null || name.Patronymic >= 0)
            _withPatronymic.Add(person.Name!);
        if (person.Entry is { Patronymic: { } patronymic } entry)
            Note(_byPatronymic, $"{GivenKey(entry.Name)} {Words.NameKeyOf(Tokenizer.Tokenize(patronymic)[0])}", person, Several);
        if (name.Patronymic >= 0)
            Note(_byPatronymic, $"{words.NameKeys[name.Given]} {words.NameKeys[name.Patronymic]}", person, Several);
        if (name.Parts.Count > 1 && words[name.Given].Shape != Shape.Initial && !IsPolite(words, person))
            Note(_byGiven, words.NameKeys[name.Given], person, Several);
    }

    private static void Note(Dictionary<string, List<Found>> people, string key, Found person, int most = MostOfOneName)
    {
        if (!people.TryGetValue(key, out var known))
            people[key] = known = [];
        if (known.Count < most && !known.Exists(k => k.Name == person.Name))
            known.Add(person);
    }

    // "Ivan Petrovich Orlov" is Ivan Orlov, as listed persons are named.
    private static string WithoutPatronymic(string full, PersonName name)
    {
        var tokens = Tokenizer.Tokenize(full);
        return name.HasPatronymic && tokens is [_, { Shape: not Shape.Initial } middle, ..] && middle.Gap == Gap.Space
            ? $"{full[..tokens[0].End]} {full[tokens[2].Start..]}" : full;
    }

    // For a listed person the family name is known; else it may be the first or the last word.
    private IEnumerable<string> Family(Words words, Found person)
    {
        if (person.Entry is { } entry)
        {
            yield return FamilyKey(entry.Family ?? entry.Name);
            // On a Russian page the family name stands alone in Russian.
            if (entry.Russian is { } russian && words[person.First].Key[0] >= '\u0400')
                yield return FamilyKey(russian);
            yield break;
        }
        var (first, last) = PersonName.Of(words, person.First, person.Last, _names).Family;
        yield return KeyOf(words, first, last);
    }

    private static string FamilyKey(string name)
    {
        var tokens = Tokenizer.Tokenize(name);
        return string.Join('-', tokens.Skip(StartOfGroup(i => tokens[i], 0, tokens.Length - 1)).Select(Words.NameKeyOf));
    }

    private static int StartOfGroup(Func<int, Token> token, int first, int last)
    {
        while (last > first && token(last).Gap == Gap.Hyphen && token(last - 1).IsCapital)
            last--;
        return last;
    }

    private static string KeyOf(Words words, int first, int last) =>
        first == last ? words.NameKeys[first] : string.Join('-', Enumerable.Range(first, last - first + 1).Select(i => words.NameKeys[i]));

    // Of the same family name: given names of which one is the other or its initial.
    private static bool IsSame(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    private string GivenKey(string name)
    {
        if (_given.TryGetValue(name, out var key))
            return key;
        var tokens = Tokenizer.Tokenize(name);
        var first = tokens[^1].Shape == Shape.Initial ? tokens[Math.Min(1, tokens.Length - 1)] : tokens[0];
        return _given[name] = Words.NameKeyOf(first);
    }

    private void Refer(Words words, Found person)
    {
        var key = KeyOf(words, person.First, person.Last);
        if ((Known(words, person.First, person.Last) ?? KnownByFirst(key)) is { } known)
            (person.Name, person.Id, person.Resolution) = (known.Name, known.Id, Resolutions.Surname);
        else if (InOffice(key) is { } listed)
            (person.Name, person.Id, person.Resolution) = (listed.Name, listed.Id, Resolutions.Surname);
        else
        {
            person.Name = words.Slice(person.First, person.Last);
            // "Ms. Reed came. Reed spoke."
            Note(_byFamily, key, person);
        }
    }

    // "Ivan Petrovich": the one of these names whom the page names in full, or the only Ivan.
    private void ReferPolitely(Words words, Found person)
    {
        var given = words.NameKeys[person.First];
        if (_byPatronymic.GetValueOrDefault($"{given} {words.NameKeys[person.Last]}") is not [var one])
            one = person.Title is null && _names.IsPatronymic(words, person.Last) && _byGiven.GetValueOrDefault(given) is [var only]
                && !_withPatronymic.Contains(only.Name!) ? only : null;
        if (one is not null)
            (person.Name, person.Id, person.Resolution) = (one.Name, one.Id, Resolutions.Surname);
        else
            Introduce(words, person);
    }

    // "Ivan Petrovich", or "Dmitry Karpovich", which is a family name.
    private bool IsPolite(Words words, Found person) => person is { Entry: null, Length: 2 } && words[person.Last].Gap == Gap.Space
        && words[person.Last].Shape != Shape.Initial && words[person.First].Shape == Shape.Capitalized
        && _names.OwnPatronymics.EndAnyCase(words[person.Last].Key);

    private Found? Known(string familyKey) => _byFamily.GetValueOrDefault(familyKey) is { Count: 1 } one ? one[0] : null;

    // "Пётр" is no Petrov, though the stems of both words are one.
    private Found? Known(Words words, int first, int last) => Known(KeyOf(words, first, last)) is { } known
        && (words[last].Key[0] < '\u0400'
        || RussianNames.MayBeSame(words[last].Key, Tokenizer.Tokenize(known.Entry?.Russian ?? known.Name!)[^1].Key)) ? known : null;

    private Found? KnownByFirst(string key) => _byFamily.ContainsKey(key) ? null : _byFirstWord.GetValueOrDefault(key) is { Count: 1 } one ? one[0] : null;

    // A surname that the page never completes: the one listed person of that name who was in office on the day.
    private Entry? InOffice(string familyKey)
    {
        if (_day is not { } day)
            return null;
        var inOffice = _index.Family(familyKey)
            .Where(p => _metadata.Directory.OfPerson(p.Id).Any(t => OfficeDirectory.Covers(t, day))).ToArray();
        return inOffice is [var one] ? one : null;
    }

    // Without a title beside it, of other states only a name that can be nothing else: some are words too.
    private bool LooksLikeSurname(Entry person) => _home.Contains(person.Country ?? "")
        || _names.Surnames.End(Folding.Key(person.Family ?? person.Name.Split(' ')[^1]));

    private void AddSurnames(SectionMentions section)
    {
        var words = section.Words;
        var occupied = new bool[words.Count];
        foreach (var found in section.People.Concat(section.Names.Where(n => !n.NeedsCompany && n.Kind is not MentionKinds.Theme)))
            Array.Fill(occupied, true, found.First, found.Length);
        for (var i = 0; i < words.Count; i++)
        {
            if (occupied[i] || words[i].Shape is not (Shape.Capitalized or Shape.Upper))
                continue;
            var first = i;
            while (i + 1 < words.Count && words[i + 1].Gap == Gap.Hyphen && words[i + 1].IsCapital && !occupied[i + 1])
                i++;
            if (Surname(words, first, i) is { } one)
                section.People.Add(WithGivenName(words, one, occupied));
            else if (i > first)
                section.People.AddRange(Pair(words, first, i));
        }
        section.People.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private Found? Surname(Words words, int first, int last)
    {
        if (words[first].Length < 3)
            return null;
        var key = KeyOf(words, first, last);
        // "Kim Jong Un … Kim"
        var known = Known(words, first, last) ?? (_names.IsGiven(words, last) || IsBeforeName(words, last) ? null : KnownByFirst(key));
        if (known is { Entry: null, Length: 1 } && !ActsAlone(words, first, last))
            return null;
        // "Orlov Avenue"
        if (last + 1 < words.Count && words.IsClose(last + 1) && _things.Contains(words[last + 1].Key))
            return null;
        var listed = known is null ? InOfficeAlone(words, key, last) : null;
        return known is null && (listed is null || !LooksLikeSurname(listed)) ? null : Bare(first, last, known, listed);
    }

    private static bool IsBeforeName(Words words, int i) => i + 1 < words.Count && words.IsClose(i + 1) && words[i + 1].IsCapital;

    // "Ms. Price … Price told": but "Price growth slowed" starts a sentence too.
    private bool ActsAlone(Words words, int first, int last) => !words.StartsSentence(first) || _names.Surnames.EndAnyCase(words[last].Key)
        || last + 1 < words.Count && words.IsClose(last + 1) && _names.Verbs.Contains(words[last + 1].Key);

    private Entry? InOfficeAlone(Words words, string key, int last) =>
        !_byFamily.ContainsKey(key) && !_index.GivenNames.Contains(key) && !_index.BodyWords.Contains(words.Keys[last])
            ? InOffice(key) : null;

    // "the Petrov-Ahmed talks": two persons, if each of them can be somebody and they do something together.
    private List<Found> Pair(Words words, int first, int last)
    {
        var pair = new List<Found>();
        if (!_names.Meet(words, first, last))
            return pair;
        for (var i = first; i <= last; i++)
        {
            var key = words.NameKeys[i];
            var known = Known(words, i, i);
            var listed = known is null ? InOfficeAlone(words, key, i) : null;
            if (known is null && listed is null)
                return [];
            pair.Add(Bare(i, i, known, listed));
        }
        return pair;
    }

    // "Annelise Roth" again, whose given name no list holds.
    private Found WithGivenName(Words words, Found person, bool[] occupied)
    {
        var given = person.First - 1;
        if (person.Entry is not null || given < 0 || occupied[given] || !words.IsClose(person.First)
            || words[given].Shape != Shape.Capitalized
            || words.NameKeys[given] != GivenKey(person.Name!))
            return person;
        var whole = person.With(given, person.Last);
        whole.Resolution = Resolutions.Unlisted;
        return whole;
    }

    private static Found Bare(int first, int last, Found? known, Entry? listed) => new()
    {
        First = first,
        Last = last,
        Kind = MentionKinds.Person,
        Name = known?.Name ?? listed!.Name,
        Id = known?.Id ?? listed?.Id,
        Entry = known?.Entry ?? listed,
        Resolution = Resolutions.Surname,
    };
}
