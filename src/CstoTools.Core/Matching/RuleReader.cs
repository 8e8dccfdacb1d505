using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>Reads rule files: their tags, fragments and rules.</summary>
internal sealed class RuleReader
{
    internal static readonly HashSet<string> FileKeys = new(StringComparer.Ordinal) { "phase", "tags", "fragments", "rules" };
    internal static readonly HashSet<string> RuleKeys = new(StringComparer.Ordinal)
    {
        "id", "match", "on", "by", "set", "zone", "reach", "beats", "yes", "no", "off", "note",
    };

    private readonly List<MetadataDiagnostic> _faults = [];
    private readonly List<Rule> _rules = [];
    private readonly PatternScope _scope;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _features;
    private readonly HashSet<string> _off = new(StringComparer.Ordinal);

    private RuleReader(PatternScope scope, IReadOnlyDictionary<string, IReadOnlyList<string>> features) => (_scope, _features) = (scope, features);

    /// <summary>Reads the rules of a phase. A later file replaces an earlier rule by its id, or switches it off.</summary>
    /// <param name="files">The files, each with its root.</param>
    /// <param name="scope">What the patterns may speak of.</param>
    /// <param name="vocabulary">The questions that they ask of words.</param>
    /// <param name="features">What rules may say, each with its values.</param>
    /// <exception cref="MetadataException">A file has a fault.</exception>
    public static RuleSet Read(
        IReadOnlyList<RuleFile> files, PatternScope scope, Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<string>> features)
    {
        var reader = new RuleReader(scope, features);
        foreach (var file in files)
            reader.ReadTags(file);
        foreach (var file in files)
            reader.ReadRules(file);
        reader.CheckBeats();
        return reader._faults.Count > 0 ? throw new MetadataException(reader._faults) : new RuleSet(reader._rules, vocabulary);
    }

    /// <summary>Reads the rules of a phase of a metadata set.</summary>
    /// <param name="metadata">The metadata, with the files of the phase.</param>
    /// <param name="phase">The phase, as the files name it.</param>
    /// <param name="features">What rules may say, each with its values.</param>
    /// <param name="describe">Tells a scope what the patterns may speak of.</param>
    /// <exception cref="MetadataException">A file has a fault.</exception>
    public static RuleSet Read(
        CstoMetadata metadata, string phase, IReadOnlyDictionary<string, IReadOnlyList<string>> features, Action<PatternScope> describe)
    {
        var vocabulary = new Vocabulary();
        var scope = new PatternScope(vocabulary);
        describe(scope);
        return Read([.. metadata.RuleFiles.Where(f => f.Phase == phase)], scope, vocabulary, features);
    }

    private void Fault(string code, string message, RuleFile file, YamlNode node, int offset = 0) =>
        _faults.Add(Source.New(code, message, file.Path, node.Line, node.Column + offset));

    private void ReadTags(RuleFile file)
    {
        foreach (var (key, value) in file.Root.Pairs ?? [])
        {
            if (!FileKeys.Contains(key.Text!))
                Fault(MetadataFaults.UnknownKey, $"'{key.Text}' is not a key of a rule file.", file, key);
        }
        foreach (var (name, words) in file.Root["tags"]?.Pairs ?? [])
        {
            foreach (var word in words.Items ?? [words])
            {
                if (word.Text is null || Folding.Key(word.Text).Length == 0)
                    Fault(MetadataFaults.BadValue, $"The tag '{name.Text}' has a word without a letter or digit.", file, word);
            }
            _scope.AddTag(name.Text!, [.. words.Texts.Where(w => Folding.Key(w).Length > 0)]);
        }
        foreach (var (name, pattern) in file.Root["fragments"]?.Pairs ?? [])
        {
            if (pattern.Text is null || !_scope.AddFragment(name.Text!, pattern.Text))
                Fault(MetadataFaults.BadValue, $"The fragment '{name.Text}' is not text, or there are two of them.", file, name);
        }
        // Zones are kinds of annotation that all rules may lean on, wherever they stand.
        foreach (var zone in (file.Root["rules"]?.Items ?? []).Select(r => r.TextOf("zone")))
        {
            if (zone is not null)
                _scope.Kinds.TryAdd(zone, []);
        }
    }

    private void ReadRules(RuleFile file)
    {
        foreach (var item in file.Root["rules"]?.Items ?? [])
        {
            foreach (var (key, _) in item.Pairs ?? [])
            {
                if (!RuleKeys.Contains(key.Text!))
                    Fault(MetadataFaults.UnknownKey, $"'{key.Text}' is not a key of a rule.", file, key);
            }
            if (item.TextOf("id") is not { } id)
            {
                Fault(MetadataFaults.MissingKey, "A rule needs an 'id'.", file, item);
                continue;
            }
            var earlier = _rules.FindIndex(r => r.Id == id);
            if (earlier >= 0 && _rules[earlier].Place!.Path == file.Path)
                Fault(MetadataFaults.DuplicateId, $"The rule '{id}' occurs twice.", file, item);
            if (item["off"] is { } off)
            {
                if (off.Text != "true" || earlier < 0)
                    Fault(MetadataFaults.BadValue, $"'off: true' switches off a rule of an earlier file; there is no rule '{id}'.", file, off);
                _rules.RemoveAll(r => r.Id == id);
                _off.Add(id);
                continue;
            }
            if (RuleOf(file, item, id) is not { } rule)
                continue;
            if (earlier >= 0)
                _rules[earlier] = rule;
            else
                _rules.Add(rule);
        }
    }

    private Rule? RuleOf(RuleFile file, YamlNode item, string id)
    {
        if (item["match"] is not { Text: { } pattern } match)
        {
            Fault(MetadataFaults.MissingKey, $"The rule '{id}' needs 'match'.", file, item);
            return null;
        }
        if (item.TextsOf("yes").Count < 2 || item.TextsOf("no").Count < 1)
            Fault(MetadataFaults.MissingKey, $"The rule '{id}' needs two examples under 'yes' and a counter-example under 'no'.", file, item);
        CheckWhatItSays(file, item, id);
        try
        {
            var program = PatternCompiler.Compile(PatternParser.Parse(pattern, _scope));
            foreach (var key in (string[])["on", "by"])
            {
                if (item.TextOf(key) is { } part && !program.Captures.Contains(part))
                    Fault(MetadataFaults.BadValue, $"The rule '{id}' speaks of '{part}', which its pattern does not name.", file, item[key]!);
            }
            return new Rule(id, program)
            {
                Target = item.TextOf("on"),
                By = item.TextOf("by"),
                Sets = [.. (item["set"]?.Pairs ?? []).Select(p => KeyValuePair.Create(p.Key.Text!, p.Value.Text ?? ""))],
                Zone = item.TextOf("zone"),
                Reach = ReachOf(file, item),
                Beats = item.TextsOf("beats"),
                Yes = item.TextsOf("yes"),
                No = item.TextsOf("no"),
                Place = new RulePlace(file.Path, item.Line, item.Column),
            };
        }
        catch (PatternException e)
        {
            // The scalar's first character is its quotation mark.
            Fault(MetadataFaults.BadValue, $"The pattern of '{id}' cannot be read: {e.Message}", file, match, e.Offset + 1);
            return null;
        }
    }

    private void CheckWhatItSays(RuleFile file, YamlNode item, string id)
    {
        if ((item["set"] is null) == (item["zone"] is null))
            Fault(MetadataFaults.MissingKey, $"The rule '{id}' needs either 'set' or 'zone'.", file, item);
        if (item["reach"] is { } reach && item["zone"] is null)
            Fault(MetadataFaults.BadValue, "'reach' goes with 'zone'.", file, reach);
        foreach (var (feature, value) in item["set"]?.Pairs ?? [])
        {
            if (!_features.TryGetValue(feature.Text!, out var values))
                Fault(MetadataFaults.UnknownKey, $"'{feature.Text}' is nothing that a rule can set: {string.Join(", ", _features.Keys)}.", file, feature);
            else if (value.Text is null || !values.Contains(value.Text))
                Fault(MetadataFaults.BadValue, $"'{feature.Text}' takes {string.Join(", ", values)}.", file, value);
        }
    }

    private ZoneReach ReachOf(RuleFile file, YamlNode item)
    {
        switch (item.TextOf("reach"))
        {
            case null:
                return ZoneReach.Target;
            case "sentence-end":
                return ZoneReach.SentenceEnd;
            case "sentence-start":
                return ZoneReach.SentenceStart;
            case "sentence":
                return ZoneReach.Sentence;
            default:
                Fault(MetadataFaults.BadValue, "'reach' takes sentence, sentence-start or sentence-end.", file, item["reach"]!);
                return ZoneReach.Target;
        }
    }

    // Whom a rule beats must exist, and no two may beat each other. "presence.acts*" means all rules whose ids begin so.
    private void CheckBeats()
    {
        for (var i = 0; i < _rules.Count; i++)
            _rules[i] = _rules[i] with { Beats = [.. _rules[i].Beats.SelectMany(name => Beaten(_rules[i], name))] };
        var byId = _rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var winner in _rules)
        {
            foreach (var loser in winner.Beats.Where(l => byId[l].Beats.Contains(winner.Id)))
                Report(winner, MetadataFaults.Cycle, $"The rules '{winner.Id}' and '{loser}' beat each other.");
        }
    }

    private string[] Beaten(Rule rule, string name)
    {
        bool IsMeant(string id) => name.EndsWith('*') ? id.StartsWith(name[..^1], StringComparison.Ordinal) : id == name;
        var meant = _rules.Where(r => r.Id != rule.Id && IsMeant(r.Id)).Select(r => r.Id).ToArray();
        // A rule that has been switched off needs nobody to beat it.
        if (meant.Length == 0 && !_off.Any(IsMeant))
            Report(rule, MetadataFaults.UnknownId, $"The rule '{rule.Id}' beats '{name}', which does not exist.");
        return meant;
    }

    private void Report(Rule rule, string code, string message) =>
        _faults.Add(Source.New(code, message, rule.Place!.Path, rule.Place.Line, rule.Place.Column));
}
