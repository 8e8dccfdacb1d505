using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>What form of a listed thing a word sequence is.</summary>
internal enum Form
{
    Name,
    Alias,
    Abbreviation,
    Demonym,

    /// <summary>A body's name without its parent's or country's.</summary>
    Partial,
}

/// <summary>A listed thing and the form of it.</summary>
internal sealed record Target(Entry Entry, Form Form);

/// <summary>A listed form of a thing.</summary>
/// <param name="Text">The form.</param>
/// <param name="Form">What form it is.</param>
/// <param name="Key">The key of the entry under which it stands.</param>
/// <param name="ExactCase">Whether a text must have it in the same capitals.</param>
internal readonly record struct ListedForm(string Text, Form Form, string Key, bool ExactCase = false);

/// <summary>All listed names as tries, made once for a metadata set.</summary>
internal sealed class NameIndex
{
    private static readonly MadeOnce<CstoMetadata, NameIndex> Made = new(m => new NameIndex(m));
    private static readonly HashSet<string> Digraphs = new(StringComparer.Ordinal) { "Yu", "Ya", "Ye", "Zh", "Kh", "Ch", "Sh", "Ts" };

    private readonly Dictionary<string, List<Entry>> _families = new(StringComparer.Ordinal);

    // The forms of a name repeat its words.
    private readonly Dictionary<string, string> _nameKeys = new(StringComparer.Ordinal);

    private NameIndex(CstoMetadata metadata)
    {
        Names = new(SameWords.Of(metadata));
        // The longest part of a start. Each of them fills sets of its own, and only reads the metadata.
        Parallel.Invoke(() => AddThings(metadata), () => AddPeople(metadata), () => AddBodyWords(metadata), () => AddTitles(metadata));
    }

    public NameTrie<Target> Names { get; }

    public NameTrie<Entry> People { get; } = new();

    public NameTrie<string> Ranks { get; } = new();

    public NameTrie<string> OfficeHeads { get; } = new();

    /// <summary>The same for several holders: "Deputy Secretaries General".</summary>
    public NameTrie<string> PluralHeads { get; } = new();

    /// <summary>Keys of given names.</summary>
    public HashSet<string> GivenNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the words that names of bodies are made of.</summary>
    public HashSet<string> BodyWords { get; } = new(StringComparer.Ordinal);

    public static NameIndex Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The listed people with a family name.</summary>
    public IReadOnlyList<Entry> Family(string nameKey) => _families.GetValueOrDefault(nameKey) ?? [];

    private void AddThings(CstoMetadata metadata)
    {
        foreach (var entry in metadata.Entries.Values.Where(e => e.Kind != MentionKinds.Person))
        {
            foreach (var form in FormsOf(entry))
                Names.Add(form.Text, new Target(entry, form.Form), Words.KeyOf, form.ExactCase);
        }
    }

    private void AddPeople(CstoMetadata metadata)
    {
        foreach (var entry in metadata.Entries.Values.Where(e => e.Kind == MentionKinds.Person))
            AddPerson(entry);
        foreach (var name in metadata.Lexicon.Texts("givenNames").Concat(metadata.Lexicon.Texts("givenNamesRussian")))
            AddKeys(name, GivenNames, Words.NameKeyOf);
    }

    private void AddTitles(CstoMetadata metadata)
    {
        foreach (var rank in metadata.Lexicon.Texts("ranks").Concat(metadata.Lexicon.Texts("ranksRussian")))
            AddTitle(Ranks, rank, rank);
        foreach (var head in metadata.Lexicon.Texts("officeHeads").Concat(metadata.Lexicon.Texts("officeHeadsRussian")))
        {
            AddTitle(OfficeHeads, head.ToLowerInvariant(), head);
            if (EnglishPlural.OfOffice(head) is { } several)
                AddTitle(PluralHeads, several.ToLowerInvariant(), head);
        }
    }

    // What lists add to the bodies adds nothing here: a word of a body's name may be a person's, too.
    private void AddBodyWords(CstoMetadata metadata)
    {
        foreach (var word in metadata.Lexicon.Texts("bodyWords").Concat(metadata.Lexicon.Texts("bodyWordsRussian")))
            AddKeys(word, BodyWords, Words.KeyOf);
    }

    // "посла": the only title whose stem changes.
    private static void AddTitle(NameTrie<string> titles, string title, string value)
    {
        titles.Add(title, value, Words.KeyOf);
        if (title.EndsWith("посол", StringComparison.OrdinalIgnoreCase))
            titles.Add(title[..^2] + "ла", value, Words.KeyOf);
    }

    private static void AddKeys(string text, HashSet<string> keys, Func<Token, string> keyOf)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Length > 2)
                keys.Add(keyOf(token));
        }
    }

    /// <summary>The forms of a body, place, operation or document.</summary>
    public static IEnumerable<ListedForm> FormsOf(Entry entry)
    {
        // A state body or a part of another body says whose it is only together with that name.
        Form Of(Form form) => entry.List == "stateBodies" ? Form.Partial : form;
        yield return new(entry.Name, Of(Form.Name), "name");
        if (entry.Russian is { } russian)
            yield return new(russian, Of(Form.Alias), "russian");
        foreach (var alias in entry.Aliases)
            yield return new(alias, Of(Form.Alias), "aliases", IsAcronym(alias));
        foreach (var official in entry.Official)
            yield return new(official, Of(Form.Alias), "official", IsAcronym(official));
        foreach (var abbreviation in entry.Abbreviations)
            yield return new(abbreviation, Of(Form.Abbreviation), "abbreviations", ExactCase: true);
        foreach (var form in entry.Forms)
            yield return new(form, Form.Partial, "forms", IsAcronym(form));
        foreach (var demonym in entry.Demonyms)
            yield return new(demonym, Form.Demonym, "demonyms");
    }

    private static bool IsAcronym(string name) => name.Length <= 6 && name.All(c => char.IsUpper(c) || c is '-' or '.');

    private string NameKeyOf(Token token)
    {
        if (!_nameKeys.TryGetValue(token.Key, out var key))
            _nameKeys[token.Key] = key = Words.NameKeyOf(token);
        return key;
    }

    private void AddPerson(Entry person)
    {
        foreach (var name in new[] { person.Name }.Concat(person.Aliases))
            AddName(person, name, person.Family, person.Patronymic);
        if (person.Russian is { } russian)
        {
            var parts = russian.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            AddName(person, parts.Length == 3 ? $"{parts[0]} {parts[2]}" : russian, null, parts.Length == 3 ? parts[1] : null);
            // The usual transliterations of the Russian name need no alias.
            var latin = parts.Select(p => Capitalize(NameKey.Transliterate(Folding.Key(p)))).ToArray();
            AddName(person, latin.Length == 3 ? $"{latin[0]} {latin[2]}" : string.Join(' ', latin), null, latin.Length == 3 ? latin[1] : null);
        }
    }

    private void AddName(Entry person, string name, string? family, string? patronymic)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            People.Add(name, person, NameKeyOf);
            return;
        }
        // "Ivan Sergeyevich Orlov": a former name with its patronymic.
        if (patronymic is null && parts is [var first, { Length: > 5 } middle, var surname] && (middle.EndsWith("vich", StringComparison.Ordinal) || middle.EndsWith("вич", StringComparison.Ordinal)))
            AddForms(person, first, middle, surname);
        var last = family is not null && name.EndsWith(family, StringComparison.Ordinal) ? family : parts[^1];
        var given = name == last ? name : family is not null && !name.EndsWith(family, StringComparison.Ordinal) && name.StartsWith(family, StringComparison.Ordinal)
            ? name[family.Length..].Trim()
            : name[..^last.Length].Trim();
        AddForms(person, given, patronymic, family ?? last);
        People.Add(name, person, NameKeyOf);
    }

    private void AddForms(Entry person, string given, string? patronymic, string family)
    {
        string[] forms = patronymic is null
            ? [$"{given} {family}", $"{family} {given}", $"{Initial(given)} {family}", $"{family} {Initial(given)}"]
            : [
                $"{given} {family}", $"{family} {given}", $"{Initial(given)} {family}", $"{family} {Initial(given)}",
                $"{given} {patronymic} {family}", $"{family} {given} {patronymic}",
                $"{Initial(given)} {Initial(patronymic)} {family}", $"{family} {Initial(given)} {Initial(patronymic)}",
                $"{given} {Initial(patronymic)} {family}",
            ];
        foreach (var form in forms)
        {
            People.Add(form, person, NameKeyOf);
            // "Yu. Petrov", "E.Sh. Orlov": one letter in Russian.
            var letters = WithDigraph(WithDigraph(form, given), patronymic);
            if (letters != form)
                People.Add(letters, person, NameKeyOf);
        }
        // "K.-J. Petrov"
        if (given.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < given.Length)
            People.Add($"{Initial(given)}-{Initial(given[(hyphen + 1)..])} {family}", person, NameKeyOf);
        // "Ann –": what stands last is no word.
        if (Tokenizer.Tokenize(family) is not [.., var last])
            return;
        var key = NameKeyOf(last);
        if (!_families.TryGetValue(key, out var people))
            _families[key] = people = [];
        if (!people.Contains(person))
            people.Add(person);
    }

    private static string WithDigraph(string form, string? name) => name is { Length: > 1 } && Digraphs.Contains(name[..2])
        ? form.Replace(Initial(name), name[..2] + ".", StringComparison.Ordinal) : form;

    private static string Initial(string name) => name[..1] + ".";

    private static string Capitalize(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
