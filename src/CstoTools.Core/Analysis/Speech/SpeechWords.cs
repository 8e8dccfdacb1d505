using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>What a verb of speech does.</summary>
internal enum SpeechClass
{
    Say,
    Ask,
    Believe,
}

/// <summary>What else than a clause with "that" tells what was said, after a verb of speech.</summary>
internal enum SpeechTakes
{
    /// <summary>Nothing else: "observed that", not "observed the parade".</summary>
    Clause,

    /// <summary>A clause without "that" ("said the road was open").</summary>
    Statement,

    /// <summary>The things that are named ("emphasized the need").</summary>
    Object,

    /// <summary>Those too, and who was told may stand before "that" ("informed the guests that").</summary>
    Listener,
}

/// <summary>The words by which speech is told, made ready to be looked up in a text.</summary>
internal sealed class SpeechWords
{
    private static readonly MadeOnce<Lexicon, SpeechWords> Made = new(l => new SpeechWords(l));

    private readonly Dictionary<string, List<(string[] Keys, SpeechClass Class, SpeechTakes Takes)>> _verbs = new(StringComparer.Ordinal);
    private readonly Phrases _attributions;
    private readonly Phrases _themes;
    private readonly Phrases _codeNames;
    private readonly Phrases _titles;
    private readonly Phrases _impersonal;
    private readonly Phrases _groups;
    private readonly HashSet<string> _pronouns;
    private readonly HashSet<string> _speakers;
    private readonly HashSet<string> _qualifiers;
    private readonly HashSet<string> _writings;
    private readonly HashSet<string> _menInA;
    private readonly HashSet<string> _backReferences;

    private SpeechWords(Lexicon? lexicon)
    {
        Abbreviations = lexicon?.Abbreviations ?? Abbreviations.None;
        foreach (var record in lexicon?.Records("speechVerbs") ?? [])
        {
            var kind = record.TextOf("class") switch { "ask" => SpeechClass.Ask, "believe" => SpeechClass.Believe, _ => SpeechClass.Say };
            var takes = record.TextOf("takes") switch
            {
                "statement" => SpeechTakes.Statement,
                "object" => SpeechTakes.Object,
                "listener" => SpeechTakes.Listener,
                _ => SpeechTakes.Clause,
            };
            foreach (var form in record.TextsOf("forms"))
            {
                var keys = KeysOf(form);
                if (keys.Length == 0)
                    continue;
                if (!_verbs.TryGetValue(keys[0], out var forms))
                    _verbs[keys[0]] = forms = [];
                forms.Add((keys, kind, takes));
            }
        }
        foreach (var forms in _verbs.Values)
            forms.Sort((a, b) => b.Keys.Length.CompareTo(a.Keys.Length));
        _attributions = Of("attributions");
        _themes = Of("themes");
        _codeNames = Of("operationCues");
        _titles = Of("documentNouns", "organizationHeads", "organizationHeadsRussian");
        _impersonal = Of("impersonalSpeech");
        _groups = new(TextsOf(lexicon, "speakerGroups").Concat(TextsOf(lexicon, "personWords").Select(w => w + "s")).Select(KeysOf));
        _pronouns = Words("pronouns");
        _speakers = Words("speakerWords", "personWords", "personWordsRussian");
        _writings = Words("writings");
        _menInA = Words("menInA");
        _backReferences = Words("backReferences");
        _qualifiers = Words("qualifiers").SelectMany(q => q.Split(' ')).ToHashSet(StringComparer.Ordinal);

        Phrases Of(params string[] keys) => new(keys.SelectMany(k => TextsOf(lexicon, k)).Select(KeysOf));
        HashSet<string> Words(params string[] keys) => keys.SelectMany(k => TextsOf(lexicon, k)).Select(Lexicon.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The words of a lexicon; without one there are none.</summary>
    /// <summary>The abbreviations whose full stop ends no sentence.</summary>
    public Abbreviations Abbreviations { get; }

    public static SpeechWords Of(Lexicon? lexicon) => lexicon is null ? new SpeechWords(null) : Made.Of(lexicon);

    /// <summary>How many words from a word on are a verb of speech; 0 for none.</summary>
    public int VerbAt(IReadOnlyList<Token> tokens, int i, out SpeechClass kind, out SpeechTakes takes)
    {
        (kind, takes) = (SpeechClass.Say, SpeechTakes.Clause);
        if (!_verbs.TryGetValue(tokens[i].Key, out var forms))
            return 0;
        foreach (var form in forms)
        {
            if (Phrases.Matches(tokens, i, form.Keys))
            {
                (kind, takes) = (form.Class, form.Takes);
                return form.Keys.Length;
            }
        }
        return 0;
    }

    /// <summary>How many words from a word on say that somebody's words follow ("according to"); 0 for none.</summary>
    public int AttributionAt(IReadOnlyList<Token> tokens, int i) => _attributions.From(tokens, i);

    /// <summary>How many words from a word on tell that something was said, and not by whom ("отмечалось"); 0 for none.</summary>
    public int ImpersonalAt(IReadOnlyList<Token> tokens, int i) => _impersonal.From(tokens, i);

    /// <summary>How many words up to a word stand for several who speak together ("the parties"); 0 for none.</summary>
    public int GroupUpto(IReadOnlyList<Token> tokens, int last) => _groups.Upto(tokens, last);

    /// <summary>Whether the words before a mark announce the theme of an event.</summary>
    public bool EndsTheme(IReadOnlyList<Token> tokens, int last) => _themes.Upto(tokens, last) > 0;

    /// <summary>Whether the words before a mark announce a code name.</summary>
    public bool EndsCodeName(IReadOnlyList<Token> tokens, int last) => _codeNames.Upto(tokens, last) > 0;

    /// <summary>Whether the words before a mark announce the name of a document or an organization.</summary>
    public bool EndsTitle(IReadOnlyList<Token> tokens, int last) => _titles.Upto(tokens, last) > 0;

    /// <summary>Whether a word is a writing, which speaks for who wrote it.</summary>
    public bool IsWriting(string key) => _writings.Contains(key);

    /// <summary>Whether a given name that ends like a woman's is a man's.</summary>
    public bool IsMans(string given) => _menInA.Contains(given);

    public bool IsPronoun(string key) => _pronouns.Contains(key);

    /// <summary>Whether a word can stand for the one who speaks ("speaker", "diplomat").</summary>
    public bool IsSpeaker(string key) => _speakers.Contains(key);

    /// <summary>Whether a noun may stand for who was told of last, whatever he is ("speaker").</summary>
    public bool RefersBack(string key) => _backReferences.Contains(key);

    /// <summary>Whether a word makes another office of one ("deputy", "former").</summary>
    public bool IsQualifier(string key) => _qualifiers.Contains(key);

    private static string[] KeysOf(string text) => Tokenizer.Tokenize(text).Select(t => t.Key).ToArray();

    private static IEnumerable<string> TextsOf(Lexicon? lexicon, string key) => lexicon is null ? []
        : lexicon.Texts(key).Concat(lexicon.Records(key).SelectMany(r => r.Pairs!).SelectMany(p => p.Key.Text is "class" or "kind" or "type" ? [] : p.Value.Texts));

    /// <summary>Phrases, to be found by their first or last word.</summary>
    private sealed class Phrases
    {
        private readonly ILookup<string, string[]> _first;
        private readonly ILookup<string, string[]> _last;

        public Phrases(IEnumerable<string[]> phrases)
        {
            var all = phrases.Where(p => p.Length > 0).OrderByDescending(p => p.Length).ToArray();
            _first = all.ToLookup(p => p[0], StringComparer.Ordinal);
            _last = all.ToLookup(p => p[^1], StringComparer.Ordinal);
        }

        public int From(IReadOnlyList<Token> tokens, int i) =>
            _first[tokens[i].Key].FirstOrDefault(p => Matches(tokens, i, p))?.Length ?? 0;

        public int Upto(IReadOnlyList<Token> tokens, int last) =>
            _last[tokens[last].Key].FirstOrDefault(p => Matches(tokens, last - p.Length + 1, p))?.Length ?? 0;

        public static bool Matches(IReadOnlyList<Token> tokens, int i, string[] keys)
        {
            if (i < 0 || i + keys.Length > tokens.Count)
                return false;
            for (var k = 0; k < keys.Length; k++)
            {
                if (tokens[i + k].Key != keys[k] || k > 0 && (tokens[i + k].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Apostrophe)) != 0)
                    return false;
            }
            return true;
        }
    }
}
