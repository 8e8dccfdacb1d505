using CstoTools.Core.Queries;
using CstoTools.Reports.Calendars;
using CstoTools.Reports.Shared;
using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Feeds;

/// <summary>Makes the entries of a feed.</summary>
public static class FeedEntries
{
    private const int LongestText = 1000;

    /// <summary>The entry of an article; null if its day of publication is not known, because a feed is a list by days.</summary>
    /// <param name="article">The article.</param>
    public static FeedEntry? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Date is not { } day)
            return null;
        var address = Addresses.Link(article.Url);
        return new FeedEntry
        {
            // An edited page is the same entry.
            Id = StableHash.Urn(StableHash.Of("article", address ?? article.Id)),
            Title = SafeText.Start(article.ToString(), LongestText),
            Updated = day,
            Published = day,
            Text = SafeText.Start(article.Paragraphs.Count > 0 ? article.Paragraphs[0] : article.Title, LongestText),
            Author = Addresses.Host(address),
            Language = article.Language,
            Addresses = address is null ? [] : [address],
            Categories = Categories([article.Section, .. article.Tags]),
        };
    }

    /// <summary>
    /// The entries of events. Where no source has a known day of publication, that of the event is taken if it was held on a
    /// known day; otherwise the event has no entry.
    /// </summary>
    /// <param name="events">The events.</param>
    /// <param name="pages">The pages of their sources.</param>
    /// <returns>For each event its entry, or null.</returns>
    public static IReadOnlyList<FeedEntry?> Of(IReadOnlyList<Event> events, PageIndex pages)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(pages);
        var uids = EventUids.Of(events, pages);
        return [.. events.Select((e, i) => Of(e, uids[i], pages))];
    }

    private static FeedEntry? Of(Event e, string uid, PageIndex pages)
    {
        var found = e.Sources.Select(pages.Find).OfType<PublishedPage>().ToList();
        if ((pages.Published(e) ?? OwnDay(e)) is not { } day)
            return null;
        var addresses = found.Select(p => p.Address).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new FeedEntry
        {
            Id = StableHash.Urn(uid),
            Title = $"{Prefix(e)}{SafeText.Line(Display.Headline(e))}",
            Updated = day,
            Published = pages.FirstPublished(e),
            Text = string.Join('\n', EventText.Lines(e, pages)),
            Author = addresses.Count > 0 ? Addresses.Host(addresses[0]) : null,
            Language = found.Count > 0 ? found[0].Language : null,
            Addresses = addresses,
            Categories = Categories([e.Type, e.Status, .. e.Bodies, e.Body]),
        };
    }

    private static string[] Categories(IEnumerable<string?> words) =>
        [.. words.Select(SafeText.Line).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string Prefix(Event e) => Display.Date(e) is { Length: > 0 } date ? $"{date}: " : "";

    private static DateTime? OwnDay(Event e) =>
        e.Status is EventStatuses.Held or EventStatuses.Ongoing && e.DatePrecision is null or DatePrecisions.Day ? e.Date : null;
}
