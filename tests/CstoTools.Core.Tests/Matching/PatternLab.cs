using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Matching;

/// <summary>Patterns over small texts: words in braces are annotations, "{Who:Ann Lee}" or "{Who@guest:Ann Lee}".</summary>
internal static class PatternLab
{
    public static AnnotatedText Text(string marked)
    {
        var plain = new System.Text.StringBuilder();
        var spans = new List<(string Kind, string[] Traits, int Start, int End)>();
        var open = new Stack<(string Head, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{')
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 1)..colon], plain.Length));
                i = colon;
            }
            else if (marked[i] == '}')
            {
                var (head, start) = open.Pop();
                var parts = head.Split('@');
                spans.Add((parts[0], parts[1..], start, plain.Length));
            }
            else
            {
                plain.Append(marked[i]);
            }
        }
        var tokens = Tokenizer.Tokenize(plain.ToString());
        var text = new AnnotatedText(plain.ToString(), tokens, Abbreviations.None);
        foreach (var (kind, traits, start, end) in spans)
        {
            var first = Array.FindIndex(tokens, t => t.Start >= start);
            var last = Array.FindLastIndex(tokens, t => t.End <= end);
            text.Add(new Annotation(kind, first, last) { Traits = traits });
        }
        return text;
    }

    public static PatternScope Scope(Vocabulary vocabulary)
    {
        var scope = new PatternScope(vocabulary);
        scope.Kinds["Who"] = ["guest", "office"];
        scope.Kinds["Body"] = ["seated"];
        scope.Kinds["Zone"] = [];
        scope.AddTag("verb", t => t.Key is "met" or "said" or "came");
        return scope;
    }

    /// <summary>The text of the first match, and of its parts as "name=text"; null if there is none.</summary>
    public static string? Find(string pattern, string marked)
    {
        var vocabulary = new Vocabulary();
        var program = PatternCompiler.Compile(PatternParser.Parse(pattern, Scope(vocabulary)));
        var text = Text(marked);
        var words = vocabulary.Of(text);
        var matcher = new Matcher(text, words, new Steps());
        for (var at = 0; at < text.Count; at++)
        {
            var end = matcher.Match(program, at, out var captured);
            if (end < 0)
                continue;
            var parts = new List<string>();
            for (var c = captured; c is not null; c = c.Earlier)
                parts.Insert(0, $"{program.Captures[c.Number]}={Words(text, c.First, c.Last)}");
            return string.Join(" | ", [Words(text, at, end - 1), .. parts]);
        }
        return null;
    }

    private static string Words(AnnotatedText text, int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => text[i].Key));
}
