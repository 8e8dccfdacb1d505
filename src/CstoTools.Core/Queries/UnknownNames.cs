using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>
/// The values of filters that can find nothing, such as misspelt names: those that the metadata does not know and that no
/// page contains. A name that the metadata knows is never among them, even if no page names it.
/// </summary>
public sealed class UnknownNames
{
    private readonly Analyzer _analyzer;
    private readonly List<Value> _open = [];
    private bool _needsPages;

    /// <summary>Starts without a value.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    public UnknownNames(Analyzer analyzer) => _analyzer = analyzer;

    /// <summary>Whether pages have to be looked at, because there are values that the metadata does not know.</summary>
    public bool AreOpen => _open.Count > 0;

    /// <summary>The values, in a sentence each with a suggestion; null if there are none.</summary>
    /// <param name="filter">Makes the name of a filter as the user writes it, as in "-City" of "City".</param>
    public string? Warning(Func<string, string> filter)
    {
        if (_open.Count == 0)
            return null;
        var reason = _needsPages ? "the metadata has no such name, and no page contains it" : "the metadata has no such name";
        return string.Join(' ', _open.Select(v => $"{filter(v.Filter)} '{v.Text}' finds nothing: {reason}.{Suggestion(v)}"));
    }

    /// <summary>Adds the values of a filter that the metadata does not know.</summary>
    /// <param name="filter">The filter, as in "City".</param>
    /// <param name="names">The values.</param>
    /// <param name="kinds">The kinds of entity that are meant; none at all means all kinds.</param>
    internal UnknownNames Add(string filter, IEnumerable<string> names, params string[] kinds)
    {
        foreach (var name in names)
        {
            var query = new NameQuery(_analyzer, [name], kinds);
            if (!query.HasEntities && !IsNumbered(name, kinds))
                _open.Add(new Value(filter, name, query, kinds));
        }
        return this;
    }

    /// <summary>Adds the ids that the metadata does not have.</summary>
    /// <param name="ids">The ids, wildcards allowed.</param>
    internal UnknownNames AddIds(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            var pattern = new TextPattern(id);
            if (!EntityQuery.All(_analyzer.Metadata).Any(e => pattern.IsMatch(e.Id)))
                _open.Add(new Value("Id", id, null, []));
        }
        return this;
    }

    /// <summary>Adds the wildcards that no office fits.</summary>
    /// <param name="offices">Names of offices.</param>
    internal UnknownNames AddOffices(IEnumerable<string> offices)
    {
        _open.AddRange(offices.Where(o => new TextPattern(o).HasWildcards && OfficeQuery.Find(_analyzer.Metadata, o).Count == 0)
            .Select(o => new Value("Office", o, null, [])));
        return this;
    }

    /// <summary>Leaves out the values that mean an office.</summary>
    internal UnknownNames ExceptOffices()
    {
        _open.RemoveAll(v => OfficeQuery.Find(_analyzer.Metadata, v.Text).Count > 0 || OfficeQuery.IsTitle(_analyzer, v.Text));
        return this;
    }

    /// <summary>Leaves out the values that a page contains.</summary>
    /// <param name="article">The page.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    internal void Observe(Article article, CancellationToken cancel)
    {
        _needsPages = true;
        if (!AreOpen)
            return;
        var texts = new[] { article.Title, article.Body, article.ContactText }.Concat(article.Teasers.Select(t => t.Text));
        var text = $" {TextPattern.Fold(string.Join('\n', texts))} ";
        Remove(v => new TextPattern(v.Text).Literal is { Length: > 0 } literal && text.Contains($" {literal} ", StringComparison.Ordinal));
        foreach (var mention in _analyzer.Mentions(article, cancel))
        {
            Remove(v => v.IsOf(mention.Kind)
                && v.Query?.Matches(mention.Id, mention.Name, mention.Text, mention.Kind is MentionKinds.Person or MentionKinds.Office) == true);
        }
    }

    /// <summary>Leaves out the values of a filter that a fact of a page has.</summary>
    /// <param name="filter">The filter, as in "City".</param>
    /// <param name="name">The name in the fact; null if there is none.</param>
    /// <param name="person">Whether it may be a person, so that a family name is enough.</param>
    internal void Observe(string filter, string? name, bool person = false)
    {
        if (name is not null)
            Remove(v => v.Filter == filter && v.Query?.Matches(null, name, person: person) == true);
    }

    // Pages may be read by several threads.
    private void Remove(Predicate<Value> found)
    {
        lock (_open)
            _open.RemoveAll(found);
    }

    // "Interaction-2031" is "Interaction" in a year of which no page tells.
    private bool IsNumbered(string name, string[] kinds) =>
        kinds is [MentionKinds.Operation] && name.TrimEnd("0123456789-– ".ToCharArray()) is { Length: > 0 } bare && bare.Length < name.Length
        && new NameQuery(_analyzer, [bare], kinds).HasEntities;

    private string Suggestion(Value value)
    {
        if (new TextPattern(value.Text).HasWildcards)
            return "";
        var candidates = EntityQuery.All(_analyzer.Metadata).Where(e => value.IsOf(e.Kind))
            .SelectMany(e => value.Query is null ? [(e.Id, e.Id)] : Forms(e));
        return Spelling.Closest(value.Text, candidates) is { Length: > 0 } close ? $" Did you mean '{close}'?" : "";
    }

    // Who is sought by a family name is offered by the whole name.
    private static IEnumerable<(string Form, string Shown)> Forms(Entity entity)
    {
        yield return (entity.Name, entity.Name);
        if (entity.Kind == MentionKinds.Person)
            yield return (entity.Name[(entity.Name.LastIndexOf(' ') + 1)..], entity.Name);
        if (entity.Russian is { } russian)
        {
            yield return (russian, russian);
            if (entity.Kind == MentionKinds.Person)
                yield return (russian[(russian.LastIndexOf(' ') + 1)..], russian);
        }
        foreach (var form in entity.Aliases.Concat(entity.Abbreviations))
            yield return (form, form);
    }

    private sealed record Value(string Filter, string Text, NameQuery? Query, string[] Kinds)
    {
        public bool IsOf(string kind) => Kinds.Length == 0 || Kinds.Contains(kind);
    }
}
