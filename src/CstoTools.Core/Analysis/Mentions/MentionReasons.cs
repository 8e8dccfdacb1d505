using CstoTools.Core.Text;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>What the confidence of a mention follows from: the way to its name, and what the page shows of it.</summary>
internal static class MentionReasons
{
    /// <summary>The fact of a kind of mention, as the table of confidence names it.</summary>
    public static string Fact(string kind) => $"Mention.{kind}";

    /// <summary>The reasons of a name that was found.</summary>
    /// <param name="found">The name.</param>
    /// <param name="text">The text of the section.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="end">Where it ends.</param>
    public static ValueList<string> Of(Found found, string text, int start, int end)
    {
        var reasons = new List<string>(4) { WayOf(found) };
        if (Folding.IsCyrillic(text.AsSpan(start, end - start)))
            reasons.Add(Reasons.Cyrillic);
        if (found is { Kind: MentionKinds.Person, Resolution: Resolutions.Unlisted, Title: null })
            reasons.Add(Reasons.Untitled);
        if (found is { Kind: MentionKinds.Person or MentionKinds.Organization, Length: 1 }
            && found.Resolution is Resolutions.Unlisted or Resolutions.Surname)
            reasons.Add(Reasons.OneWord);
        if (found is { Kind: MentionKinds.Document, Resolution: Resolutions.Unlisted } && !HasEndMark(text, end))
            reasons.Add(Reasons.NoEndMark);
        if (found is { Resolution: Resolutions.Office, Tenure: { } tenure })
        {
            if (tenure.Source is null)
                reasons.Add(Reasons.TenureUncited);
            else if (tenure.Certainty == "likely")
                reasons.Add(Reasons.TenureLikely);
        }
        return reasons.ToValueList();
    }

    // A mark of quotation, a full stop, comma or bracket, or the end of the paragraph.
    private static bool HasEndMark(string text, int end) =>
        QuotationMarks.IsDouble(text[end - 1]) || end == text.Length || !char.IsWhiteSpace(text[end]) || text[end] == '\n';

    private static string WayOf(Found found) => found.Resolution switch
    {
        Resolutions.Name => "by-name",
        Resolutions.Alias => "by-alias",
        Resolutions.Surname => "by-surname",
        Resolutions.Office => "by-office",
        Resolutions.Reference => "by-reference",
        _ => found.Kind == MentionKinds.Office ? Reasons.Nobody : "unlisted",
    };
}
