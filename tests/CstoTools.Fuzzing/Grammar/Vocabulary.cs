using CstoTools.Core.Metadata;

namespace CstoTools.Fuzzing.Grammar;

/// <summary>The words and names that the metadata knows, by list.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);

    public Vocabulary(CstoMetadata metadata)
    {
        foreach (var list in metadata.Entries.Values.GroupBy(e => e.List))
            _words["@" + list.Key] = Distinct(list.SelectMany(NamesOf));
        _words["@offices"] = Distinct(metadata.Offices.Values
            .SelectMany(o => (IEnumerable<string?>)[o.Name, o.Russian, .. o.Aliases, .. o.Abbreviations]));
        foreach (var key in Lexicon.Keys)
            _words["$" + key] = Distinct(metadata.Lexicon.Nodes(key).SelectMany(TextsOf));
        // A word of any list: what no writer puts there is where it is put, too.
        _words["$any"] = Distinct(_words.OrderBy(w => w.Key, StringComparer.Ordinal).SelectMany(w => w.Value.Take(400)));
    }

    /// <summary>The words of a list ("$ranks", "@people").</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public IReadOnlyList<string> this[string list] => _words[list];

    /// <summary>Whether there is a list with words.</summary>
    public bool Has(string list) => _words.TryGetValue(list, out var words) && words.Length > 0;

    private static string[] Distinct(IEnumerable<string?> words) => words.OfType<string>().Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToArray();

    private static IEnumerable<string?> NamesOf(Entry entry) =>
        [entry.Name, entry.Russian, entry.Family, .. entry.Aliases, .. entry.Abbreviations, .. entry.Forms, .. entry.Short, .. entry.Official, .. entry.Demonyms];

    // Of records the lists of words, not the values that sort them.
    private static IEnumerable<string> TextsOf(YamlNode node) =>
        node.Items is { } items ? items.SelectMany(i => i.Pairs is null ? i.Texts : TextsOf(i))
        : node.Pairs is { } pairs ? pairs.Where(p => p.Value.Items is not null || p.Key.Text == "text").SelectMany(p => p.Value.Texts)
        : node.Texts;
}
