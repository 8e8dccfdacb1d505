using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Tells who an office without a name means: by the metadata on the day, or by whom the text named with it before.</summary>
internal sealed class OfficeResolver
{
    private static readonly string DeputyInRussian = OfficeIndex.KeyOf("заместитель");

    // How many of those named last an office may mean; a page that names more does not cost the square of its length.
    private const int Memory = 500;

    private readonly CstoMetadata _metadata;
    private readonly OfficeIndex _index;
    private readonly DateTime? _day;
    private readonly NameTrie<Target> _names;
    private readonly NameTrie<string> _heads;
    private readonly Dictionary<string, StatedTitle> _stated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StatedTitle> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<(IReadOnlyList<Found> People, string Role), Holder?> _only = [];

    // Of those named so far: their names, and who alone bears a part of a title.
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Found?> _byPart = new(StringComparer.Ordinal);
    private int _counted;

    public OfficeResolver(CstoMetadata metadata, DateTime? day)
    {
        _metadata = metadata;
        _index = OfficeIndex.Of(metadata);
        _names = NameIndex.Of(metadata).Names;
        _heads = NameIndex.Of(metadata).OfficeHeads;
        _day = day;
    }

    /// <summary>A person and how the office led there.</summary>
    internal readonly record struct Holder(string Name, string? Id, string Resolution, Tenure? Tenure = null);

    // A title as offices are compared: whole, each of the offices it lists, and the bodies it names.
    private sealed record StatedTitle(string Key, string[] Parts, HashSet<string> Owners, string Bare, IReadOnlyList<OfficeEntry> Offices);

    /// <summary>The holder of an office; null if it cannot be known.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="phrase">The office in them.</param>
    /// <param name="named">The persons named before it, in reading order.</param>
    public Holder? Resolve(Words words, TitlePhrase phrase, IReadOnlyList<Found> named)
    {
        if (phrase.Qualifier == "former")
            return null;
        Remember(named);
        // "the UN Secretary General's envoy" is the "envoy of the UN Secretary General".
        var whole = phrase.Served is { } served && served.First < phrase.Head && phrase.First == served.First
            ? $"{words.Slice(phrase.Head, phrase.Last)} {words.Slice(served.First, served.HeadLast)}" : words.Slice(phrase.First, phrase.Last);
        var acting = phrase.Qualifier == "acting";
        // Without the qualifier; "deputy" is part of an office's name, "acting" is not.
        var office = acting ? Without(words, phrase) : whole;
        var offices = _index.Find(office);
        if (offices.Count == 0 && phrase.Whose is { } whose && phrase.Qualifier != "deputy")
            offices = OfWhose(whose, words, phrase);
        // What the page itself says of its office-holders goes before what the lists say.
        if (offices.Count > 0 && !acting && Named(whole) is { } own)
            return own;
        if (offices.Count > 0)
            return OnTheDay(offices, acting) ?? Antecedent(named, whole, phrase, offices.Select(o => o.Id).ToArray());
        // "the Secretary General" on a page of the CSTO means its own, if he is named, whoever else of that kind was.
        if (phrase is { Whose: null, Qualifier: not "deputy" } && _index.RoleOf(office) is { } role && Ours(role, acting) is { } ours && _known.Contains(ours.Name))
            return ours with { Resolution = Resolutions.Reference };
        return Antecedent(named, office, phrase, []) ?? BySubject(words, phrase, office, named) ?? ByRole(office, named, acting)
            // "Secretary General of the Organization"
            ?? (phrase is { Whose: null, Qualifier: not "deputy" } && phrase.Last > phrase.HeadLast
                && (words[phrase.Head].Key[0] < '\u0400' || words[phrase.Last].Key == "организации") ? ByRole(words.Slice(phrase.Head, phrase.HeadLast), named, acting) : null);
    }

    // "the Tajik President", "the SCO Secretary General": the head names the kind, its owner the office.
    private List<OfficeEntry> OfWhose(Found whose, Words words, TitlePhrase phrase)
    {
        var role = _index.RoleOf(words.Slice(phrase.Head, phrase.HeadLast));
        var owner = whose.Entry?.Id;
        return role is null || owner is null ? [] : _metadata.Offices.Values
            .Where(o => o.Role == role && (o.Country == owner && o.Organization is null || o.Organization == owner)).ToList();
    }

    // Of an office that several hold at a time the list may not know all.
    private Holder? OnTheDay(IReadOnlyList<OfficeEntry> offices, bool acting)
    {
        if (_day is not { } day || offices.Any(o => o.Shared))
            return null;
        var held = offices.SelectMany(o => _metadata.Directory.HoldersOf(o.Id, day))
            .Where(t => !acting || t.Status == "acting").DistinctBy(t => t.PersonId).ToArray();
        return held is [var one] ? new Holder(one.Person, one.PersonId, Resolutions.Office, one) : null;
    }

    // The one person named before of whom the page says that he has this very office.
    private Holder? Named(string office) =>
        _byPart.GetValueOrDefault(OfficeIndex.KeyOf(office)) is { } one ? new Holder(one.Name!, one.Id, Resolutions.Reference) : null;

    private static Holder? Only(IEnumerable<Found> people) =>
        people.DistinctBy(p => p.Name).Take(2).ToArray() is [var one] ? new Holder(one.Name!, one.Id, Resolutions.Reference) : null;

    // A title is asked for with every office that follows it.
    private StatedTitle? StatedBy(Found person)
    {
        if (person is not { Title: { } title, Name: not null })
            return null;
        if (!_stated.TryGetValue(title, out var stated))
        {
            var own = OwnPart(title);
            var owners = OwnersIn(own, out var bare);
            _stated[title] = stated = new StatedTitle(OfficeIndex.KeyOf(own), Array.ConvertAll(own.Split([", ", " – "], StringSplitOptions.None), OfficeIndex.KeyOf), owners, OfficeIndex.KeyOf(bare), _index.Find(title));
        }
        return stated;
    }

    // "Secretary General's envoy": the envoy, not the Secretary General.
    private string OwnPart(string title)
    {
        var tokens = Tokenizer.Tokenize(title);
        var keys = Array.ConvertAll(tokens, Words.KeyOf);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (_heads.Match(tokens, keys, i) is [var (count, _), ..] && i + count < tokens.Length && tokens[i + count - 1].Possessive)
                return title[tokens[i + count].Start..];
        }
        return title;
    }

    // The ids of the bodies in a title, whatever they are called there, and the title without them ("Deputy CSTO Secretary General").
    private HashSet<string> OwnersIn(string title, out string bare)
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        var tokens = Tokenizer.Tokenize(title);
        var keys = Array.ConvertAll(tokens, Words.KeyOf);
        var rest = new List<string>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_names.Match(tokens, keys, i) is [var (count, name), ..] && name.Value is { Entry: { Kind: MentionKinds.Organization } entry, Form: not Form.Partial })
            {
                owners.Add(entry.Id);
                i += count - 1;
            }
            else
            {
                rest.Add(title[tokens[i].Start..tokens[i].End]);
            }
        }
        bare = string.Join(' ', rest);
        return owners;
    }

    // Who is named again without a title has the one of before.
    private StatedTitle? TitleBefore(Found found) =>
        found is { Kind: MentionKinds.Person, Name: { } known } ? _titles.GetValueOrDefault(known) : null;

    // Everybody is taken in once, however many offices follow.
    private void Remember(IReadOnlyList<Found> named)
    {
        for (; _counted < named.Count; _counted++)
        {
            var found = named[_counted];
            if (found.Name is not { } name)
                continue;
            _known.Add(name);
            if (found.Kind != MentionKinds.Person || StatedBy(found) is not { } title)
                continue;
            _titles.TryAdd(name, title);
            foreach (var part in title.Parts)
            {
                if (!_byPart.TryAdd(part, found) && _byPart[part]?.Name != name)
                    _byPart[part] = null;
            }
        }
    }

    private static IEnumerable<Found> Recent(IReadOnlyList<Found> named) => named.Skip(named.Count - Memory);

    // The last person named before to whom the text gave this very office.
    private Holder? Antecedent(IReadOnlyList<Found> named, string office, TitlePhrase phrase, string[] officeIds)
    {
        var key = OfficeIndex.KeyOf(office);
        var head = OfficeIndex.KeyOf(office.Split(' ')[0]);
        var owner = phrase.Whose?.Entry is { Kind: MentionKinds.Organization } body ? body.Id : null;
        for (var i = named.Count - 1; i >= Math.Max(0, named.Count - Memory); i--)
        {
            var person = named[i];
            if ((StatedBy(person) ?? TitleBefore(person)) is not { } title)
                continue;
            // "the Head of the SBA", after whom the text called head of the State Border Agency.
            if (owner is not null && phrase.First == phrase.Head && title.Owners.Contains(owner) && key[0] < '\u0400' && title.Key.StartsWith(head + " ", StringComparison.Ordinal))
                return new Holder(person.Name!, person.Id, Resolutions.Reference);
            var stated = title.Key;
            // A Russian title begins with its head: the adviser of a minister is no minister.
            if (key[0] < '\u0400' ? HasOffice(stated, key) || HasOffice(title.Bare, key) : StartsWith(stated, key) && (phrase.Qualifier == "deputy") == Contains(stated, DeputyInRussian))
                return new Holder(person.Name!, person.Id, Resolutions.Reference);
        }
        if (officeIds.Length > 0 && _day is null)
        {
            var holders = Recent(named).Where(p => p.Id is not null && _metadata.Directory.OfPerson(p.Id).Any(t => officeIds.Contains(t.OfficeId)))
                .DistinctBy(p => p.Id).ToArray();
            if (holders is [var only])
                return new Holder(only.Name!, only.Id, Resolutions.Reference);
        }
        return null;
    }

    /// <summary>The one of some persons to whom the text gives an office or rank; null if it gives it to none, or to several.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="phrase">The office in them.</param>
    /// <param name="people">The persons.</param>
    public Holder? Stated(Words words, TitlePhrase phrase, IReadOnlyList<Found> people)
    {
        if (phrase.Qualifier is "former" or "acting")
            return null;
        var key = OfficeIndex.KeyOf(words.Slice(phrase.First, phrase.Last));
        var offices = _index.Find(words.Slice(phrase.First, phrase.Last));
        return Only(Recent(people).Where(p => StatedBy(p) is { } title && (HasOffice(title.Key, key) || title.Offices.Intersect(offices).Any())))
            ?? OfCountry(words, phrase, people);
    }

    // "the Belarusian Minister" after "the Minister of Foreign Affairs of Belarus N.", the one minister of that country who was named.
    private Holder? OfCountry(Words words, TitlePhrase phrase, IReadOnlyList<Found> named)
    {
        if (phrase is not { Whose.Entry: { Demonyms.Count: > 0 } country, Qualifier: null })
            return null;
        var head = OfficeIndex.KeyOf(words.Slice(phrase.Head, phrase.HeadLast));
        var names = country.Demonyms.Concat(country.Official).Append(country.Name).Select(n => $" {OfficeIndex.KeyOf(n)} ").ToArray();
        return Only(Recent(named).Where(p => StatedBy(p)?.Key is { } stated && HasOffice(stated, head) && names.Any(n => $" {stated} ".Contains(n, StringComparison.Ordinal))));
    }

    // "the Head of state": the last person named before who held an office of that kind on the day.
    private Holder? ByRole(string office, IReadOnlyList<Found> named, bool acting)
    {
        if (_index.RoleOf(office) is not { } role)
            return null;
        // What the page says of those it names goes before what the lists say, and needs no day.
        if (!acting && Only(Recent(named).Where(p => StatedBy(p)?.Offices.Any(o => o.Role == role) == true)) is { } stated)
            return stated;
        for (var i = named.Count - 1; i >= Math.Max(0, named.Count - Memory); i--)
        {
            // What the page calls somebody counts, whatever the lists know of the day.
            if (!acting && named[i].Name is { } name && StatedBy(named[i]) is { } title && _index.RoleOf(HeadOf(title.Bare)) == role)
                return new Holder(name, named[i].Id, Resolutions.Reference);
            if (_day is not { } day || named[i].Id is not { } id)
                continue;
            var holds = _metadata.Directory.OfPerson(id).Any(t => OfficeDirectory.Covers(t, day) && (!acting || t.Status == "acting")
                && _metadata.Offices.TryGetValue(t.OfficeId, out var o) && o.Role == role);
            if (holds)
                return new Holder(named[i].Name!, id, Resolutions.Reference);
        }
        return Ours(role, acting);
    }

    // "Президент Иван Петров написал президенту Олегу Грачёву. … Глава государства": a subject means one who was a subject.
    private Holder? BySubject(Words words, TitlePhrase phrase, string office, IReadOnlyList<Found> named)
    {
        if (OfCountry(words, phrase, named) is { } own)
            return own;
        if (phrase.Qualifier is not null || words[phrase.Head].Key[0] < '\u0400' || _index.RoleOf(office) is not { } role
            || !RussianTitles.IsNominative(words, phrase.Head, NameIndex.Of(_metadata)))
            return null;
        return Only(Recent(named).Where(p => p is { Kind: MentionKinds.Person, IsOblique: false, Entry: not null }
            && StatedBy(p)?.Offices.Any(o => o.Role == role) == true));
    }

    // "Press Secretary" of "Press Secretary of the Joint Staff".
    private static string HeadOf(string title) => title.Split([" of ", " for ", " to ", " in "], 2, StringSplitOptions.None)[0].Trim();

    /// <summary>The only one of some persons who held an office of a phrase's kind on the day; null if none did, or several.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="phrase">The office in them, without whose it is.</param>
    /// <param name="people">The persons.</param>
    public Holder? OnlyOne(Words words, TitlePhrase phrase, IReadOnlyList<Found> people)
    {
        if (_index.RoleOf(words.Slice(phrase.First, phrase.Last)) is not { } role || _day is not { } day)
            return null;
        if (!_only.TryGetValue((people, role), out var one))
        {
            _only[(people, role)] = one = Only(people.Where(p => p is { Id: { } id, Name: not null } && _metadata.Directory.OfPerson(id)
                .Any(t => OfficeDirectory.Covers(t, day) && _metadata.Offices.TryGetValue(t.OfficeId, out var o) && o.Role == role)));
        }
        return one;
    }

    private Holder? Ours(string role, bool acting) =>
        _metadata.Offices.Values.Where(o => o.Role == role && o.Organization == "csto").ToArray() is [_] and var own ? OnTheDay(own, acting) : null;

    private static string Without(Words words, TitlePhrase phrase)
    {
        var head = phrase.First;
        while (head < phrase.Head && words[head].Key is "acting" or "interim" or "first")
            head++;
        // "CSTO Acting Secretary General": the qualifier may stand inside.
        var text = words.Slice(head, phrase.Last);
        return text.Replace("Acting ", "", StringComparison.OrdinalIgnoreCase).Replace("Interim ", "", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Contains(string stated, string key) =>
        $" {stated} ".Contains($" {key} ", StringComparison.Ordinal);

    private static bool StartsWith(string stated, string key) =>
        stated.StartsWith(key, StringComparison.Ordinal) && (stated.Length == key.Length || stated[key.Length] == ' ');

    // "the Minister" is no "Deputy Minister"; "the Deputy Minister" is one.
    private static bool HasOffice(string stated, string key)
    {
        if (key.Length == 0)
            return false;
        for (var at = stated.IndexOf(key, StringComparison.Ordinal); at >= 0; at = stated.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 ? StartsWith(stated, key) : stated[at - 1] == ' ' && (at + key.Length == stated.Length || stated[at + key.Length] == ' ') && IsOwn(stated.AsSpan(0, at - 1)))
                return true;
        }
        return false;

        // "Adviser to the Secretary General" is another office.
        static bool IsOwn(ReadOnlySpan<char> before) => before[(before.LastIndexOf(' ') + 1)..] is not ("to" or "deputy" or "vice");
    }
}
