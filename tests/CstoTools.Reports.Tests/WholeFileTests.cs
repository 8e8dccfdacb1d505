using CstoTools.Core.Export;
using CstoTools.Core.Reading;

namespace CstoTools.Reports.Tests;

public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csto-whole-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AWriterThatFailsLeavesTheOldFileAndNothingElse()
    {
        var path = Path.Combine(_folder, "a.txt");
        File.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(path, file =>
        {
            file.Write("half"u8);
            throw new InvalidOperationException();
        }, overwrite: true));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void AFileIsReplacedOnlyIfAsked()
    {
        var path = Path.Combine(_folder, "new", "a.txt");
        WholeFile.Write(path, "one"u8.ToArray(), overwrite: false);
        Assert.Equal(PageErrors.Exists, Assert.Throws<PageException>(() => WholeFile.Write(path, "two"u8.ToArray(), overwrite: false)).ErrorId);
        Assert.Equal(PageErrors.Exists, Assert.Throws<PageException>(() => WholeFile.Check(path, overwrite: false)).ErrorId);
        WholeFile.Write(path, "three"u8.ToArray(), overwrite: true);
        Assert.Equal("three", File.ReadAllText(path));
    }
}
