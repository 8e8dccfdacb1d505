using System.Text.Json;

namespace CstoTools.Core.Analysis.Events;

/// <summary>The order of reports of one event: the best told first, and always the same.</summary>
internal static class EventOrder
{
    /// <summary>Articles before teasers, reports before announcements, the fuller before the shorter; then by title and place.</summary>
    public static IComparer<Event> BestFirst { get; } = Comparer<Event>.Create((a, b) =>
    {
        var order = (a.Origin == EventOrigins.Article ? 0 : 1).CompareTo(b.Origin == EventOrigins.Article ? 0 : 1);
        order = order != 0 ? order : (a.Status == EventStatuses.Planned).CompareTo(b.Status == EventStatuses.Planned);
        order = order != 0 ? order : Fullness(b).CompareTo(Fullness(a));
        order = order != 0 ? order : string.CompareOrdinal(a.Title, b.Title);
        order = order != 0 ? order : string.CompareOrdinal(PlaceOf(a), PlaceOf(b));
        order = order != 0 ? order : (a.Teaser ?? 0).CompareTo(b.Teaser ?? 0);
        order = order != 0 ? order : StartOf(a).CompareTo(StartOf(b));
        order = order != 0 ? order : string.CompareOrdinal(SectionOf(a), SectionOf(b));
        order = order != 0 ? order : LengthOf(b).CompareTo(LengthOf(a));
        order = order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        // What is left are events of one place in one page: whichever comes first in the input must not decide.
        return order != 0 || ReferenceEquals(a, b) ? order : string.CompareOrdinal(TextOf(a), TextOf(b));
    });

    private static int Fullness(Event e) => e.Evidence.Count * 4 + e.Participants.Count + e.Documents.Count;

    private static string PlaceOf(Event e) => e.Sources.Count > 0 ? e.Sources[0].Path ?? e.Sources[0].ArticleId : "";

    private static string SectionOf(Event e) => e.Sources.Count > 0 ? e.Sources[0].Section : "";

    private static int LengthOf(Event e) => e.Sources.Count > 0 ? e.Sources[0].Length : 0;

    // What JSON does not show, such as the reasons of a confidence, belongs to it.
    private static string TextOf(Event e) => string.Join(
        '\n', [JsonSerializer.Serialize(e, CstoJsonContext.Line.Event), .. e.Marks, .. e.Evidence.SelectMany(f => f.Evidence.Reasons)]);

    private static int StartOf(Event e) => e.Sources.Count > 0 ? e.Sources[0].Start : 0;
}
