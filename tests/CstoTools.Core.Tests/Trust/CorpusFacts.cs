using System.Collections.Concurrent;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;
using CstoTools.Core.Tests.Cases;

namespace CstoTools.Core.Tests.Trust;

/// <summary>What is found on a page of tests/Fixtures/corpus, and whether its annotation says the same.</summary>
internal sealed class CorpusFacts
{
    private static readonly string[] Fields =
        [nameof(Event.Type), nameof(Event.Status), nameof(Event.Date), nameof(Event.City), nameof(Event.Country), nameof(Event.Mode), nameof(Event.Body), nameof(Event.Ordinal), nameof(Event.Host), nameof(Event.Chair), nameof(Event.Operation)];

    private static readonly ConcurrentDictionary<string, string?> Ids = new(StringComparer.Ordinal);

    private readonly CstoTools.Analysis _analysis;
    private readonly YamlNode _gold;

    private CorpusFacts(CstoTools.Analysis analysis, YamlNode gold) => (_analysis, _gold) = (analysis, gold);

    /// <summary>The values of all pages.</summary>
    public static IEnumerable<(string Page, string? Language, Measured Value)> All(string folder)
    {
        foreach (var gold in Directory.EnumerateFiles(folder, "*.gold.yml").Order(StringComparer.Ordinal))
        {
            var analysis = Shipped.Analyzer.Analyze(PageReader.ReadFile(gold.Replace(".gold.yml", ".txt", StringComparison.Ordinal)));
            var facts = new CorpusFacts(analysis, YamlNode.Parse(File.ReadAllText(gold), gold)!);
            foreach (var value in facts.Mentions().Concat(facts.Dates()).Concat(facts.Quotes()).Concat(facts.Events()))
                yield return (Path.GetFileName(gold), analysis.Language, value);
        }
    }

    private IEnumerable<Measured> Mentions()
    {
        var all = _gold["mentions"]!.Items!.ToLookup(Place);
        var texts = _gold["mentions"]!.Items!.ToLookup(m => (m.TextOf("section")!, Teaser(m)), m => m.TextOf("text")!);
        foreach (var mention in _analysis.Mentions.Where(m => !m.Nested))
        {
            var same = all[(mention.Section, mention.Teaser, mention.Text)].ToArray();
            var isOpen = mention.Kind is MentionKinds.Region or MentionKinds.Demonym or MentionKinds.Theme or MentionKinds.Office;
            // Demonyms and regions are always optional, but those that are annotated have a name.
            if (mention.Kind is not (MentionKinds.Region or MentionKinds.Demonym) && same.Any(m => m.TextOf("optional") == "true"))
                continue;
            // A part of a longer name is neither right nor wrong.
            if (same.Length == 0 && texts[(mention.Section, mention.Teaser)].Any(t => t.Length > mention.Text.Length && t.Contains(mention.Text, StringComparison.Ordinal)))
                continue;
            if (same.Length == 0 && isOpen)
                continue;
            var right = same.Any(m => m.TextOf("kind") == mention.Kind && IsName(m.TextOf("name"), mention.Name, mention.Id));
            yield return new Measured(MentionReasons.Fact(mention.Kind), mention.Reasons, mention.Confidence, right, $"{mention.Text} = {mention.Name}");
        }
    }

    private IEnumerable<Measured> Dates()
    {
        var all = _gold["dates"]!.Items!.ToLookup(d => (d.TextOf("section")!, Teaser(d)));
        foreach (var date in _analysis.Dates)
        {
            var same = all[(date.Section, date.Teaser)].Where(d => Overlap(d.TextOf("text")!, date.Text)).ToArray();
            // The years in the title of a document are not annotated.
            var isNamed = same.Length == 0 && _analysis.Mentions.Any(m => m.Section == date.Section && m.Teaser == date.Teaser && m.Start <= date.Start && m.End >= date.End);
            if (!isNamed && !same.Any(d => d.TextOf("optional") == "true"))
                yield return new Measured(nameof(DateMention), date.Reasons, date.Confidence, same.Any(d => d.TextOf("iso") == date.Value), $"{date.Text} = {date.Value}");
        }
    }

    private IEnumerable<Measured> Quotes()
    {
        foreach (var quote in _analysis.Quotes)
        {
            var same = _gold["quotes"]!.Items!.Where(q => Shared(q.TextOf("text")!, quote.Text) >= 0.9).ToArray();
            if (same.Any(q => q.TextOf("optional") == "true"))
                continue;
            yield return new Measured("Quote", quote.Reasons, quote.Confidence, same.Length > 0, quote.Text);
            if (quote.Speaker is not null && same.Length > 0)
                yield return new Measured("Quote.Speaker", quote.SpeakerReasons, quote.SpeakerConfidence!, same.Any(q => IsName(q.TextOf("speaker"), quote.Speaker)), quote.Speaker);
        }
    }

    private IEnumerable<Measured> Events()
    {
        var main = _analysis.Events.FirstOrDefault(e => e.Origin == EventOrigins.Article);
        foreach (var wanted in _gold["events"]!.Items!.DistinctBy(e => (e.TextOf("origin"), Teaser(e))))
        {
            var found = wanted.TextOf("origin") == EventOrigins.Article ? main : _analysis.Events.FirstOrDefault(e => e.Origin == EventOrigins.Teaser && e.Teaser == Teaser(wanted));
            if (found is null)
                continue;
            foreach (var value in OfEvent(found, wanted))
                yield return value;
        }
    }

    private static IEnumerable<Measured> OfEvent(Event found, YamlNode wanted)
    {
        var unscored = wanted.TextsOf("unscored");
        // The annotation of an item of the sidebar has only what is asked of it.
        var isMain = wanted.TextOf("origin") == EventOrigins.Article;
        foreach (var field in found.Evidence.Where(f => Fields.Contains(f.Field)))
        {
            var key = char.ToLowerInvariant(field.Field[0]) + field.Field[1..];
            if (unscored.Contains(key) || !isMain && wanted.TextOf(key) is null)
                continue;
            var value = field.Field switch { nameof(Event.Date) => found.DateIso, _ => field.Value };
            var right = field.Field is nameof(Event.Chair) or nameof(Event.Host) or nameof(Event.Body) or nameof(Event.Operation)
                ? IsName(wanted.TextOf(key), value) : wanted.TextOf(key)?.Split(" / ").Contains(value) == true;
            yield return new Measured($"Event.{field.Field}", field.Evidence.Reasons, field.Confidence, right, value!);
        }
        if (isMain && !unscored.Contains("participants"))
        {
            var present = (wanted["participants"]?.Items ?? []).Select(p => p.TextOf("name")).Append(wanted.TextOf("chair")).Append(wanted.TextOf("host")).ToArray();
            foreach (var participant in found.Participants.Where(p => !char.IsLower(p.Name[0])))
                yield return new Measured("Participant", participant.Reasons, participant.Confidence, present.Any(p => IsName(p, participant.Name)), participant.Name);
            foreach (var value in found.Participants.SelectMany(p => OfRole(p, wanted)))
                yield return value;
        }
        if (!isMain || unscored.Contains("documents"))
            yield break;
        foreach (var document in found.Documents)
        {
            var same = (wanted["documents"]?.Items ?? []).Where(d => IsName(d.TextOf("title"), document.Title)).ToArray();
            yield return new Measured("Document", document.Reasons, document.Confidence, same.Length > 0, document.Title);
            if (same.Length > 0)
            {
                var status = document.Evidence.First(e => e.Field == nameof(EventDocument.Status));
                yield return new Measured("Document.Status", status.Evidence.Reasons, status.Confidence, same.Any(d => d.TextOf("status")?.Split(" / ").Contains(document.Status) == true), $"{document.Status}: {document.Title}");
            }
        }
    }

    private static bool Overlap(string a, string b) => a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);

    // The title of somebody whose role is annotated. Functions are not annotated as such.
    private static IEnumerable<Measured> OfRole(Participant participant, YamlNode wanted)
    {
        var known = wanted["participants"]?.Items?.FirstOrDefault(p => IsName(p.TextOf("name"), participant.Name));
        if (known?.TextOf("role")?.Split(" / ") is not { } roles || participant.Evidence.FirstOrDefault(e => e.Field == nameof(Participant.Title)) is not { } title)
            yield break;
        var right = roles.Any(r => Shared(r, title.Value!) >= 0.6 || Shared(r, participant.Role!) >= 0.6);
        yield return new Measured("Participant.Title", title.Evidence.Reasons, title.Confidence, right, $"{participant.Name}: {title.Value}");
    }

    // Spellings of one given name (Andrei, Andrey) are one.
    private static bool IsName(string? alternatives, string? name, string? id = null) => alternatives is null ? name is null
        : name is not null && alternatives.Split(" / ").Any(a => Key(a) == Key(name) || IdOf(a) is { } known && known == (id ?? IdOf(name)));

    // Whom or what the metadata knows by a name, however it is written.
    private static string? IdOf(string name) => Ids.GetOrAdd(name, n => Shipped.Analyzer.Mentions(Shipped.Article(null, null, n))
        .FirstOrDefault(m => m.Start == 0 && m.Length == n.Length && m.Kind != MentionKinds.Office)?.Id);

    private static string Key(string name) => string.Join(' ', Core.Text.Tokenizer.Tokenize(CaseNames.Fold(name)).Select(Words.NameKeyOf));

    private static double Shared(string a, string b)
    {
        var (x, y) = (WordsOf(a), WordsOf(b));
        return (double)x.Intersect(y).Count() / Math.Max(1, x.Union(y).Count());

        static HashSet<string> WordsOf(string text) => [.. Core.Text.Tokenizer.Tokenize(text).Select(t => t.Key)];
    }

    private static int? Teaser(YamlNode node) => int.TryParse(node.TextOf("teaser"), out var teaser) ? teaser : null;

    private static (string Section, int? Teaser, string Text) Place(YamlNode node) => (node.TextOf("section")!, Teaser(node), node.TextOf("text")!);
}
