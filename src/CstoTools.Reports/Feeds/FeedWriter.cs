using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287). The same entries give the same bytes.</summary>
public static class FeedWriter
{
    /// <summary>The title of a feed if no other is specified.</summary>
    public const string UsualTitle = "CSTO press pages";

    /// <summary>The word for entries that are articles.</summary>
    public const string Articles = "article";

    /// <summary>The word for entries that are events.</summary>
    public const string Events = "event";

    private static readonly XmlQualifiedName Language = new("lang", "http://www.w3.org/XML/1998/namespace");

    /// <summary>What entries can be.</summary>
    public static ValueList<string> Entries { get; } = [Articles, Events];

    /// <summary>Writes the entries, the newest first; of several with one id, one.</summary>
    /// <param name="file">The stream to write to.</param>
    /// <param name="entries">The entries, in any order.</param>
    /// <param name="title">The title of the feed.</param>
    public static void Write(Stream file, IEnumerable<FeedEntry> entries, string title)
    {
        var sorted = entries.OrderByDescending(e => e.Updated).ThenBy(e => e.Title, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Text, StringComparer.Ordinal).DistinctBy(e => e.Id).ToList();
        var feed = new SyndicationFeed
        {
            Id = StableHash.Urn(StableHash.Of("feed", title)),
            Title = new TextSyndicationContent(SafeText.Line(title)),
            LastUpdatedTime = Moment(sorted.Count > 0 ? sorted[0].Updated : DateTime.UnixEpoch),
            Generator = "CstoTools",
            Items = sorted.Select(Item),
        };
        // An entry without an author of its own takes that of the feed, which must have one then.
        feed.Authors.Add(new SyndicationPerson { Name = "CstoTools" });
        using var xml = XmlWriter.Create(file, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            CloseOutput = false,
        });
        new Atom10FeedFormatter(feed).WriteTo(xml);
        xml.WriteWhitespace("\n");
    }

    /// <summary>What to warn of after a feed was written; null if everything is in it.</summary>
    /// <param name="undated">How many articles or events have no entry.</param>
    public static string? Warning(int undated) => undated == 0 ? null : FormattableString.Invariant(
        $"{undated} {(undated == 1 ? "item is" : "items are")} not in the feed, because the day of publication is not known.");

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(entry.Title),
            LastUpdatedTime = Moment(entry.Updated),
            Content = new TextSyndicationContent(entry.Text),
        };
        if (entry.Published is { } published)
            item.PublishDate = Moment(published);
        for (var i = 0; i < entry.Addresses.Count; i++)
            item.Links.Add(new SyndicationLink(new Uri(entry.Addresses[i])) { RelationshipType = i == 0 ? "alternate" : "related" });
        if (entry.Author is { } author)
            item.Authors.Add(new SyndicationPerson { Name = author });
        foreach (var category in entry.Categories)
            item.Categories.Add(new SyndicationCategory(category));
        if (entry.Language is { } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            item.AttributeExtensions.Add(Language, language);
        return item;
    }

    private static DateTimeOffset Moment(DateTime day) => new(DateTime.SpecifyKind(day.Date, DateTimeKind.Utc));
}
