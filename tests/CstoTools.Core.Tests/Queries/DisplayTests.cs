using System.Globalization;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

/// <summary>What tables show of the records.</summary>
public class DisplayTests
{
    private static readonly Event Some = new() { Id = "x", Type = "meeting", Status = "held", Title = "A meeting", Origin = "article" };

    [Fact]
    public void ADayIsShownInIsoForm()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // Its calendar counts other years.
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Assert.Equal("2024-03-05", Display.Date(new DateTime(2024, 3, 5)));
            Assert.Equal("2024-03-05/2025-01-02", Display.Date(Some with { Date = new DateTime(2024, 3, 5), EndDate = new DateTime(2025, 1, 2) }));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.Equal("", Display.Date((DateTime?)null));
    }

    [Theory]
    // The same month of another year is another month.
    [InlineData("2024-03-05", "2024-03-07", "2024-03-05/07")]
    [InlineData("2024-03-05", "2024-04-07", "2024-03-05/04-07")]
    [InlineData("2024-03-05", "2025-03-07", "2024-03-05/2025-03-07")]
    public void AnEndIsShownAsFarAsItDiffers(string from, string to, string shown) =>
        Assert.Equal(shown, Display.Date(Some with { Date = Day(from), EndDate = Day(to) }));

    [Fact]
    public void AnEndLaterOnTheDayIsNone() =>
        Assert.Equal("2024-03-05", Display.Date(Some with { Date = Day("2024-03-05"), EndDate = Day("2024-03-05").AddHours(18) }));

    [Theory]
    [InlineData("On 5 June, the ministers met", 3, 6, "The ministers met")]
    [InlineData("5 June, the ministers met", 0, 6, "The ministers met")]
    [InlineData("С 5 июня, министры\nспорят", 2, 6, "Министры спорят")]
    [InlineData("On 5 June, 2 met", 3, 6, "2 met")]
    // The date does not come first, or no comma follows it, or nothing does.
    [InlineData("Once, 5 June, the ministers met", 6, 6, "Once, 5 June, the ministers met")]
    [InlineData("On 5 June the ministers met", 3, 6, "On 5 June the ministers met")]
    [InlineData("On 5 June,", 3, 6, "On 5 June,")]
    [InlineData("On 5 June, ", 3, 6, "On 5 June,")]
    [InlineData("On 5 June,  \n", 3, 6, "On 5 June,")]
    [InlineData("On 5 June", 3, 6, "On 5 June")]
    [InlineData("On 5 June, x", 3, 6, "X")]
    public void AHeadlineIsTheTitleWithoutTheDateItStartsWith(string title, int start, int length, string shown) =>
        Assert.Equal(shown, Display.Headline(Titled(title, start, length)));

    [Fact]
    public void ADateOfAnotherTextIsNotInTheTitle()
    {
        var e = Titled("On 5 June, the ministers met", 3, 6);
        Assert.Equal("The ministers met", Display.Headline(e));
        var source = e.Sources[0];
        Assert.Equal(e.Title, Display.Headline(e with { Sources = [source with { Path = "b.txt" }] }));
        Assert.Equal(e.Title, Display.Headline(e with { Sources = [source with { Section = Sections.Title }] }));
        Assert.Equal(e.Title, Display.Headline(e with { Sources = [source with { Teaser = 1 }] }));
        Assert.Equal(e.Title, Display.Headline(e with { Evidence = [e.Evidence[0] with { Field = "City" }] }));
        Assert.Equal("The ministers met", Display.Headline(e with { Sources = [source with { Path = "b.txt" }, source] }));
        Assert.Equal(e.Title, Display.Headline(e with { Sources = [] }));
        // The date stands before the text of the event.
        Assert.Equal(e.Title, Display.Headline(e with { Sources = [source with { Start = 1000 }] }));
    }

    [Fact]
    public void APlaceIsTheNearestThatIsKnown()
    {
        var e = Some with { City = "Minsk", Country = "Belarus", Mode = EventModes.Videoconference };
        Assert.Equal("Minsk", Display.Place(e));
        Assert.Equal("Belarus", Display.Place(e with { City = null }));
        Assert.Equal("(video)", Display.Place(e with { City = null, Country = null }));
        Assert.Equal("", Display.Place(Some with { Mode = EventModes.Hybrid }));
        Assert.Equal("", Display.Place(Some));
    }

    [Fact]
    public void PagesAreTheFirstAndHowManyMore()
    {
        var one = Source("pages/a.txt");
        Assert.Equal("", Display.Pages(Some));
        Assert.Equal("a.txt", Display.Pages(Some with { Sources = [one] }));
        Assert.Equal("a.txt", Display.Pages(Some with { Sources = [one, one] }));
        Assert.Equal("a.txt +1", Display.Pages(Some with { Sources = [one, Source("pages/b.txt"), one] }));
        Assert.Equal("a.txt +2", Display.Pages(Some with { Sources = [one, Source("pages/b.txt"), Source("old/a.txt")] }));
        Assert.Equal("id", Display.Pages(Some with { Sources = [Source(null)] }));
    }

    [Fact]
    public void ASourceIsNamedWithItsPlace()
    {
        Assert.Equal("a.txt:7 (teaser 3, 10-30)", Display.Source(Source("pages/a.txt") with { Section = Sections.Teaser, Teaser = 3, Line = 7 }));
        Assert.Equal("id (body, 10-30)", Display.Source(Source(null)));
    }

    [Fact]
    public void WordsAreOnOneLineAndSayWhetherTheyAreReported()
    {
        Assert.Equal("One two", Display.Words(false, "said", " One\n two "));
        Assert.Equal("[was said] One", Display.Words(true, "was\tsaid", "One"));
        Assert.Equal("[reported] ", Display.Words(true, null, null));
        Assert.Equal("", Display.OneLine(null));
        Assert.Equal("", Display.OneLine(" \n"));
        Assert.Equal("a b c", Display.OneLine("\ta\u00A0b\r\n\r\nc"));
        Assert.Equal("", Display.Page(null));
        Assert.Equal("c.md", Display.Page("a/b/c.md"));
    }

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static EventSource Source(string? path) => new() { Path = path, ArticleId = "id", Section = Sections.Body, Start = 10, Length = 20 };

    private static Event Titled(string title, int start, int length) => Some with
    {
        Title = title,
        Date = new DateTime(2024, 6, 5),
        Sources = [new EventSource { Path = "a.txt", ArticleId = "id", Section = Sections.Body, Start = 100, Length = title.Length }],
        Evidence =
        [
            new FieldEvidence
            {
                Field = nameof(Event.Date),
                Path = "a.txt",
                Evidence = new Evidence { Section = Sections.Body, Start = 100 + start, Length = length, Basis = EvidenceBases.Stated, Rule = "x" },
            },
        ],
    };

    [Theory]
    [InlineData("Minsk", "check", 10, "Minsk?")]
    [InlineData("Minsk", "likely", 10, "Minsk")]
    [InlineData("Saint Petersburg", "check", 10, "Saint Pe…?")]
    [InlineData("Petersburg", "check", 10, "Petersbu…?")]
    [InlineData("Leningrad", "check", 10, "Leningrad?")]
    [InlineData("Saint Petersburg", "sure", 10, "Saint Petersburg")]
    [InlineData("Saint Petersburg", "check", 0, "Saint Petersburg?")]
    [InlineData("", "check", 10, "")]
    [InlineData("Minsk", null, 10, "Minsk")]
    public void AQuestionMarkMarksWhatIsToBeChecked(string text, string? confidence, int width, string shown) =>
        Assert.Equal(shown, Display.Checked(text, confidence, width));
}
