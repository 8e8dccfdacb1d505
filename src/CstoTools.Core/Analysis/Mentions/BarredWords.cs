using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Whether a word is no part of a body's name.</summary>
internal enum Bar
{
    None,

    /// <summary>A given name, or the capitalised word after one: a person, unless something shows a body.</summary>
    GivenName,

    /// <summary>A listed person, a rank or an office.</summary>
    Sure,
}

/// <summary>The capitalised words of a section that are somebody's name, rank or office, and so no part of a body's name.</summary>
internal static class BarredWords
{
    /// <summary>Which words they are, each with why.</summary>
    public static Bar[] Of(Words words, CstoMetadata metadata)
    {
        var index = NameIndex.Of(metadata);
        var heads = metadata.Lexicon.Set("organizationHeads");
        var barred = new Bar[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsCapital)
                continue;
            Add(index.People.Match(words.Tokens, words.NameKeys, i), i, barred);
            Add(index.Ranks.Match(words.Tokens, words.Keys, i), i, barred);
            // "Head of the Main Directorate" is an office; its directorate may still have a name.
            if (index.OfficeHeads.Match(words.Tokens, words.Keys, i) is [var (count, _), ..])
            {
                var of = Enumerable.Range(i, count).FirstOrDefault(k => words[k].Key == "of", -1);
                Array.Fill(barred, Bar.Sure, i, of > 0 && heads.Contains(words[i + count - 1].Key) ? of - i : count);
            }
            // A given name and a capitalised word that names of bodies do not use: a person.
            if (index.GivenNames.Contains(words.NameKeys[i]) && !index.BodyWords.Contains(words.Keys[i]) && words.IsClose(i + 1)
                && words[i + 1].Shape == Shape.Capitalized && !heads.Contains(words[i + 1].Key))
                (barred[i], barred[i + 1]) = (Raised(barred[i]), Raised(barred[i + 1]));
        }
        return barred;
    }

    private static Bar Raised(Bar bar) => bar == Bar.None ? Bar.GivenName : bar;

    private static void Add<T>(List<(int Count, NameTrie<T>.Name)>? matches, int at, Bar[] barred)
    {
        if (matches is [var (count, _), ..])
            Array.Fill(barred, Bar.Sure, at, count);
    }
}
