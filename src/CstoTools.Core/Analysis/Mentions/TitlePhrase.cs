namespace CstoTools.Core.Analysis.Mentions;

/// <summary>An office or rank in words: "the acting Minister of Defense of Belarus", "Colonel-General".</summary>
/// <param name="First">Its first word, an article not counted.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Head">The first word of its head ("Minister").</param>
/// <param name="HeadLast">The last word of its head.</param>
/// <param name="Whose">The body or country it belongs to; null if none stands with it.</param>
/// <param name="Qualifier">acting, deputy or former; null for the office itself.</param>
/// <param name="IsRank">Whether it is a rank or form of address only.</param>
internal sealed record TitlePhrase(int First, int Last, int Head, int HeadLast, Found? Whose, string? Qualifier, bool IsRank)
{
    /// <summary>Whether several hold it: "the Deputy Ministers N. and M.".</summary>
    public bool IsPlural { get; init; }

    /// <summary>The office that it serves, as first word, head and last word of the head: "the UN Secretary General" of his special representative.</summary>
    public (int First, int Head, int HeadLast)? Served { get; init; }
}
