using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>The listed offices by their names, and the phrases that mean an office of a kind.</summary>
internal sealed class OfficeIndex
{
    private const string Chair = "chairman";
    private const string Speaker = "speaker";

    // What follows is where somebody is sent: the "Ambassador of Russia to Belarus" is not that of Belarus to Russia.
    private const string Toward = ">";
    private static readonly HashSet<string> Directions = new(StringComparer.Ordinal) { "to", "в", "во" };

    private static readonly MadeOnce<CstoMetadata, OfficeIndex> Made = new(m => new OfficeIndex(m));
    private readonly Dictionary<string, List<OfficeEntry>> _byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);
    private readonly SameWords _same;
    private readonly string _chair;

    private OfficeIndex(CstoMetadata metadata)
    {
        _same = SameWords.Of(metadata);
        _chair = _same[Chair];
        foreach (var office in metadata.Offices.Values)
        {
            var owner = NamesOf(metadata.Find(office.Organization ?? office.Country));
            // "Chief of the Joint Staff of the CSTO" by the other names of the CSTO.
            var parents = metadata.Ancestors(office.Organization).Select(p => NamesOf(metadata.Find(p))).ToArray();
            foreach (var name in new[] { office.Name }.Concat(office.Aliases).Concat(office.Abbreviations).Append(office.Russian ?? ""))
            {
                Add(LooseKeys(name), office);
                AddOwner(WithoutOwner(name, owner), owner, office);
                foreach (var parent in parents)
                {
                    if (WithoutOwner(name, parent) is var bare && bare.Name.Length < name.Length)
                        AddOwner(bare, parent, office);
                }
            }
        }
        foreach (var reference in metadata.Lexicon.Records("references"))
        {
            if (reference.TextOf("text") is not { } text || reference.TextOf("role") is not { } role)
                continue;
            if (text.Contains('{', StringComparison.Ordinal))
                Expand(text, role, metadata);
            else
                _roles.TryAdd(KeyOf(text), role);
        }
    }

    public static OfficeIndex Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The offices that a phrase can mean by its words.</summary>
    public IReadOnlyList<OfficeEntry> Find(string phrase) => _byPhrase.GetValueOrDefault(LooseKeyOf(phrase, _same)) ?? [];

    /// <summary>The key under which offices are found: the words that count, in any order ("CSTO Secretary General", "Secretary General of the CSTO").</summary>
    public static string LooseKeyOf(string phrase, SameWords same) => Joined(LooseKeys(phrase, same));

    /// <summary>The kind of office that a phrase without a country means; null if it is none.</summary>
    public string? RoleOf(string phrase) => _roles.GetValueOrDefault(KeyOf(phrase));

    /// <summary>The words of a phrase that count when offices are compared.</summary>
    public static string KeyOf(string phrase) => string.Join(' ', Tokenizer.Tokenize(phrase)
        .Where(t => t.Key is not ("the" or "of" or "a")).Select(Words.KeyOf));

    private string[] LooseKeys(string phrase) => LooseKeys(phrase, _same);

    private static string[] LooseKeys(string phrase, SameWords same)
    {
        var tokens = Tokenizer.Tokenize(phrase).Where(t => t.Key is not ("the" or "of" or "a" or "an" or "for" or "s")).ToArray();
        var direction = Array.FindIndex(tokens, t => Directions.Contains(t.Key));
        return [.. tokens.Select((t, i) => direction >= 0 && i > direction ? Toward + same[Words.KeyOf(t)] : same[Words.KeyOf(t)])];
    }

    private static string Joined(string[] keys) => string.Join(' ', keys.Order(StringComparer.Ordinal));

    // A country or organization by all its names, the longest first, and the words of each that count.
    private (string Name, string[] Keys)[] NamesOf(Entry? owner) => owner is null ? []
        : [.. owner.Official.Concat(owner.Abbreviations).Concat(owner.Kind == MentionKinds.Organization ? owner.Aliases : []).Concat(owner.Demonyms).Append(owner.Name)
            .OrderByDescending(n => n.Length).Select(n => (n, LooseKeys(n)))];

    private void AddOwner((string Name, bool IsToward) bare, (string Name, string[] Keys)[] owner, OfficeEntry office)
    {
        var keys = LooseKeys(bare.Name);
        foreach (var (_, name) in owner)
            Add([.. keys, .. bare.IsToward ? name.Select(k => Toward + k) : name], office);
    }

    // The name without its owner, and whether that is where somebody is sent.
    private static (string Name, bool IsToward) WithoutOwner(string name, (string Name, string[] Keys)[] owners)
    {
        foreach (var (owner, _) in owners)
        {
            var at = $" {name} ".IndexOf($" {owner} ", StringComparison.Ordinal);
            if (at >= 0)
                return (name.Remove(at, owner.Length), Array.Exists(Tokenizer.Tokenize(name[..at]), t => Directions.Contains(t.Key)));
        }
        return (name, false);
    }

    private void Expand(string pattern, string role, CstoMetadata metadata)
    {
        foreach (var office in metadata.Offices.Values.Where(o => o.Role == role && o.Country is not null))
        {
            if (metadata.Find(office.Country) is not { } country)
                continue;
            foreach (var demonym in country.Demonyms)
                Add(pattern.Replace("{demonym}", demonym, StringComparison.Ordinal), office);
            foreach (var name in country.Official.Concat(country.Abbreviations).Concat(country.Aliases).Append(country.Name).Append(country.Russian ?? ""))
                Add(pattern.Replace("{country}", name, StringComparison.Ordinal), office);
        }
    }

    private void Add(string phrase, OfficeEntry office)
    {
        if (!phrase.Contains('{', StringComparison.Ordinal))
            Add(LooseKeys(phrase), office);
    }

    private void Add(string[] keys, OfficeEntry office)
    {
        if (keys.Length == 0)
            return;
        Note(Joined(keys), office);
        // Who chairs a parliament is its speaker.
        if (office.Role == Speaker && Array.Exists(keys, k => k == Speaker || k == _chair))
            Note(Joined(Array.ConvertAll(keys, k => k == Speaker ? _chair : k == _chair ? Speaker : k)), office);
    }

    private void Note(string key, OfficeEntry office)
    {
        if (!_byPhrase.TryGetValue(key, out var offices))
            _byPhrase[key] = offices = [];
        if (!offices.Contains(office))
            offices.Add(office);
    }
}
