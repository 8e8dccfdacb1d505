using CstoTools.Core.Text;

namespace CstoTools.Core.Document;

/// <summary>The words of one text with what is known of them. Annotations are added, never changed or taken away.</summary>
internal sealed class AnnotatedText
{
    private static readonly List<Annotation> s_none = [];

    private readonly Token[] _tokens;
    private int[]? _numbers;
    private readonly int[] _sentence;
    private readonly int[] _sentenceEnd;
    private readonly Gap _end;
    private readonly List<Annotation>?[] _byFirst;
    private readonly List<Annotation>?[] _byLast;
    private readonly List<Annotation> _all = [];
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _reach = new(StringComparer.Ordinal);

    /// <summary>A text without annotations.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="abbreviations">The abbreviations whose full stop ends no sentence.</param>
    public AnnotatedText(string text, Token[] tokens, Abbreviations abbreviations)
    {
        _tokens = tokens;
        _end = Tokenizer.GapAfter(text, tokens.Length == 0 ? 0 : tokens[^1].End);
        _byFirst = new List<Annotation>?[tokens.Length];
        _byLast = new List<Annotation>?[tokens.Length];
        _sentence = new int[tokens.Length];
        _sentenceEnd = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            _sentence[i] = Sentences.StartsSentence(tokens, i, abbreviations) ? i : _sentence[i - 1];
        for (var i = tokens.Length - 1; i >= 0; i--)
            _sentenceEnd[i] = StartsSentence(i + 1) ? i : _sentenceEnd[i + 1];
    }

    /// <summary>A text without annotations.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, each of which is a step.</param>
    /// <param name="abbreviations">The abbreviations whose full stop ends no sentence.</param>
    public AnnotatedText(string text, CountedTokens words, Abbreviations abbreviations)
        : this(text, words.All(), abbreviations) => _numbers = words.Numbers;

    /// <summary>The number of each word (<see cref="WordNumbers"/>).</summary>
    public int[] Numbers => _numbers ??= Array.ConvertAll(_tokens, WordNumbers.Of);

    /// <summary>The number of words.</summary>
    public int Count => _tokens.Length;

    /// <summary>A word.</summary>
    public Token this[int i] => _tokens[i];

    /// <summary>What stands before a word; for the number of words, what stands behind the last one.</summary>
    public Gap GapBefore(int i) => i < _tokens.Length ? _tokens[i].Gap : _end;

    /// <summary>Whether a sentence starts at a word; true for the number of words, where the text ends.</summary>
    public bool StartsSentence(int i) => i == _tokens.Length || _sentence[i] == i;

    /// <summary>The first word of the sentence that a word is in.</summary>
    public int SentenceStart(int i) => _sentence[i];

    /// <summary>The last word of the sentence that a word is in.</summary>
    public int SentenceEnd(int i) => _sentenceEnd[i];

    /// <summary>Adds what is known of a run of words.</summary>
    public void Add(Annotation annotation)
    {
        _all.Add(annotation);
        _kinds.Add(annotation.Kind);
        Insert(ref _byFirst[annotation.First], annotation);
        Insert(ref _byLast[annotation.Last], annotation);
        _reach.Remove(annotation.Kind);
    }

    /// <summary>All annotations, in the order in which they were added.</summary>
    public IReadOnlyList<Annotation> Annotations => _all;

    /// <summary>Whether there is an annotation of a kind.</summary>
    public bool HasKind(string kind) => _kinds.Contains(kind);

    /// <summary>The annotations that start at a word, the longest first.</summary>
    public List<Annotation> StartingAt(int i) => (i < _byFirst.Length ? _byFirst[i] : null) ?? s_none;

    /// <summary>The annotations that end with a word, the longest first.</summary>
    public List<Annotation> EndingAt(int i) => (i >= 0 && i < _byLast.Length ? _byLast[i] : null) ?? s_none;

    /// <summary>Whether one annotation of a kind holds all words from one to another.</summary>
    public bool IsInside(string kind, int first, int last)
    {
        if (!_reach.TryGetValue(kind, out var reach))
            _reach[kind] = reach = ReachOf(kind);
        return reach[first] >= last;
    }

    // For each word, the last word of the annotations that begin there or before.
    private int[] ReachOf(string kind)
    {
        var reach = new int[_tokens.Length];
        Array.Fill(reach, -1);
        foreach (var annotation in _all)
        {
            if (annotation.Kind == kind)
                reach[annotation.First] = Math.Max(reach[annotation.First], annotation.Last);
        }
        for (var i = 1; i < reach.Length; i++)
            reach[i] = Math.Max(reach[i], reach[i - 1]);
        return reach;
    }

    private static void Insert(ref List<Annotation>? list, Annotation annotation)
    {
        list ??= new(1);
        var at = 0;
        while (at < list.Count && list[at].Last - list[at].First >= annotation.Last - annotation.First)
            at++;
        list.Insert(at, annotation);
    }
}
