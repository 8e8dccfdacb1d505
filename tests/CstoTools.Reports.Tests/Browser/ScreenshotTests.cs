using CstoTools.Core.Tests;
using Microsoft.Playwright;

namespace CstoTools.Reports.Tests.Browser;

/// <summary>
/// Puts pictures of the report of the samples into out/report, to look at. The first is that of the docs: copy it to docs/report.png
/// when the look of reports changes.
/// </summary>
public class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MaximumSize = 300 * 1024;

    [Theory]
    [InlineData("report", ColorScheme.Light, 1000, 1100)]
    [InlineData("dark", ColorScheme.Dark, 1000, 1100)]
    [InlineData("phone", ColorScheme.Light, 390, 844)]
    public async Task AReportCanBeSeen(string name, ColorScheme scheme, int width, int height)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("out", "report")).FullName;
        var options = new BrowserNewPageOptions { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } };
        await using var open = await chromium.OpenAsync(Made.Of(Made.Samples()), options);
        var picture = await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        Assert.InRange(picture.Length, 10_000, MaximumSize);
        if (name != "report")
            return;
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await open.Page.SetViewportSizeAsync(687, 1001);
        await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "print.png") });
        await open.Page.PdfAsync(new() { Path = Path.Combine(folder, "report.pdf"), PreferCSSPageSize = true, Format = "A4" });
    }
}
