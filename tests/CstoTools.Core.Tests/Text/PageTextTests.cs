using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>The sections of an article in their order, and the lines of the file they came from.</summary>
public class PageTextTests
{
    private static readonly Article Page = new()
    {
        Id = "x",
        Format = "text",
        Title = "A title",
        Paragraphs = ["One.", "Two."],
        Teasers = [new Teaser { Text = "First" }, new Teaser { Text = "" }, new Teaser { Text = "Third" }],
        ContactText = "Press",
        LineMarks =
        [
            new LineMark { Section = Sections.Body, Start = 6, Line = 9 },
            new LineMark { Section = Sections.Body, Start = 0, Line = 7 },
            new LineMark { Section = Sections.Title, Start = 2, Line = 3 },
            new LineMark { Section = Sections.Teaser, Teaser = 3, Start = 0, Line = 30 },
            new LineMark { Section = Sections.Teaser, Teaser = 1, Start = 0, Line = 20 },
        ],
    };

    [Fact]
    public void TheSectionsAreInTheOrderOfThePage()
    {
        var page = PageText.Of(Page);
        Assert.Same(Page, page.Article);
        Assert.Equal(
            [("title", null, "A title"), ("body", null, "One.\n\nTwo."), ("teaser", 1, "First"), ("teaser", 3, "Third"), ("contact", null, "Press")],
            page.Sections.Select(s => (s.Section, s.Teaser, s.Text)));
    }

    [Fact]
    public void WhatIsNotThereIsNoSection() =>
        Assert.Equal(["body"], PageText.Of(new Article { Id = "x", Format = "text", Paragraphs = ["One."] }).Sections.Select(s => s.Section));

    [Fact]
    public void ACharacterHasTheLineOfTheMarkBeforeIt()
    {
        var sections = PageText.Of(Page).Sections;
        Assert.Equal([7, 7, 9, 9], new[] { 0, 5, 6, 9 }.Select(sections[1].LineOf));
        Assert.Equal([null, null, 3, 3], new[] { 0, 1, 2, 6 }.Select(sections[0].LineOf));
        Assert.Equal((20, 30, null), (sections[2].LineOf(2), sections[3].LineOf(0), sections[4].LineOf(0)));
    }

    [Fact]
    public void ManyLinesAreFoundAsWell()
    {
        var marks = Enumerable.Range(0, 40).Select(i => new LineMark { Section = Sections.Body, Start = i * 10, Line = i * 2 + 1 });
        var section = new SectionText(Sections.Body, null, new string('x', 400), marks);
        Assert.Equal(Enumerable.Range(0, 400).Select(i => (int?)(i / 10 * 2 + 1)), Enumerable.Range(0, 400).Select(section.LineOf));
    }

    [Fact]
    public void TheWordsAreMadeOnce()
    {
        var section = PageText.Of(Page).Sections[1];
        Assert.Equal(["one", "two"], section.Tokens.Select(t => t.Key));
        Assert.Same(section.Tokens, section.Tokens);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(5, 4)]
    [InlineData(8, 4)]
    [InlineData(9, 5)]
    [InlineData(99, 5)]
    public void TheFirstItemAfterAPlaceIsFound(int place, int index) =>
        Assert.Equal(index, Ordered.IndexAfter([2, 4, 5, 5, 9], place, (int i) => i));

    [Fact]
    public void NothingIsAfterAPlaceInAnEmptyList() => Assert.Equal(0, Ordered.IndexAfter(Array.Empty<int>(), 3, i => i));
}
