using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>
/// Names to look for: by canonical name, by any alias, spelling or abbreviation that the metadata knows, by a person's
/// family name with or without initials, or by wildcards.
/// </summary>
public sealed class NameQuery
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<TextPattern> _wildcards = [];
    private readonly List<PersonForm> _persons = [];

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="names">The names; none at all fits everything.</param>
    /// <param name="kinds">The kinds of entity that are meant; none at all means all kinds.</param>
    public NameQuery(Analyzer analyzer, IEnumerable<string>? names, params string[] kinds)
        : this(analyzer, names, parts: false, kinds)
    {
    }

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="names">The names; none at all fits everything.</param>
    /// <param name="parts">Whether what is listed as a part of those, at any depth, is meant too.</param>
    /// <param name="kinds">The kinds of entity that are meant; none at all means all kinds.</param>
    public NameQuery(Analyzer analyzer, IEnumerable<string>? names, bool parts, params string[] kinds)
    {
        var patterns = (names ?? []).Select(n => new TextPattern(n)).ToList();
        IsEmpty = patterns.Count == 0;
        if (IsEmpty)
            return;
        var entities = analyzer.Metadata.Entities.Where(e => kinds.Length == 0 || kinds.Contains(e.Kind)).ToList();
        foreach (var pattern in patterns)
        {
            if (pattern.HasWildcards)
                AddWildcard(pattern, entities);
            else
                AddName(pattern, analyzer, entities);
        }
        if (parts)
            AddParts(entities);
    }

    /// <summary>Whether nothing is asked for, so that everything fits.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the metadata knows somebody or something by one of the names.</summary>
    public bool HasEntities => _ids.Count > 0;

    /// <summary>Whether somebody or something is meant.</summary>
    /// <param name="id">Its metadata id; null if unlisted.</param>
    /// <param name="name">Its name; null if unknown.</param>
    /// <param name="text">The name as written; null if there is none other.</param>
    /// <param name="person">Whether it may be a person, so that a family name is enough.</param>
    public bool Matches(string? id, string? name, string? text = null, bool person = true)
    {
        if (IsEmpty || id is not null && _ids.Contains(id))
            return true;
        return MatchesText(name, person) || MatchesText(text, person && id is null);
    }

    private static IEnumerable<string> Forms(Entity entity) =>
        new[] { entity.Name, entity.Russian, entity.Id }.Concat(entity.Aliases).Concat(entity.Abbreviations).OfType<string>();

    private bool MatchesText(string? text, bool person)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        var folded = TextPattern.Fold(text);
        return _names.Contains(folded)
            || _wildcards.Exists(w => w.IsMatchFolded(folded) || person && w.IsMatchFolded(Family(folded)))
            || person && _persons.Exists(p => p.Fits(folded));
    }

    private void AddWildcard(TextPattern pattern, List<Entity> entities)
    {
        _wildcards.Add(pattern);
        foreach (var entity in entities)
        {
            if (Forms(entity).Any(f => pattern.IsMatch(f) || entity.Kind == MentionKinds.Person && pattern.IsMatch(Family(f))))
                Add(entity);
        }
    }

    private void AddParts(List<Entity> entities)
    {
        var parts = entities.Where(e => e.Parent is not null).ToLookup(e => e.Parent!, StringComparer.Ordinal);
        var waiting = new Queue<string>(_ids);
        while (waiting.TryDequeue(out var whole))
        {
            foreach (var part in parts[whole].Where(p => !_ids.Contains(p.Id)))
            {
                Add(part);
                waiting.Enqueue(part.Id);
            }
        }
    }

    private static string Family(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private void AddName(TextPattern pattern, Analyzer analyzer, List<Entity> entities)
    {
        var key = pattern.Literal;
        if (key.Length == 0)
            return;
        _names.Add(key);
        var person = PersonForm.Parse(key);
        if (person is not null)
            _persons.Add(person);
        foreach (var entity in entities)
        {
            if (Forms(entity).Any(f => TextPattern.Fold(f) is var folded && (folded == key
                || entity.Kind == MentionKinds.Person && person is not null && person.Fits(folded))))
                Add(entity);
        }
        // Spellings that the metadata does not list but the analysis makes from it.
        var listed = entities.ToLookup(e => e.Id, StringComparer.Ordinal);
        var probe = new Article { Id = "", Format = "text", Paragraphs = [pattern.Source.Trim()] };
        foreach (var mention in analyzer.Mentions(probe))
        {
            if (mention.Id is { } id && !mention.Nested && mention.Kind != MentionKinds.Office && TextPattern.Fold(mention.Text) == key)
                listed[id].ToList().ForEach(Add);
        }
    }

    private void Add(Entity entity)
    {
        _ids.Add(entity.Id);
        _names.Add(TextPattern.Fold(entity.Name));
    }

    /// <summary>A family name, perhaps with initials before or after it: "petrov", "v petrov", "petrov v v".</summary>
    private sealed record PersonForm(string Family, string Initials)
    {
        public static PersonForm? Parse(string key)
        {
            var words = key.Split(' ');
            var names = words.Where(w => w.Length > 1).ToList();
            var initials = string.Concat(words.Where(w => w.Length == 1));
            return names.Count == 1 && words.Length <= 3 ? new PersonForm(names[0], initials) : null;
        }

        /// <summary>Whether a folded full name, or a family name with initials, can be this person.</summary>
        public bool Fits(string folded)
        {
            var words = folded.Split(' ');
            var family = Array.FindLastIndex(words, w => w.Length > 1);
            if (family < 0 || words.Length < 2 && Initials.Length > 0)
                return false;
            // "Petrov V." has its family name first, "Viktor Petrov" last.
            if (words[family] != Family)
                return false;
            var given = words.Where((_, i) => i != family).ToList();
            for (var i = 0; i < Math.Min(Initials.Length, given.Count); i++)
            {
                if (given[i][0] != Initials[i])
                    return false;
            }
            return true;
        }
    }
}
