using CstoTools.Core.Document;

namespace CstoTools.Core.Matching;

/// <summary>What a pattern asks of one word: a word, a tag, a shape, or a combination of these.</summary>
internal abstract record TokenTest
{
    /// <summary>Asks something of the form of the word alone; its answer is kept for each distinct word.</summary>
    /// <param name="Index">The number of the question in the vocabulary.</param>
    public sealed record OfWord(int Index) : TokenTest;

    /// <summary>Asks where the word stands.</summary>
    public sealed record OfPlace(Func<AnnotatedText, int, bool> Holds) : TokenTest;

    /// <summary>All of several.</summary>
    public sealed record All(TokenTest[] Parts) : TokenTest;

    /// <summary>One of several.</summary>
    public sealed record Any(TokenTest[] Parts) : TokenTest;

    /// <summary>The contrary.</summary>
    public sealed record Not(TokenTest Part) : TokenTest;

    /// <summary>Whether a word can pass, wherever it stands: what is asked of its place counts as granted.</summary>
    public bool MayPass(Word word) => Judge(word) is not false;

    /// <summary>Whether a word passes where it stands.</summary>
    public bool Passes(Word word, AnnotatedText text, int at) => this switch
    {
        OfWord of => word.Has(of.Index),
        OfPlace of => of.Holds(text, at),
        All all => !Exists(all.Parts, false, word, text, at),
        Any any => Exists(any.Parts, true, word, text, at),
        Not not => !not.Part.Passes(word, text, at),
        _ => false,
    };

    // Asked of each word of a text: loops over arrays, as lambdas and enumerators would be made each time.
    private static bool Exists(TokenTest[] parts, bool answer, Word word, AnnotatedText text, int at)
    {
        foreach (var part in parts)
        {
            if (part.Passes(word, text, at) == answer)
                return true;
        }
        return false;
    }

    // The answer that decides if one part gives it, else null if one does not know, else the other.
    private static bool? Judge(TokenTest[] parts, bool deciding, Word word)
    {
        bool? judged = !deciding;
        foreach (var part in parts)
        {
            var answer = part.Judge(word);
            if (answer == deciding)
                return deciding;
            judged = answer is null ? null : judged;
        }
        return judged;
    }

    // True or false where the word alone decides, null where its place does.
    private bool? Judge(Word word)
    {
        switch (this)
        {
            case OfWord of:
                return word.Has(of.Index);
            case Not not:
                return !not.Part.Judge(word);
            case All all:
                return Judge(all.Parts, false, word);
            case Any any:
                return Judge(any.Parts, true, word);
            default:
                return null;
        }
    }
}

/// <summary>What a pattern asks of an annotation: one of some kinds, traits it has or has not, kinds it lies in or not.</summary>
/// <param name="Kinds">The kinds of which it is one.</param>
/// <param name="Traits">The traits it has.</param>
/// <param name="Without">The traits it has not.</param>
/// <param name="Inside">The kinds of annotation that hold it.</param>
/// <param name="Outside">The kinds of annotation of which none holds it.</param>
internal sealed record AnnotationTest(string[] Kinds, string[] Traits, string[] Without, string[] Inside, string[] Outside)
{
    /// <summary>Whether an annotation passes.</summary>
    public bool Passes(Annotation annotation, AnnotatedText text)
    {
        if (Array.IndexOf(Kinds, annotation.Kind) < 0)
            return false;
        foreach (var trait in Traits)
        {
            if (Array.IndexOf(annotation.Traits, trait) < 0)
                return false;
        }
        foreach (var trait in Without)
        {
            if (Array.IndexOf(annotation.Traits, trait) >= 0)
                return false;
        }
        foreach (var kind in Inside)
        {
            if (!text.IsInside(kind, annotation.First, annotation.Last))
                return false;
        }
        foreach (var kind in Outside)
        {
            if (text.IsInside(kind, annotation.First, annotation.Last))
                return false;
        }
        return true;
    }
}
