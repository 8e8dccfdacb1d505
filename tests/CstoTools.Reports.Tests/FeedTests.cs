using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using CstoTools.Reports.Feeds;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Tests;

public class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void AnArticleIsAnEntry()
    {
        var article = Some.Article("a", url: "https://www.press.example/a?b=1&c=шлюз") with { Section = "News", Tags = ["rail", "rail"] };
        var entry = Assert.Single(Entries(Write(FeedEntries.Of(article)!)));
        Assert.Equal("Page of a", (string)entry.Element(Atom + "title")!);
        Assert.Equal("2024-03-12T00:00:00Z", (string)entry.Element(Atom + "updated")!);
        Assert.Equal("2024-03-12T00:00:00Z", (string)entry.Element(Atom + "published")!);
        Assert.Equal("press.example", (string)entry.Element(Atom + "author")!.Element(Atom + "name")!);
        Assert.Equal("https://www.press.example/a?b=1&c=%D1%88%D0%BB%D1%8E%D0%B7", (string)entry.Element(Atom + "link")!.Attribute("href")!);
        Assert.Equal(["News", "rail"], entry.Elements(Atom + "category").Select(c => (string)c.Attribute("term")!));
        Assert.Equal("On March 12, 2024, engineers met in Bishkek.", (string)entry.Element(Atom + "content")!);
        Assert.Equal("text", (string)entry.Element(Atom + "content")!.Attribute("type")!);
        Assert.Equal("en", (string)entry.Attribute(XNamespace.Xml + "lang")!);
    }

    [Fact]
    public void AnEditedPageIsTheSameEntryAndAnotherPageIsNot()
    {
        var page = Some.Article("a", url: "https://press.example/a");
        Assert.Equal(FeedEntries.Of(page)!.Id, FeedEntries.Of(page with { Id = "b", Title = "New", Date = new DateTime(2024, 4, 1) })!.Id);
        Assert.NotEqual(FeedEntries.Of(page)!.Id, FeedEntries.Of(page with { Url = "https://press.example/b" })!.Id);
        Assert.NotEqual(FeedEntries.Of(Some.Article("a"))!.Id, FeedEntries.Of(Some.Article("b"))!.Id);
    }

    [Fact]
    public void WithoutADayThereIsNoEntry()
    {
        Assert.Null(FeedEntries.Of(Some.Article("a", null)));
        Event[] events = [Some.Event("a", null), Some.Event("b", status: EventStatuses.Planned), Some.Event("c"),
            Some.Event("d") with { DatePrecision = DatePrecisions.Month }];
        Assert.Equal([null, null, new DateTime(2024, 3, 12), null], FeedEntries.Of(events, new PageIndex()).Select(e => e?.Updated));
    }

    [Fact]
    public void AnEventIsAnEntryOfItsPages()
    {
        var pages = new PageIndex();
        pages.Add(Some.Article("a", "2024-03-01", "https://press.example/a"));
        pages.Add(Some.Article("b", "2024-03-15", "https://other.example/b"));
        var e = Some.Event("a") with { Body = "Council", Sources = [Some.Source("a"), Some.Source("b")] };
        var entry = Assert.Single(Entries(Write(FeedEntries.Of([e], pages)[0]!)));
        Assert.Equal("2024-03-12: Title of a", (string)entry.Element(Atom + "title")!);
        Assert.Equal("2024-03-15T00:00:00Z", (string)entry.Element(Atom + "updated")!);
        Assert.Equal("2024-03-01T00:00:00Z", (string)entry.Element(Atom + "published")!);
        Assert.Equal(["alternate https://press.example/a", "related https://other.example/b"],
            entry.Elements(Atom + "link").Select(l => $"{(string)l.Attribute("rel")!} {(string)l.Attribute("href")!}"));
        Assert.Equal(["meeting", "held", "Council"], entry.Elements(Atom + "category").Select(c => (string)c.Attribute("term")!));
        Assert.Contains("- 2024-03-15 Page of b, https://other.example/b", (string)entry.Element(Atom + "content")!, StringComparison.Ordinal);
    }

    [Fact]
    public void ADayThatNoPageStatesIsNotOneOfPublication()
    {
        var entry = Assert.Single(Entries(Write(FeedEntries.Of([Some.Event("c")], new PageIndex())[0]!)));
        Assert.Equal("2024-03-12T00:00:00Z", (string)entry.Element(Atom + "updated")!);
        Assert.Null(entry.Element(Atom + "published"));
    }

    [Fact]
    public void ATeaserWasPublishedOnTheDayAboveIt()
    {
        var pages = new PageIndex();
        pages.Add(Some.Article("a") with { Teasers = [new Teaser { Text = "x" }, new Teaser { Text = "y", Posted = new DateTime(2025, 1, 1) }] });
        Assert.Equal(new DateTime(2025, 1, 1), pages.Published(Some.Event("a") with { Sources = [Some.Source("a", teaser: 2)] }));
        Assert.Equal(new DateTime(2024, 3, 12), pages.Published(Some.Event("a") with { Sources = [Some.Source("a", teaser: 1)] }));
    }

    [Fact]
    public void TheFeedIsValidAndNewestFirst()
    {
        FeedEntry?[] entries = [FeedEntries.Of(Some.Article("a")), FeedEntries.Of(Some.Article("b", "2024-04-01")), FeedEntries.Of(Some.Article("a"))];
        var feed = XDocument.Parse(Write([.. entries.OfType<FeedEntry>()])).Root!;
        Assert.Equal("2024-04-01T00:00:00Z", (string)feed.Element(Atom + "updated")!);
        Assert.Equal(["Page of b", "Page of a"], feed.Elements(Atom + "entry").Select(e => (string)e.Element(Atom + "title")!));
        var ids = feed.Descendants(Atom + "id").Select(i => i.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, i => Assert.Matches("^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", i));
        Assert.Equal("CstoTools", (string)feed.Element(Atom + "author")!.Element(Atom + "name")!);
    }

    [Fact]
    public void AnEmptyFeedIsValid() => Assert.Equal("1970-01-01T00:00:00Z", (string)XDocument.Parse(Write()).Root!.Element(Atom + "updated")!);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://press.example@other.example/")]
    [InlineData("data:text/html,x")]
    [InlineData("//press.example/a")]
    [InlineData("https://")]
    public void OnlyAddressesOfTheWebAreLinks(string url)
    {
        var entry = Assert.Single(Entries(Write(FeedEntries.Of(Some.Article("a", url: url))!)));
        Assert.Empty(entry.Elements(Atom + "link"));
        Assert.Empty(entry.Elements(Atom + "author"));
    }

    [Fact]
    public void HostileTextIsTextOfItsOwnElement()
    {
        var article = Some.Article("a", url: "https://press.example/\"><script>\u202E") with
        {
            Title = Some.Hostile,
            Paragraphs = [Some.Hostile],
            Tags = [Some.Hostile],
            Section = Some.Hostile,
            Language = "en\" onload=\"x",
        };
        var text = Write(FeedEntries.Of(article)!);
        var entry = Assert.Single(Entries(text));
        var shown = SafeText.Line(Some.Hostile);
        Assert.Equal([shown, shown], new[] { "title", "content" }.Select(n => (string)entry.Element(Atom + n)!));
        Assert.Equal(shown, (string)Assert.Single(entry.Elements(Atom + "category")).Attribute("term")!);
        Assert.Equal("https://press.example/%22%3E%3Cscript%3E%E2%80%AE", (string)entry.Element(Atom + "link")!.Attribute("href")!);
        using var reader = XmlReader.Create(new StringReader(text));
        Assert.Equal(shown, SyndicationFeed.Load(reader).Items.Single().Title.Text);
    }

    private static string Write(params FeedEntry[] entries) => Some.Text(file => FeedWriter.Write(file, entries, "Press"));

    private static IEnumerable<XElement> Entries(string text) => XDocument.Parse(text).Root!.Elements(Atom + "entry");
}
