using System.Runtime.CompilerServices;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>The listed offices by their names, and the phrases that mean an office of a kind.</summary>
internal sealed class OfficeIndex
{
    private static readonly ConditionalWeakTable<CstoMetadata, OfficeIndex> Made = [];
    private readonly Dictionary<string, List<OfficeEntry>> _byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    private OfficeIndex(CstoMetadata metadata)
    {
        foreach (var office in metadata.Offices.Values)
        {
            foreach (var name in new[] { office.Name }.Concat(office.Aliases).Concat(office.Abbreviations).Append(office.Russian ?? ""))
                Add(name, office);
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

    public static OfficeIndex Of(CstoMetadata metadata) => Made.GetValue(metadata, m => new OfficeIndex(m));

    /// <summary>The offices that a phrase can mean by its words.</summary>
    public IReadOnlyList<OfficeEntry> Find(string phrase) => _byPhrase.GetValueOrDefault(KeyOf(phrase)) ?? [];

    /// <summary>The kind of office that a phrase without a country means; null if it is none.</summary>
    public string? RoleOf(string phrase) => _roles.GetValueOrDefault(KeyOf(phrase));

    /// <summary>The words of a phrase that count when offices are compared.</summary>
    public static string KeyOf(string phrase) => string.Join(' ', Tokenizer.Tokenize(phrase)
        .Where(t => t.Key is not ("the" or "of" or "a")).Select(Words.KeyOf));

    private void Expand(string pattern, string role, CstoMetadata metadata)
    {
        foreach (var office in metadata.Offices.Values.Where(o => o.Role == role && o.Country is not null))
        {
            if (metadata.Find(office.Country) is not { } country)
                continue;
            foreach (var demonym in country.Demonyms)
                Add(pattern.Replace("{demonym}", demonym, StringComparison.Ordinal), office);
            foreach (var name in country.Official.Concat(country.Abbreviations).Append(country.Name).Append(country.Russian ?? ""))
                Add(pattern.Replace("{country}", name, StringComparison.Ordinal), office);
        }
    }

    private void Add(string phrase, OfficeEntry office)
    {
        if (phrase.Length == 0 || phrase.Contains('{', StringComparison.Ordinal))
            return;
        var key = KeyOf(phrase);
        if (!_byPhrase.TryGetValue(key, out var offices))
            _byPhrase[key] = offices = [];
        if (!offices.Contains(office))
            offices.Add(office);
    }
}
