using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests;

/// <summary>All pages of our own: fixtures of each form, the corpus and the samples.</summary>
internal static class PageFiles
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "text", "html", "markdown", "mht", "corpus" }.SelectMany(f => PageFolder.Enumerate(Path.Combine(Repository.Fixtures, f), recurse: false)),
        .. PageFolder.Enumerate(Repository.Samples, recurse: false),
    ];

    public static string Name(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    public static string PathOf(string name) => Repository.PathOf(name.Split('/'));

    /// <summary>The article of a file; null where the fixture is a page that is refused.</summary>
    public static Article? TryRead(string file)
    {
        try
        {
            return PageReader.ReadFile(file);
        }
        catch (PageException)
        {
            return null;
        }
    }
}
