using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Text;

namespace CstoTools.Core.Metadata.Checks;

/// <summary>A name means one thing. Names are compared as the analysis compares them with a text, in its own index.</summary>
internal sealed class NameCheck
{
    private readonly IReadOnlyDictionary<string, int> _order;
    private readonly List<MetadataDiagnostic> _faults = [];
    private readonly HashSet<(string, string)> _told = [];

    private readonly SameWords _same;

    private NameCheck(CstoMetadata metadata, IReadOnlyDictionary<string, int> order)
    {
        _order = order;
        _same = SameWords.Of(metadata);
    }

    private sealed record Named(string Id, string Name, ListedForm Form, Source Source);

    public static IReadOnlyList<MetadataDiagnostic> Find(CstoMetadata metadata, IReadOnlyDictionary<string, int> order)
    {
        var check = new NameCheck(metadata, order);
        var entries = metadata.Entries.Values;
        check.Compare(entries.Where(e => e.Kind != MentionKinds.Person && (e.List == "operations" ? e.Bare : e.List != "stateBodies")).SelectMany(StandsAlone), Words.KeyOf);
        // What a country stands beside, and what a year or quotation marks stand with, meets only its like.
        check.Compare(entries.Where(e => e.List == "stateBodies").SelectMany(FormsOf), Words.KeyOf);
        check.Compare(entries.Where(e => e.List == "operations").SelectMany(FormsOf), Words.KeyOf);
        check.Compare(entries.Where(e => e.Kind == MentionKinds.Person).SelectMany(FullNames), Words.NameKeyOf);
        check.Offices(metadata.Offices.Values);
        return check._faults;
    }

    private static IEnumerable<Named> FormsOf(Entry entry) =>
        NameIndex.FormsOf(entry).Select(f => new Named(entry.Id, entry.Name, f, entry.Source));

    // A form of a body needs its parent beside it, an ambiguous place a word that shows what is meant.
    private static IEnumerable<Named> StandsAlone(Entry entry) =>
        entry.Ambiguous ? [] : FormsOf(entry).Where(f => f.Form.Form != Form.Partial || entry.Bare);

    // Initials are no full name: two people may share "V. Petrov", and the page tells them apart.
    private static IEnumerable<Named> FullNames(Entry person)
    {
        yield return new(person.Id, person.Name, new(person.Name, Form.Name, "name"), person.Source);
        foreach (var alias in person.Aliases)
            yield return new(person.Id, person.Name, new(alias, Form.Alias, "aliases"), person.Source);
        if (person.Russian is { } russian)
            yield return new(person.Id, person.Name, new(russian, Form.Alias, "russian"), person.Source);
    }

    private void Compare(IEnumerable<Named> names, Func<Token, string> keyOf)
    {
        var all = names.ToList();
        var trie = new NameTrie<Named>(_same);
        foreach (var name in all)
            trie.Add(name.Form.Text, name, keyOf, name.Form.ExactCase);
        foreach (var name in all)
        {
            var tokens = Tokenizer.Tokenize(name.Form.Text);
            foreach (var (count, other) in trie.Match(tokens, Array.ConvertAll(tokens, t => keyOf(t)), 0) ?? [])
            {
                if (count == tokens.Length && other.Value.Id != name.Id)
                    Tell(name, other.Value);
            }
        }
    }

    private void Offices(IEnumerable<OfficeEntry> offices)
    {
        var byPhrase = new Dictionary<string, List<(OfficeEntry Office, Named Name)>>(StringComparer.Ordinal);
        foreach (var office in offices)
        {
            foreach (var form in FormsOf(office))
            {
                var key = OfficeIndex.LooseKeyOf(form.Text, _same);
                if (!byPhrase.TryGetValue(key, out var same))
                    byPhrase[key] = same = [];
                var name = new Named(office.Id, office.Name, form, office.Source);
                foreach (var other in same.Where(o => o.Office.Id != office.Id && Coexist(o.Office, office)))
                    Tell(name, other.Name);
                same.Add((office, name));
            }
        }
    }

    private static IEnumerable<ListedForm> FormsOf(OfficeEntry office)
    {
        yield return new(office.Name, Form.Name, "name");
        if (office.Russian is { } russian)
            yield return new(russian, Form.Alias, "russian");
        foreach (var alias in office.Aliases)
            yield return new(alias, Form.Alias, "aliases");
        foreach (var abbreviation in office.Abbreviations)
            yield return new(abbreviation, Form.Abbreviation, "abbreviations");
    }

    // An office that followed another may bear its name: the day tells which.
    private static bool Coexist(OfficeEntry a, OfficeEntry b) =>
        !(a.Until < b.Since || b.Until < a.Since);

    // Told once for two things, at the one that stands later.
    private void Tell(Named a, Named b)
    {
        if (!_told.Add(string.CompareOrdinal(a.Id, b.Id) < 0 ? (a.Id, b.Id) : (b.Id, a.Id)))
            return;
        var (first, second) = Place(a).CompareTo(Place(b)) <= 0 ? (a, b) : (b, a);
        _faults.Add(second.Source.Fault(MetadataFaults.AliasCollision,
            $"'{second.Form.Text}' of '{second.Id}' means '{first.Id}' ({first.Name}, {IdCheck.Place(first.Source)}) too.", second.Form.Key, second.Form.Text));
    }

    private (int, int) Place(Named name) => (_order[name.Source.Path], name.Source.Node.Line);
}
