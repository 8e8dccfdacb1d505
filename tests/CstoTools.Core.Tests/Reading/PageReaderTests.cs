using System.Text;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public sealed class PageReaderTests : IDisposable
{
    private const string Page = "Ferry timetable changed\n\nFerry timetable changed 03.04.2021\n\nThe ferry leaves an hour later, the port master said.\n\nGo back\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("csto-reading-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFileIsRead()
    {
        var article = PageReader.ReadFile(Write("ferry.txt", Page));
        Assert.Equal("Ferry timetable changed", article.Title);
        Assert.Equal(new DateTime(2021, 4, 3), article.Date);
        Assert.Equal(DateTimeKind.Unspecified, article.Date!.Value.Kind);
        Assert.Equal("text", article.Format);
        Assert.Equal("en", article.Language);
        Assert.Equal("The ferry leaves an hour later, the port master said.", article.Body);
        Assert.Equal(
            [("title", 1), ("body", 5)],
            article.LineMarks.Select(m => (m.Section, m.Line)));
    }

    [Fact]
    public void TheSameArticleHasTheSameId()
    {
        var one = PageReader.ReadText(Page);
        var other = PageReader.ReadText("On 2 May 2024, a gull was rescued by divers.\r\n\r\n\r\n" + Page.Replace("an hour", "an  hour", StringComparison.Ordinal));
        Assert.Single(other.Teasers);
        Assert.Equal(one.Id, other.Id);
        Assert.Matches("^[0-9a-f]{32}$", one.Id);
        Assert.NotEqual(one.Id, PageReader.ReadText(Page.Replace("2021", "2022", StringComparison.Ordinal)).Id);
        Assert.NotEqual(one.Id, PageReader.ReadText(Page.Replace("later", "earlier", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("nowhere.txt", PageErrors.NotFound)]
    [InlineData("no/such/folder/page.txt", PageErrors.NotFound)]
    [InlineData(".", PageErrors.NotAFile)]
    public void AMissingFileIsAnError(string name, string errorId)
    {
        var path = Path.Combine(_folder, name);
        var error = Assert.Throws<PageException>(() => PageReader.ReadFile(path));
        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(path, error.Path);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bad\0name.txt")]
    public void APathThatCannotBeIsAnError(string path) => Assert.Throws<PageException>(() => PageReader.ReadFile(path));

    [Fact]
    public void ALargeFileIsRefusedBeforeItIsRead()
    {
        var path = Path.Combine(_folder, "huge.txt");
        using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);
        var memory = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<PageException>(() => PageReader.ReadFile(path));
        Assert.Equal(PageErrors.TooLarge, error.ErrorId);
        Assert.Contains("209,715,200", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - memory, 0, 1_000_000);
    }

    [Fact]
    public void TheLimitCanBeSet()
    {
        var path = Write("ferry.txt", Page);
        Assert.Equal(PageErrors.TooLarge, Assert.Throws<PageException>(() => PageReader.ReadFile(path, new ReadOptions { MaximumSize = 10 })).ErrorId);
        Assert.NotNull(PageReader.ReadFile(path, new ReadOptions { MaximumSize = Page.Length }));
        Assert.Equal(PageErrors.TooLarge, Assert.Throws<PageException>(() => PageReader.ReadText(Page, options: new ReadOptions { MaximumSize = 10 })).ErrorId);
    }

    [UnprivilegedFact]
    public void AFileWithoutPermissionIsAnError()
    {
        var path = Write("secret.txt", Page);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Equal(PageErrors.AccessDenied, Assert.Throws<PageException>(() => PageReader.ReadFile(path)).ErrorId);
    }

    [Fact]
    public void OddBytesAreAWarningOnTheArticle()
    {
        var path = Path.Combine(_folder, "odd.txt");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes(Page.Replace("ferry", "Fähre", StringComparison.Ordinal)), 0xFE, (byte)'\n']);
        var article = PageReader.ReadFile(path);
        Assert.Contains(article.Warnings, w => w.Contains("UTF-8", StringComparison.Ordinal));
        Assert.Equal("Ferry timetable changed", article.Title);
    }

    [Fact]
    public void APageOfTailLinesHasNoArticle() =>
        Assert.Equal(PageErrors.NoArticle, Assert.Throws<PageException>(() => PageReader.ReadText("Go back\n\nBack to the section\n")).ErrorId);

    [Fact]
    public void ACancelledReadingStops() =>
        Assert.Throws<OperationCanceledException>(() => PageReader.ReadText(Page, cancel: new CancellationToken(true)));

    [Theory]
    [InlineData("tundra ", 30)]
    [InlineData("A herd of reindeer crossed the road again. The drivers waited and drank tea.\n\n", 30)]
    [InlineData(" \n", 5)]
    [InlineData("12.03.2021\n", 3)]
    [InlineData("IMG 1 (2).jpg", 3)]
    [InlineData("\"» ", 5)]
    [InlineData("+7 495 12 ", 5)]
    [InlineData("https://example.org/a.pdf ", 3)]
    [InlineData("Press Secretary\n", 3)]
    public void TheCostGrowsWithThePage(string piece, int megabytes) => Growth.IsLinear(
        megabytes * 64,
        kilobytes => Page[..^9] + new StringBuilder().Insert(0, piece, kilobytes * 1024 / piece.Length) + "\n\nThe end of it all came late.\n",
        text =>
        {
            try
            {
                PageReader.ReadText(text);
            }
            catch (PageException)
            {
                // An error is an answer too.
            }
        });

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class UnprivilegedFactAttribute : FactAttribute
    {
        public UnprivilegedFactAttribute() => Skip =
            OperatingSystem.IsWindows() ? "Windows has no such permissions to set."
            : Environment.IsPrivilegedProcess ? "The superuser may read every file." : null;
    }
}
