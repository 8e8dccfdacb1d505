using System.Globalization;
using System.Text.RegularExpressions;
using CstoTools.Core.Queries;
using CstoTools.Core.Tests;
using CstoTools.Reports.Report;
using YamlDotNet.Serialization;

namespace CstoTools.Reports.Tests;

public partial class ReportTests
{
    private static readonly string s_html = Made.Of(Made.Samples());

    [Theory]
    [InlineData(ReportFormats.Html, "en")]
    [InlineData(ReportFormats.Html, "ru")]
    [InlineData(ReportFormats.Markdown, "en")]
    public void TheSamePagesGiveTheSameBytesInEveryOrderCultureAndTimeZone(string format, string language)
    {
        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        var usual = Make();
        try
        {
            foreach (var (name, place) in new[] { ("ar-SA", "Pacific/Kiritimati"), ("tr-TR", "America/Los_Angeles"), ("fa-IR", "Asia/Kathmandu") })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
                Environment.SetEnvironmentVariable("TZ", place);
                TimeZoneInfo.ClearCachedData();
                Assert.Equal(usual, Make(reversed: true));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }

        string Make(bool reversed = false) => Made.Of(Made.Samples(reversed), o => o with { Format = format, Language = language });
    }

    [Fact]
    public void AFigureIsBesideItsLabelInEachLanguage() => Assert.Matches(@"(?m)^- события: \*\*\d+\*\*$",
        Made.Of(Made.Samples(), o => o with { Format = ReportFormats.Markdown, Language = "ru" }));

    [Fact]
    public void EventsWhosePageIsNotThereAreCounted()
    {
        var (page, other) = (Some.Article("a"), Some.Article("b"));
        var builder = new ReportBuilder(Shipped.Analyzer, new ReportOptions { Folder = Made.Templates });
        builder.Add(page);
        builder.Write([Some.Event("a")], Stream.Null);
        Assert.Equal(0, builder.Missing);
        builder.Write([Some.Event("a"), Some.Event(other.Id), Some.Event("x") with { Sources = [Some.Source(other.Id)] }], Stream.Null);
        Assert.Equal(1, builder.Missing);
    }

    [Fact]
    public void EveryLinkLeadsSomewhereAndEveryIdIsThereOnce()
    {
        var page = new HtmlPage(s_html);
        Assert.All(page.Ids, i => Assert.Single(i));
        Assert.All(page.LocalLinks, l => Assert.True(page.Ids.Contains(HtmlPage.Href(l)[1..]), HtmlPage.Href(l)));
        Assert.All(page.Elements.Where(e => e.Name == "a").Except(page.LocalLinks), l => Assert.StartsWith("http", HtmlPage.Href(l), StringComparison.Ordinal));
    }

    [Fact]
    public void AFactLeadsToItsValueUnderASentenceWithMarkedWords()
    {
        var page = new HtmlPage(s_html);
        var facts = page.OfClass("fact").Where(f => Regex.IsMatch(HtmlPage.Href(f), "^#v[0-9]+-[0-9]+$")).ToList();
        Assert.True(facts.Count > 150);
        Assert.All(facts, fact =>
        {
            var value = page.Ids[HtmlPage.Href(fact)[1..]].Single();
            var proof = value.Up(2);
            Assert.NotEmpty(proof.Descendants("mark"));
            Assert.Contains(proof.Descendants("a"), a => HtmlPage.Href(a).StartsWith("#s", StringComparison.Ordinal));
            if (HtmlPage.Text(fact) != "mentioned")
                Assert.Contains(HtmlPage.Text(fact), HtmlPage.Text(value), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void AValueIsUnderTheSentenceThatProvesIt()
    {
        var page = new HtmlPage(s_html);
        var minsk = page.OfClass("fact").First(f => HtmlPage.Text(f) == "Minsk");
        var proof = page.Ids[HtmlPage.Href(minsk)[1..]].Single().Up(2);
        var sentence = proof.Descendants("blockquote").Single();
        Assert.StartsWith("On October 11-12, 2023, the 7th meeting of the Working Group", HtmlPage.Text(sentence), StringComparison.Ordinal);
        Assert.Contains("Minsk", sentence.Descendants("mark").Select(HtmlPage.Text));
        Assert.Contains("2023-10-11-working-group.txt, text, line 3", HtmlPage.Text(proof), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSectionsAreThereInTheirOrder()
    {
        var ids = new HtmlPage(s_html).Elements.Where(e => e.Name == "h2").Select(e => e.Id).ToList();
        Assert.Equal([.. ReportSections.All, "evidence", "sources"], ids);
    }

    [Fact]
    public void OnlyTheSectionsThatAreAskedForAreThereWithTheirEvidence()
    {
        var page = new HtmlPage(Made.Of(Made.Samples(), o => o with { Section = ["documents"] }));
        Assert.Equal(["documents", "evidence", "sources"], page.Elements.Where(e => e.Name == "h2").Select(e => e.Id));
        Assert.All(page.LocalLinks, l => Assert.True(page.Ids.Contains(HtmlPage.Href(l)[1..]), HtmlPage.Href(l)));
        Assert.Empty(page.OfClass("event"));
        Assert.Equal(4, page.OfClass("group").Count());
    }

    [Fact]
    public void ARussianReportHasRussianWordsDatesAndKnownNames()
    {
        var text = Made.Of(Made.Samples(), o => o with { Language = "ru", Format = ReportFormats.Markdown });
        Assert.Contains("## Хроника", text, StringComparison.Ordinal);
        Assert.Contains("**11–12 октября 2023 г.** · The working group", text, StringComparison.Ordinal);
        Assert.Contains("Минск, Беларусь", text, StringComparison.Ordinal);
        Assert.Contains("Имангали Тасмагамбетов", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Imangali Tasmagambetov \\(", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUndatedEventIsPartOfAPeriodIfItsPageIs()
    {
        var report = Made.Of(Made.Samples(), o => o with { Filter = new EventFilter { After = new DateTime(2024, 10, 1), Before = new DateTime(2024, 10, 31) } });
        var page = new HtmlPage(report);
        Assert.Equal("1–31 October 2024", HtmlPage.Text(page.OfClass("period").First()));
        Assert.Equal(2, page.OfClass("event").Count());
        Assert.Contains("told the agency Kabar", HtmlPage.Text(page.Ids["undated"].Single().Up(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasPlannedBeforeTheLastPageIsNotAhead()
    {
        var ahead = new HtmlPage(s_html).Ids["ahead"].Single().Up(1).Descendants("ol").Select(HtmlPage.Text).ToList();
        Assert.Equal(2, ahead.Count);
        Assert.Contains("28 November 2024", ahead[0], StringComparison.Ordinal);
        Assert.DoesNotContain("11 June 2024", ahead[0], StringComparison.Ordinal);
        Assert.Contains("11 June 2024", ahead[1], StringComparison.Ordinal);
    }

    [Fact]
    public void TheQuotesOfANarrowReportAreThoseOfItsEvents()
    {
        var page = new HtmlPage(Made.Of(Made.Samples(), o => o with { Filter = new EventFilter { City = ["Bishkek"] } }));
        Assert.Single(page.OfClass("event"));
        Assert.Equal(["Imangali Tasmagambetov", "Jeenbek Kulubayev"],
            page.Ids["quotes"].Single().Up(1).Descendants("h3").Select(HtmlPage.Text));
    }

    [Theory]
    [InlineData("a.txt, b.txt", "/home/me/press/a.txt", "/home/me/press/b.txt")]
    [InlineData("one/a.txt, two/b.txt", "C:\\press\\one\\a.txt", "C:\\press\\two\\b.txt")]
    [InlineData("press/a.txt, prestige/b.txt", "/home/press/a.txt", "/home/prestige/b.txt")]
    [InlineData("a.txt, /home/b.txt", "a.txt", "/home/b.txt")]
    [InlineData("home/a.txt, b.txt", "/home/a.txt", "/b.txt")]
    public void WhereThePagesAreOnThisMachineIsNotInTheReport(string shown, string one, string other)
    {
        Article[] pages = [Made.Text("A talk was held in Minsk", "05.06.2024", Talk("June 5"), one), Made.Text("A visit to Minsk", "06.06.2024", Talk("June 6"), other)];
        var files = new HtmlPage(Made.Of(pages)).Ids["sources"].Single().Up(1).Descendants("li").Select(l => HtmlPage.Text(l).Split("file: ")[1]);
        Assert.Equal(shown, string.Join(", ", files));

        static string Talk(string day) => $"On {day}, 2024, the CSTO Secretary General Imangali Tasmagambetov held a meeting in Minsk with engineers.";
    }

    [Fact]
    public void NothingIsAReportToo()
    {
        var page = new HtmlPage(Made.Of([]));
        Assert.Contains("0 events", HtmlPage.Text(page.Ids["summary"].Single().Up(1)).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Nothing in these pages for: Chronicle", HtmlPage.Text(page.Document.DocumentNode), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingInItComesFromElsewhere()
    {
        var page = new HtmlPage(s_html);
        Assert.DoesNotContain(page.Elements, e => e.Name is "script" or "link" or "img" or "iframe" or "object" or "form" or "base");
        Assert.DoesNotContain("url(", s_html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", s_html, StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, s_html, StringComparison.Ordinal);
    }

    [Fact]
    public void BothLanguagesHaveAllWords()
    {
        var (english, russian) = (Words("en"), Words("ru"));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), russian.Keys.Order(StringComparer.Ordinal));
        var lists = EventTypes.All.Select(t => $"type-{t}").Concat(EventStatuses.All.Select(s => $"status-{s}")).Concat(EventModes.All.Select(m => $"mode-{m}"))
            .Concat(DocumentStatuses.All.Select(s => $"outcome-{s}")).Concat(Sections.All.Select(s => $"section-{s}")).Concat(ReportSections.All)
            .Concat(EvidenceFields.OfEvents.Where(f => !f.Contains('.', StringComparison.Ordinal)).Select(f => $"field-{f}"));
        Assert.Empty(lists.Except(english.Keys));
        var used = Directory.EnumerateFiles(Made.Templates, "*.liquid").SelectMany(f => Word().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value);
        Assert.Empty(used.Except(english.Keys));

        static Dictionary<string, string> Words(string language) =>
            new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Made.Templates, $"words.{language}.yml")));
    }

    [GeneratedRegex(@"words\['([a-zA-Z -]+)'\]")]
    private static partial Regex Word();
}
