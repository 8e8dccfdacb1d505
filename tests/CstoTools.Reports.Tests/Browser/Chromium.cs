using System.Reflection;
using Microsoft.Playwright;

namespace CstoTools.Reports.Tests.Browser;

/// <summary>The browser of the tests: that of the system, driven from the package of Playwright.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Metadata("PlaywrightPackage"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Metadata("Chromium"), Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page of HTML, and notes what it asks the network for and what it complains about.</summary>
    public async Task<OpenPage> OpenAsync(string html, BrowserNewPageOptions? options = null)
    {
        var page = await _browser!.NewPageAsync(options);
        var open = new OpenPage(page, Path.Combine(Path.GetTempPath(), $"csto-report-{Guid.NewGuid():N}.html"));
        page.Request += (_, request) => open.Requests.Add(request.Url);
        page.Console += (_, message) => open.Messages.Add(message.Text);
        page.PageError += (_, error) => open.Messages.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            open.Messages.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        await File.WriteAllTextAsync(open.File, html);
        await page.GotoAsync(new Uri(open.File).AbsoluteUri);
        return open;
    }

    private static string Metadata(string key) =>
        typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>A page that is open.</summary>
public sealed record OpenPage(IPage Page, string File) : IAsyncDisposable
{
    /// <summary>The addresses that were asked for, the page itself first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What was written to the console, errors, and dialogs.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        System.IO.File.Delete(File);
    }
}
