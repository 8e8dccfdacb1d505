using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Queries;

/// <summary>Finds what the metadata lists.</summary>
public static class EntityQuery
{
    /// <summary>The kinds of entity that the metadata lists: of themes and demonyms there are no entities.</summary>
    public static ValueList<string> Kinds { get; } =
        MentionKinds.All.Where(k => k is not (MentionKinds.Theme or MentionKinds.Demonym)).ToValueList();

    /// <summary>The entities that fit all that is asked for, by id, offices after all others.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="names">Names, aliases, spellings or wildcards; none at all fits everything.</param>
    /// <param name="kinds">Kinds, wildcards allowed; none at all fits everything.</param>
    /// <param name="ids">Ids, wildcards allowed; none at all fits everything.</param>
    public static IReadOnlyList<Entity> Find(Analyzer analyzer, IReadOnlyList<string> names, IEnumerable<string> kinds, IEnumerable<string> ids)
    {
        var (name, kind, id) = (new NameQuery(analyzer, names), new TextPatterns(kinds), new TextPatterns(ids));
        var patterns = names.Select(n => new TextPattern(n)).ToArray();
        return All(analyzer.Metadata)
            .Where(e => kind.IsMatch(e.Kind) && id.IsMatch(e.Id) && (e.Kind == MentionKinds.Office
                ? patterns.Length == 0 || Array.Exists(patterns, p => NamesOf(e).Any(p.IsMatch))
                : name.Matches(e.Id, e.Name, person: e.Kind == MentionKinds.Person)))
            .ToList();
    }

    /// <summary>The names and ids that are asked for and that the metadata does not know.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="names">Names, aliases, spellings or wildcards.</param>
    /// <param name="ids">Ids, wildcards allowed.</param>
    public static UnknownNames Unknown(Analyzer analyzer, IEnumerable<string> names, IEnumerable<string> ids) =>
        new UnknownNames(analyzer).Add("Name", names).AddIds(ids).ExceptOffices();

    internal static IEnumerable<Entity> All(CstoMetadata metadata) =>
        metadata.Entities.Concat(metadata.Offices.Values.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => o.ToEntity()));

    private static IEnumerable<string> NamesOf(Entity entity) =>
        new[] { entity.Id, entity.Name, entity.Russian }.OfType<string>().Concat(entity.Aliases).Concat(entity.Abbreviations);
}
