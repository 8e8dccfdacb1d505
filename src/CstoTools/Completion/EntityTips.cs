using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;

namespace CstoTools.Completion;

/// <summary>What is said of a word that is offered: the offices of a person, the country of a city, the holder of an office.</summary>
internal sealed class EntityTips(CstoMetadata metadata)
{
    private const int Most = 2;

    private readonly Lazy<ILookup<string, Tenure>> _byPerson = new(() => metadata.Directory.Tenures.ToLookup(t => t.PersonId, StringComparer.Ordinal));
    private readonly Lazy<ILookup<string, Tenure>> _byOffice = new(() => metadata.Directory.Tenures.ToLookup(t => t.OfficeId, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, string>> _names = new(() =>
        metadata.Entities.GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal));

    public string Of(Entity entity)
    {
        var more = entity.Kind == MentionKinds.Person ? string.Join("; ", Latest(_byPerson.Value[entity.Id]).Select(t => $"{t.Office} {Days(t)}"))
            : entity.Country is { } country && _names.Value.TryGetValue(country, out var name) ? name : "";
        return Text(entity.Name, entity.Russian, entity.Kind, more);
    }

    public string OfOffice(string id, string name, string? russian) =>
        Text(name, russian, null, string.Join("; ", Latest(_byOffice.Value[id]).Select(t => $"{t.Person} {Days(t)}")));

    // The latest first.
    private static IEnumerable<Tenure> Latest(IEnumerable<Tenure> tenures) =>
        tenures.OrderByDescending(t => t.From ?? t.To ?? DateTime.MinValue).Take(Most);

    private static string Days(Tenure tenure) => $"{Display.Date(tenure.From)}..{Display.Date(tenure.To)}";

    private static string Text(string name, string? russian, string? kind, string more)
    {
        var about = string.Join(", ", new[] { kind, russian }.OfType<string>());
        return name + (about.Length > 0 ? $" ({about})" : "") + (more.Length > 0 ? $": {more}" : "");
    }
}
