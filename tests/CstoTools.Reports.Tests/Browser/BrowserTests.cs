using CstoTools.Core.Queries;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CstoTools.Reports.Tests.Browser;

/// <summary>Reports in a real browser.</summary>
public class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Lazy<string> s_samples = new(() => Made.Of(Made.Samples()));
    private static readonly Lazy<string> s_month = new(() => Made.Of(Made.Samples(), o => o with
    {
        Language = "ru",
        Filter = new EventFilter { After = new DateTime(2024, 6, 1), Before = new DateTime(2024, 6, 30) },
    }));

    // The names of elements in their order, without what is different in the words.
    private const string Skeleton = """
        () => [...document.querySelectorAll('*')].filter(e => !e.closest('svg') || e.localName === 'svg')
            .map(e => e.localName + '[' + [...e.attributes].map(a => a.name).sort().join() + ']').join(' ')
        """;

    [Fact]
    public async Task NothingIsAskedForAndNothingComplains()
    {
        await using var open = await chromium.OpenAsync(s_samples.Value);
        Assert.Equal([new Uri(open.File).AbsoluteUri], open.Requests);
        Assert.Empty(open.Messages);
    }

    [Fact]
    public async Task AFactLeadsToItsEvidence()
    {
        await using var open = await chromium.OpenAsync(s_samples.Value);
        var fact = open.Page.Locator("#chronicle ~ ol a.fact", new() { HasTextString = "Minsk" }).First;
        await fact.ClickAsync();
        var target = open.Page.Locator(":target");
        Assert.Equal("City: Minsk (stated)", (await target.InnerTextAsync()).Trim());
        Assert.Contains("Minsk", await target.Locator("xpath=ancestor::li").First.Locator("mark").AllInnerTextsAsync());
        var box = await target.BoundingBoxAsync();
        Assert.InRange(box!.Y, 0, open.Page.ViewportSize!.Height);
        // From the sentence to the page in the list of sources.
        await target.Locator("xpath=ancestor::li").First.Locator("a.cite").ClickAsync();
        Assert.Contains("2023-10-11-working-group.txt", await open.Page.Locator(":target").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AxeFindsNothing() => await Check(s_samples.Value, new() { ColorScheme = ColorScheme.Light }, null);

    // What is different in the dark is the colors, of which a month has all.
    [Fact]
    public async Task AxeFindsNothingInTheDark() =>
        await Check(s_month.Value, new() { ColorScheme = ColorScheme.Dark }, "color-contrast", "link-in-text-block");

    [Fact]
    public async Task AxeFindsNothingOnAPhone() => await Check(s_month.Value, new() { ViewportSize = new() { Width = 390, Height = 844 } }, null);

    [Theory]
    [InlineData(1100)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task ThePageIsNotWiderThanTheScreen(int width)
    {
        await using var open = await chromium.OpenAsync(s_samples.Value, new() { ViewportSize = new() { Width = width, Height = 900 } });
        Assert.Equal(width, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task PrintedNoTableOrPictureIsCut()
    {
        // A4 without its margins, at 96 dots per inch.
        await using var open = await chromium.OpenAsync(s_samples.Value, new() { ViewportSize = new() { Width = 687, Height = 1001 } });
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var cut = await open.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('table, svg, tr, .event, .proofs > li')].filter(e => {
                const box = e.getBoundingClientRect();
                const avoids = e.localName === 'svg' ? getComputedStyle(e.closest('figure')).breakInside
                    : e.localName === 'table' ? 'avoid' : getComputedStyle(e).breakInside;
                return box.right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && e.localName === 'table' || avoids !== 'avoid'
                    || e.localName !== 'table' && box.height > innerHeight;
            }).map(e => e.outerHTML.slice(0, 200))
            """);
        Assert.Empty(cut);
        Assert.Equal("table-header-group", await open.Page.Locator("thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
        Assert.False(await open.Page.Locator("nav").IsVisibleAsync());
        var pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" });
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.InRange(System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1, 5, 25);
    }

    [Fact]
    public async Task HostilePagesLeaveTheDocumentAsItShouldBe()
    {
        await using var plain = await chromium.OpenAsync(Made.Of(Hostile.PlainPages()));
        await using var hostile = await chromium.OpenAsync(Made.Of(Hostile.Pages()));
        Assert.Equal([new Uri(hostile.File).AbsoluteUri], hostile.Requests);
        Assert.Empty(hostile.Messages);
        Assert.Equal(3, await hostile.Page.Locator("head > meta[name]").CountAsync());
        Assert.Equal(0, await hostile.Page.Locator("script, img, iframe, object, embed, form, link, base, svg a, [onerror], [onload], [onmouseover]").CountAsync());
        var addresses = await hostile.Page.EvaluateAsync<string[]>("() => [...document.links].map(l => l.protocol).filter(p => p !== 'file:')");
        Assert.Empty(addresses);
        // Hostile names are of nobody that the metadata knows, so some of their values are to be checked.
        var sections = "() => [...document.querySelectorAll('h2')].map(h => h.id).filter(i => i !== 'check').join()";
        Assert.Equal(await plain.Page.EvaluateAsync<string>(sections), await hostile.Page.EvaluateAsync<string>(sections));
        Assert.DoesNotContain("script", await hostile.Page.EvaluateAsync<string>(Skeleton), StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", await hostile.Page.Locator("#chronicle ~ ol").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task Check(string html, BrowserNewPageOptions options, params string[]? rules)
    {
        options.BypassCSP = true;
        await using var open = await chromium.OpenAsync(html, options);
        var result = await open.Page.RunAxe(rules is null ? null : new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] } });
        var violations = result.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{v.Id}: {v.Help}: {n.Html}"));
        Assert.True(result.Violations.Length == 0, string.Join('\n', violations));
        Assert.True(result.Passes.Length >= (rules?.Length ?? 20));
    }
}
