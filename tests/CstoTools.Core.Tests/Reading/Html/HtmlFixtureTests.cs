using System.Globalization;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading.Html;

public class HtmlFixtureTests
{
    public static TheoryData<string> Articles => [.. HtmlFixture.Names.Where(n => HtmlFixture.Expected(n).Error is null)];

    public static TheoryData<string> Refused => [.. HtmlFixture.Names.Where(n => HtmlFixture.Expected(n).Error is not null)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Body_is_the_articles_own(string name)
    {
        var expected = HtmlFixture.Expected(name);
        var body = string.Join("\n\n", HtmlFixture.Read(name).Paragraphs.Select(p => p.Text));
        var f1 = Shingles.F1(string.Join("\n\n", expected.Paragraphs), body);
        Assert.True(f1 >= 0.95, $"{name}: F1 {f1:0.000}\n{body}");
        Assert.All(expected.Absent, text => Assert.DoesNotContain(text, body, StringComparison.Ordinal));
    }

    [Fact]
    public void Bodies_are_right_on_the_whole()
    {
        var scores = HtmlFixture.Names.Where(n => HtmlFixture.Expected(n).Error is null)
            .Select(n => Shingles.F1(string.Join("\n\n", HtmlFixture.Expected(n).Paragraphs), string.Join("\n\n", HtmlFixture.Read(n).Paragraphs.Select(p => p.Text))))
            .ToList();
        Assert.True(scores.Count >= 30, $"only {scores.Count} fixtures");
        Assert.True(scores.Average() >= 0.985, $"mean F1 {scores.Average():0.0000}");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Paragraphs_end_where_the_page_ends_them(string name) =>
        Assert.Equal(HtmlFixture.Expected(name).Paragraphs, HtmlFixture.Read(name).Paragraphs.Select(p => p.Text));

    [Theory]
    [MemberData(nameof(Articles))]
    public void Title_and_date_are_the_articles_own(string name)
    {
        var expected = HtmlFixture.Expected(name);
        var draft = HtmlFixture.Read(name);
        Assert.Equal(expected.Title, draft.Title?.Text);
        Assert.Equal(expected.Date, draft.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Teasers_are_the_items_beside_it(string name)
    {
        if (HtmlFixture.Expected(name).Teasers is not { } expected)
            return;
        var teasers = HtmlFixture.Read(name).Teasers;
        Assert.Equal(
            expected.Select(t => (t.Posted, t.Text)),
            teasers.Select(t => (t.Posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join("\n\n", t.Paragraphs.Select(p => p.Text)))));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Media_and_metadata_are_found(string name)
    {
        var expected = HtmlFixture.Expected(name);
        var draft = HtmlFixture.Read(name);
        if (expected.Media is { } media)
        {
            Assert.Equal(media.Select(m => (m.Kind, m.Url)), draft.Media.Select(m => (m.Kind, m.Url)));
            Assert.All(media.Zip(draft.Media), pair => Assert.Equal(
                (pair.First.Name ?? pair.Second.Name, pair.First.Caption ?? pair.Second.Caption), (pair.Second.Name, pair.Second.Caption)));
        }
        if (expected.Url is not null)
            Assert.Equal(expected.Url, draft.Url);
        if (expected.Section is not null)
            Assert.Equal(expected.Section, draft.Section);
        if (expected.Language is not null)
            Assert.Equal(expected.Language, draft.Language);
        if (expected.Tags is not null)
            Assert.Equal(expected.Tags, draft.Tags);
        Assert.Equal(expected.Contact ?? "", string.Join("\n", draft.Contact.Select(c => c.Text)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Pages_without_an_article_are_refused(string name)
    {
        var error = Assert.Throws<PageException>(() => HtmlFixture.Read(name));
        Assert.Equal(HtmlFixture.Expected(name).Error, error.ErrorId);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }
}
