using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>The small words of English and Russian that show how a sentence is built.</summary>
internal static class Grammar
{
    private static readonly HashSet<string> Clause = Words("""
        is are was were am be been has have had will would shall can could must should may might cannot do does did let
        dont isnt arent doesnt didnt wont cant wouldnt couldnt havent hasnt thats theres youre theyre weve im lets
        i we you they he she there us me nobody nothing everyone
        мы я вы ты они он она нам вам нас мне меня был была было были быть будет будем будут может могут можем могу должен должна
        должны должно надо нужно необходимо нельзя можно есть нет не давайте пусть считаю хочу хотим хотел уверен уверены является
        """);

    private static readonly HashSet<string> Prepositions = Words("""
        of with by to from for at in on about between against before after during under over without toward towards into upon
        via versus alongside including among behind near per than like regarding concerning
        с со к ко от для у в во на о об обо между против до после при над под без через из за
        """);

    private static readonly HashSet<string> Auxiliaries = Words("has have had is was also then however therefore further again and but thus as will still again later earlier recently once additionally subsequently finally");
    private static readonly HashSet<string> Passives = Words("was were been being is are be был была было были");
    private static readonly HashSet<string> Conjunctions = Words("that because since if and but or as what how where when which что потому если и а но как");
    private static readonly HashSet<string> Relatives = Words("which who whom whose that where when что который которая которое которые которого котором которых где когда");
    private static readonly HashSet<string> Adverbs = Words("""
        also then further again once and but later thus so as still already additionally finally meanwhile
        также затем далее и а но тоже еще при этом так
        """);

    private static readonly HashSet<string> Articles = Words("the a an this that his her their its our");
    private static readonly HashSet<string> FirstSecond = Words("i we you я мы вы ты");
    private static readonly HashSet<string> Complements = Words("that what why how whether about the a an to on in его ее о об что как почему их this these his her");
    private static readonly string[] VerbEndings = ["ется", "ются", "ится", "аем", "яем", "уем", "ает", "яет", "ует", "ают", "яют", "уют", "аемся", "имся"];

    private static readonly HashSet<string> IrregularTold = Words("began went grew broke burst threw gave took made swore let cut shot won brought");
    private static readonly string[] ToldEndings = ["ed", "ил", "ал", "ел", "ул", "ял", "ыл", "ыла", "ыли", "ила", "ала", "ела", "ула", "яла", "или", "али", "лся", "лась", "лись", "ает", "яет", "ует"];

    /// <summary>A word that only a clause has: a pronoun of a person, an auxiliary, a Russian verb's ending.</summary>
    public static bool ShowsClause(string key) =>
        Clause.Contains(key) || key.Length > 4 && key[0] >= '\u0400' && VerbEndings.Any(e => key.EndsWith(e, StringComparison.Ordinal));

    public static bool IsPreposition(string key) => Prepositions.Contains(key);

    public static bool IsAuxiliary(string key) => Auxiliaries.Contains(key);

    public static bool IsPassive(string key) => Passives.Contains(key);

    public static bool IsConjunction(string key) => Conjunctions.Contains(key);

    public static bool IsRelative(string key) => Relatives.Contains(key);

    public static bool IsAdverb(string key) => Adverbs.Contains(key) || key.Length > 4 && key.EndsWith("ly", StringComparison.Ordinal);

    public static bool IsArticle(string key) => Articles.Contains(key);

    public static bool IsIndefinite(string key) => key is "a" or "an" or "one" or "some" or "один" or "одна";

    /// <summary>A word shaped like a verb that tells, as in "she sighed" and «вздохнул он».</summary>
    public static bool LooksTold(Token token) => token.Shape == Shape.Lower && token.Key.Length > 3
        && (IrregularTold.Contains(token.Key) || ToldEndings.Any(e => token.Key.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>Whether a pronoun can only be the owner of something ("his", "их"): it names no subject.</summary>
    public static bool IsOwner(string key) => key is "his" or "her" or "hers" or "him" or "его" or "ее" or "их" or "нее" or "него" or "ней" or "ним";

    /// <summary>A word that makes a question even of a verb of saying: "clarified whether", but "recalled how".</summary>
    public static bool LeavesOpen(string key) => key is "whether" or "if" or "ли";

    /// <summary>A word with which a question is told.</summary>
    public static bool StartsQuestion(string key) => key is "whether" or "if" or "why" or "how" or "when" or "what" or "who" or "ли" or "почему" or "когда" or "зачем";

    /// <summary>I, we, you: who says so stands inside the quotation.</summary>
    public static bool IsFirstOrSecond(string key) => FirstSecond.Contains(key);

    /// <summary>A word that goes on from a verb of speech to what was said: the sentence is its own, no attribution.</summary>
    public static bool StartsComplement(string key) => Complements.Contains(key);

    private static HashSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
