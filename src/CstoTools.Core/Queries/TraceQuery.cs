using CstoTools.Core.Analysis;
using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Queries;

/// <summary>Which steps of the rules to return.</summary>
public sealed record TraceFilter
{
    /// <summary>A text of the page, not case-sensitive: only steps that are about words of it. Null means the whole page.</summary>
    public string? At { get; init; }

    /// <summary>The phases, wildcards allowed; empty means all.</summary>
    public IReadOnlyList<string> Phase { get; init; } = [];

    /// <summary>The names of words, annotations, zones and rules, wildcards allowed; empty means all.</summary>
    public IReadOnlyList<string> Name { get; init; } = [];

    /// <summary>The kinds of step (<see cref="RuleTraceKinds"/>), wildcards allowed; empty means all but words.</summary>
    public IReadOnlyList<string> Kind { get; init; } = [];
}

/// <summary>Shows how the rules read a page: what they see, where they match, and which of them decides.</summary>
public sealed class TraceQuery
{
    private readonly Analyzer _analyzer;
    private readonly TraceFilter _filter;
    private readonly TextPatterns _phases, _names, _kinds;

    /// <summary>A query.</summary>
    /// <param name="analyzer">Has the rules.</param>
    /// <param name="filter">What to return.</param>
    public TraceQuery(Analyzer analyzer, TraceFilter filter)
    {
        (_analyzer, _filter) = (analyzer, filter);
        _phases = new TextPatterns(filter.Phase);
        _names = new TextPatterns(filter.Name);
        _kinds = new TextPatterns(filter.Kind.Count > 0
            ? filter.Kind : [RuleTraceKinds.Annotation, RuleTraceKinds.Zone, RuleTraceKinds.Rule]);
    }

    /// <summary>The phases that have rules, in their order.</summary>
    public static ValueList<string> Phases { get; } = RulePhase.All.Select(p => p.Name).ToValueList();

    /// <summary>The ids of the rules of a metadata set, each with a sentence in which it matches, its target in brackets.</summary>
    public static IEnumerable<(string Id, string Example)> Rules(CstoMetadata metadata) =>
        RulePhase.All.SelectMany(p => p.RulesOf(metadata).Rules).Select(r => (r.Id, r.Yes is [var example, ..] ? example : r.Id));

    /// <summary>The steps over a page, by phase and in the order of the text: words first, then annotations, zones and rules.</summary>
    /// <param name="article">The page.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="Reading.PageException">The page takes too much work.</exception>
    public IEnumerable<RuleTrace> Find(Article article, CancellationToken cancellation = default)
    {
        // The stages count their steps and can be cancelled; what is made of their results below takes no longer than they did.
        _ = _analyzer.Events(article, cancellation);
        var sections = PageText.Of(article).Sections.Select(s => (Section: s, Places: Places(s))).Where(s => s.Places.Count > 0).ToArray();
        foreach (var phase in RulePhase.All.Where(p => _phases.IsMatch(p.Name)))
        {
            foreach (var (section, places) in sections)
            {
                cancellation.ThrowIfCancellationRequested();
                var found = Steps(phase, article, section)
                    .Where(t => places.Exists(p => t.Start < p.End && t.End > p.Start) && _kinds.IsMatch(t.Kind) && _names.IsMatch(t.Name));
                foreach (var trace in found.OrderBy(t => t.Start).ThenBy(t => Order(t.Kind)).ThenByDescending(t => t.Length))
                    yield return trace;
            }
        }
    }

    private static int Order(string kind) => ((IList<string>)RuleTraceKinds.All).IndexOf(kind);

    // Where the text that is asked for occurs; without one, everywhere.
    private List<(int Start, int End)> Places(SectionText section)
    {
        if (string.IsNullOrEmpty(_filter.At))
            return [(0, section.Text.Length)];
        var places = new List<(int, int)>();
        for (var at = 0; (at = section.Text.IndexOf(_filter.At, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += _filter.At.Length)
            places.Add((at, at + _filter.At.Length));
        return places;
    }

    private IEnumerable<RuleTrace> Steps(RulePhase phase, Article article, SectionText section)
    {
        var rules = phase.RulesOf(_analyzer.Metadata);
        var text = phase.TextOf(_analyzer, article, section);
        var known = text.Annotations.ToArray();
        var matches = rules.Find(text);
        var decisions = phase.Decide(rules, text, matches);
        var page = new TracedText(phase.Name, article.Path, section, text);
        // Each word is asked for all tags, so only if somebody wants them.
        var words = _kinds.IsMatch(RuleTraceKinds.Word) ? text.Count : 0;
        return Enumerable.Range(0, words).Select(i => page.Word(i, rules))
            .Concat(known.Select(page.Annotation))
            .Concat(matches.Where(m => m.Rule.Zone is not null).Select(page.Zone))
            .Concat(matches.SelectMany(m => m.Rule.Sets.Select(s => page.Rule(m, s, decisions.Deciding(m, s.Key)))));
    }
}

/// <summary>Makes the steps over a section.</summary>
internal sealed record TracedText(string Phase, string? Path, SectionText Section, AnnotatedText Text)
{
    /// <summary>A word with the tags that rules ask for.</summary>
    public RuleTrace Word(int i, RuleSet rules) =>
        Make(RuleTraceKinds.Word, Text[i].Key, i, i) with { Traits = rules.TagsOf(Text[i]).ToValueList() };

    /// <summary>What is known of some words.</summary>
    public RuleTrace Annotation(Annotation known) =>
        Make(RuleTraceKinds.Annotation, known.Kind, known.First, known.Last) with { Traits = known.Traits.ToValueList() };

    /// <summary>A zone, and the rule that marks it as its trait.</summary>
    public RuleTrace Zone(RuleMatch match)
    {
        var zone = RuleSet.ZoneOf(match, Text);
        return Of(match, Make(RuleTraceKinds.Zone, zone.Kind, zone.First, zone.Last)) with { Traits = [match.Rule.Id] };
    }

    /// <summary>What a rule says of a feature, and whether it decides.</summary>
    public RuleTrace Rule(RuleMatch match, KeyValuePair<string, string> said, RuleMatch? deciding)
    {
        var decides = deciding?.Rule.Id == match.Rule.Id;
        return Of(match, Make(RuleTraceKinds.Rule, match.Rule.Id, match.TargetFirst, match.TargetLast)) with
        {
            Feature = said.Key,
            Value = said.Value,
            Decides = decides,
            BeatenBy = decides ? null : deciding?.Rule.Id,
        };
    }

    private RuleTrace Of(RuleMatch match, RuleTrace trace) => trace with
    {
        Match = Section.Text[Text[match.First].Start..Text[match.Last].End],
        RuleFile = match.Rule.Place?.Path,
        RuleLine = match.Rule.Place?.Line,
    };

    private RuleTrace Make(string kind, string name, int first, int last)
    {
        var (start, end) = (Text[first].Start, Text[last].End);
        return new RuleTrace
        {
            Section = Section.Section,
            Teaser = Section.Teaser,
            Start = start,
            Length = end - start,
            Line = Section.LineOf(start),
            Phase = Phase,
            Kind = kind,
            Name = name,
            Text = Section.Text[start..end],
            Path = Path,
        };
    }
}
