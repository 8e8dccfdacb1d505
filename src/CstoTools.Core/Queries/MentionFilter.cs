using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>Which mentions are wanted. A list that is empty asks for nothing; all that is asked for must fit.</summary>
public sealed record MentionFilter
{
    /// <summary>Names by any alias or spelling the metadata knows, by family name, or with wildcards.</summary>
    public IReadOnlyList<string> Name { get; init; } = [];

    /// <summary>Kinds, wildcards allowed.</summary>
    public IReadOnlyList<string> Kind { get; init; } = [];

    /// <summary>Metadata ids, wildcards allowed.</summary>
    public IReadOnlyList<string> Id { get; init; } = [];

    /// <summary>Sections, wildcards allowed.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The lowest confidence that is wanted; null asks for nothing.</summary>
    public string? Confidence { get; init; }
}

/// <summary>Finds the wanted mentions of a page.</summary>
public sealed class MentionQuery
{
    private readonly Analyzer _analyzer;
    private readonly NameQuery _name;
    private readonly TextPatterns _kind;
    private readonly TextPatterns _id;
    private readonly TextPatterns _section;
    private readonly string? _confidence;

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Finds the mentions of a page.</param>
    /// <param name="filter">What is asked for.</param>
    public MentionQuery(Analyzer analyzer, MentionFilter filter)
    {
        _analyzer = analyzer;
        _name = new NameQuery(analyzer, filter.Name);
        _kind = new TextPatterns(filter.Kind);
        _id = new TextPatterns(filter.Id);
        _section = new TextPatterns(filter.Section);
        _confidence = filter.Confidence;
        Unknown = new UnknownNames(analyzer).Add(nameof(filter.Name), filter.Name).AddIds(filter.Id);
    }

    /// <summary>The names and ids that neither the metadata nor a page so far knows.</summary>
    public UnknownNames Unknown { get; }

    /// <summary>The wanted mentions of a page, by section and place.</summary>
    /// <param name="article">The page.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    /// <exception cref="Reading.PageException">The page takes too much work.</exception>
    public IReadOnlyList<Mention> Find(Article article, CancellationToken cancel = default)
    {
        Unknown.Observe(article, cancel);
        return _analyzer.Mentions(article, cancel).Where(Matches).ToList();
    }

    /// <summary>Whether a mention is wanted.</summary>
    /// <param name="mention">The mention.</param>
    public bool Matches(Mention mention) =>
        Confidences.IsAtLeast(mention.Confidence, _confidence)
        && _section.IsMatch(mention.Section) && _kind.IsMatch(mention.Kind) && _id.IsMatch(mention.Id)
        && _name.Matches(mention.Id, mention.Name, mention.Text, mention.Kind is MentionKinds.Person or MentionKinds.Office);
}
