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

    // "uulu" and "zoda" are part of the name; "-ovich" and "-ovna" stand beside it.
    private static readonly MadeOnce<CstoMetadata, string[]> Patronymics = new(m =>
        [.. m.Lexicon.Texts("patronymicEndings").Concat(m.Lexicon.Texts("patronymicEndingsRussian"))
            .Select(e => e.ToLowerInvariant()).Where(e => e[^1] is 'h' or 'a' or 'ч' or 'а' && e.Length > 2)]);

    // The states that chair the Organization by turns.
    private static readonly MadeOnce<CstoMetadata, HashSet<string>> Home = new(m => [.. m.Chairmanships.Select(c => c.Country)]);

    private readonly CstoMetadata _metadata;
    private readonly NameIndex _index;
    private readonly DateTime? _day;
    private readonly string[] _patronymics;
    private readonly string[] _surnameEndings;
    private readonly HashSet<string> _home;
    private readonly IReadOnlySet<string> _things;
    private readonly Dictionary<string, List<Found>> _byFamily = new(StringComparer.Ordinal);
    // Chinese and other names begin with the family's: "Professor Li" after "Li Guangwei".
    private readonly Dictionary<string, List<Found>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Found>> _byPatronymic = new(StringComparer.Ordinal);
    private readonly Misspellings _spellings = new();
    // Given names by whole ones: each is asked for many times.
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    private PeopleOfPage(CstoMetadata metadata, DateTime? day)
    {
        _metadata = metadata;
        _index = NameIndex.Of(metadata);
        _day = day;
        _surnameEndings = [.. metadata.Lexicon.Set("surnameEndings")];
        _things = metadata.Lexicon.Set("thingWords");
        _home = Home.Of(metadata);
        _patronymics = Patronymics.Of(metadata);
    }

    public static void Link(IReadOnlyList<SectionMentions> sections, CstoMetadata metadata, DateTime? day)
    {
        var people = new PeopleOfPage(metadata, day);
        people.ForgetNamesakes(sections);
        foreach (var section in sections)
        {
            foreach (var person in section.People.Where(p => !IsFamilyOnly(section.Words, p)))
                people.Introduce(section.Words, person);
        }
        foreach (var section in sections)
        {
            foreach (var person in section.People.Where(p => p is { Entry: null, Length: 2 }))
                people.ReferByPatronymic(section.Words, person);
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
        var keys = Family(words, person);
        if (person.Entry is null)
        {
            var given = GivenKey(words.Slice(person.First, person.Last));
            var same = keys.SelectMany(k => _byFamily.GetValueOrDefault(k) ?? []).FirstOrDefault(o => IsSame(given, GivenKey(o.Name!)))
                ?? _spellings.Find(words.Slice(person.First, person.Last));
            var nominative = RussianNames.Nominative(words, person.First, person.Last, RussianHeads.Of(_metadata).GivenNames);
            var full = WithoutPatronymic(nominative ?? words.Slice(person.First, person.Last));
            // Of the forms of a Russian name the one that is known to be the nominative, else the shortest, which has no ending.
            var declined = same?.Name is { } before && Folding.IsCyrillic(full) && before.Count(c => c == ' ') == full.Count(c => c == ' ');
            if (same?.Entry is not null)
                (person.Name, person.Id, person.Resolution) = (same.Name, same.Id, Resolutions.Surname);
            else
                person.Name = same?.Name is { } name && (declined ? nominative is null && name.Length <= full.Length : name.Length >= full.Length) ? name : full;
            if (same is { Entry: null } && person.Name == full)
                same.Name = full;
        }
        if (person.Entry is { Patronymic: { } patronymic } entry)
            Note(_byPatronymic, $"{GivenKey(entry.Name)} {Words.NameKeyOf(Tokenizer.Tokenize(patronymic)[0])}", person);
        if (person is { Entry: null, Length: 2 } && words[person.First].Shape == Shape.Capitalized)
            Note(_byFirstWord, words.NameKeys[person.First], person);
        foreach (var key in keys)
            Note(_byFamily, key, person);
        if (person.Entry is null)
            _spellings.Add(person);
    }

    private static void Note(Dictionary<string, List<Found>> people, string key, Found person)
    {
        if (!people.TryGetValue(key, out var known))
            people[key] = known = [];
        if (known.Count < MostOfOneName && !known.Exists(k => k.Name == person.Name))
            known.Add(person);
    }

    // "Ivan Petrovich Orlov" is Ivan Orlov, as listed persons are named.
    private string WithoutPatronymic(string name)
    {
        var tokens = Tokenizer.Tokenize(name);
        return tokens is [_, { Shape: not Shape.Initial } middle, _] && middle.Gap == Gap.Space && tokens[2].Gap == Gap.Space && IsPatronymic(middle.Key)
            ? $"{name[..tokens[0].End]} {name[tokens[2].Start..]}" : name;
    }

    // For a listed person the family name is known; else it may be the first or the last word.
    private static IEnumerable<string> Family(Words words, Found person)
    {
        if (person.Entry is { } entry)
        {
            var name = Tokenizer.Tokenize(entry.Family ?? entry.Name);
            return [string.Join('-', name.Skip(StartOfGroup(i => name[i], 0, name.Length - 1)).Select(Words.NameKeyOf))];
        }
        // "Petrov V.V." begins with it; else it is the last word, with what a hyphen joins to it.
        return words[person.Last].Shape is Shape.Initial ? [words.NameKeys[person.First]]
            : [KeyOf(words, StartOfGroup(i => words[i], person.First, person.Last), person.Last)];
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
        if ((Known(key) ?? KnownByFirst(key)) is { } known)
            (person.Name, person.Id, person.Resolution) = (known.Name, known.Id, Resolutions.Surname);
        else if (InOffice(key) is { } listed)
            (person.Name, person.Id, person.Resolution) = (listed.Name, listed.Id, Resolutions.Surname);
        else
            person.Name = words.Slice(person.First, person.Last);
    }

    // "Ivan Petrovich", where a listed Ivan Petrovich is named in full.
    private void ReferByPatronymic(Words words, Found person)
    {
        if (!IsPatronymic(words[person.Last].Key))
            return;
        if (_byPatronymic.GetValueOrDefault($"{words.NameKeys[person.First]} {words.NameKeys[person.Last]}") is [var one])
            (person.Name, person.Id, person.Resolution) = (one.Name, one.Id, Resolutions.Surname);
    }

    private bool IsPatronymic(string key) => _patronymics.Any(e => key.Length > e.Length + 1 && key.EndsWith(e, StringComparison.Ordinal));

    private Found? Known(string familyKey) => _byFamily.GetValueOrDefault(familyKey) is { Count: 1 } one ? one[0] : null;

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
    private bool LooksLikeSurname(Entry person) => _home.Contains(person.Country ?? "") || _surnameEndings.Any(e => person.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private void AddSurnames(SectionMentions section)
    {
        var words = section.Words;
        var occupied = new bool[words.Count];
        foreach (var found in section.People.Concat(section.Names.Where(n => !n.NeedsCompany && n.Kind is not MentionKinds.Theme)))
            Array.Fill(occupied, true, found.First, found.Length);
        for (var i = 0; i < words.Count; i++)
        {
            if (occupied[i] || words[i].Shape is not (Shape.Capitalized or Shape.Upper) || words[i].Length < 3)
                continue;
            var first = i;
            while (i + 1 < words.Count && words[i + 1].Gap == Gap.Hyphen && words[i + 1].IsCapital && !occupied[i + 1])
                i++;
            var key = KeyOf(words, first, i);
            var known = Known(key);
            // "Orlov Avenue"
            if (known is null && i + 1 < words.Count && words.IsClose(i + 1) && _things.Contains(words[i + 1].Key))
                continue;
            var listed = known is null && !_byFamily.ContainsKey(key) && !_index.GivenNames.Contains(key) && !_index.BodyWords.Contains(words.Keys[i])
                ? InOffice(key) : null;
            if (known is null && (listed is null || !LooksLikeSurname(listed)))
                continue;
            section.People.Add(new Found
            {
                First = first,
                Last = i,
                Kind = MentionKinds.Person,
                Name = known?.Name ?? listed!.Name,
                Id = known?.Id ?? listed?.Id,
                Entry = known?.Entry ?? listed,
                Resolution = Resolutions.Surname,
            });
        }
        section.People.Sort((a, b) => a.First.CompareTo(b.First));
    }
}
