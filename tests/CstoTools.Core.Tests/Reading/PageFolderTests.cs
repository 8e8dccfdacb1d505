using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public sealed class PageFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csto-folder-").FullName;

    public PageFolderTests()
    {
        foreach (var name in new[]
        {
            "b.txt", "a.html", "C.MD", "picture.jpg", "notes.yml", "d.mht", "sub/e.xhtml", "sub/deep/f.htm", "sub/g.mhtml",
            "a_files/script.html", "sub/e_files/frame.htm", "_files/h.txt", "[x]/i.txt",
        })
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFolderMeansItsOwnPages() => Assert.Equal(["C.MD", "a.html", "b.txt", "d.mht"], Names(recurse: false));

    [Fact]
    public void RecursionGoesDownPastFoldersOfSavedPages() => Assert.Equal(
        ["C.MD", "a.html", "b.txt", "d.mht", "[x]/i.txt", "_files/h.txt", "sub/e.xhtml", "sub/g.mhtml", "sub/deep/f.htm"],
        Names(recurse: true));

    [Fact]
    public void ALoopOfLinksEnds()
    {
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder, "sub", "loop"), _folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // This system does not let us make links.
        }
        Assert.Equal(9, Names(recurse: true).Length);
    }

    [Fact]
    public void AMissingFolderIsAnErrorAtOnce() => Assert.Equal(
        PageErrors.NotFound,
        Assert.Throws<PageException>(() => { _ = PageFolder.Enumerate(Path.Combine(_folder, "none"), false); }).ErrorId);

    [Fact]
    public void FilesComeOneAtATime() => Assert.Equal("C.MD", Path.GetFileName(PageFolder.Enumerate(_folder, true).First()));

    private string[] Names(bool recurse) =>
        [.. PageFolder.Enumerate(_folder, recurse).Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/'))];
}
