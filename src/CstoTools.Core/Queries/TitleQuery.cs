using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>Titles to look for: by any part of the title as written, or as <see cref="NameQuery"/> looks for names.</summary>
public sealed class TitleQuery
{
    private readonly NameQuery _names;
    private readonly string[] _parts;
    private readonly HashSet<string> _ids;

    /// <summary>Looks the titles up.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="titles">Parts of titles, names, ids or wildcards; none at all fits everything.</param>
    /// <param name="kinds">The kinds of entity that are meant; none at all means all kinds.</param>
    public TitleQuery(Analyzer analyzer, IReadOnlyList<string> titles, params string[] kinds)
    {
        _names = new NameQuery(analyzer, titles, kinds);
        _parts = titles.Select(t => new TextPattern(t)).Where(p => p.Literal.Length > 0).Select(p => " " + p.Literal).ToArray();
        // A part of a listed title asks for what pages call otherwise, too.
        _ids = analyzer.Metadata.Entities.Where(e => kinds.Contains(e.Kind) && (HasPart(e.Name) || e.Russian is { } russian && HasPart(russian)))
            .Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether nothing is asked for, so that everything fits.</summary>
    public bool IsEmpty => _names.IsEmpty;

    /// <summary>Whether a title is meant.</summary>
    /// <param name="id">The metadata id; null if unlisted.</param>
    /// <param name="title">The title as written.</param>
    public bool Matches(string? id, string title) =>
        _names.Matches(id, title, person: false) || id is not null && _ids.Contains(id) || HasPart(title);

    // From the start of a word: "declar" asks for declarations, "action" not for transactions.
    private bool HasPart(string title) =>
        _parts.Length > 0 && (" " + TextPattern.Fold(title)) is var folded && Array.Exists(_parts, p => folded.Contains(p, StringComparison.Ordinal));
}
