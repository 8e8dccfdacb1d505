using System.Text;
using CstoTools.Core.Reading.Html;
using CstoTools.Core.Reading.Mht;

namespace CstoTools.Core.Reading;

/// <summary>
/// The pages that stand in one folder with the page that is read: what they repeat is the site's, not the article's.
/// A few of each folder are looked at, spread evenly over its names, whatever is read and in whatever order.
/// </summary>
/// <remarks>One for all pages that are read together, from any thread. It keeps fingerprints of the last folders, no text.</remarks>
public sealed class SiblingPages
{
    private const int MaximumPages = 24;
    private const int MaximumSize = 1024 * 1024;
    private const int MaximumFolders = 32;
    private const int LeastPages = 3;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".htm", ".html", ".xhtml", ".mht", ".mhtml" };

    // The folder used last stands last.
    private readonly List<(string Folder, Encoding? Given, SiteBoilerplate? Found)> _folders = [];
    private readonly object _lock = new();

    /// <summary>What the pages of a file's folder repeat; null if they are too few to tell.</summary>
    /// <param name="path">The file.</param>
    /// <param name="given">The encoding that the caller says they have; null to tell it by each of them.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal SiteBoilerplate? Of(string path, Encoding? given, CancellationToken cancel)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder)
            return null;
        lock (_lock)
        {
            var known = _folders.FindIndex(f => f.Folder == folder && Equals(f.Given, given));
            var entry = known >= 0 ? _folders[known] : (folder, given, Look(folder, given, cancel));
            if (known >= 0)
                _folders.RemoveAt(known);
            else if (_folders.Count == MaximumFolders)
                _folders.RemoveAt(0);
            _folders.Add(entry);
            return entry.Item3;
        }
    }

    private static SiteBoilerplate? Look(string folder, Encoding? given, CancellationToken cancel)
    {
        List<string> files;
        try
        {
            files = PageFolder.Enumerate(folder, recurse: false).Where(f => Extensions.Contains(Path.GetExtension(f))).ToList();
        }
        catch (PageException)
        {
            // A file may be read in a folder that may not be listed.
            return null;
        }
        if (files.Count < LeastPages)
            return null;
        var pages = new List<SiblingPage>();
        foreach (var file in Choose(files))
        {
            cancel.ThrowIfCancellationRequested();
            if (TryLook(file, given, cancel) is { } page)
                pages.Add(page);
        }
        return SiteBoilerplate.Of(pages);
    }

    /// <summary>The files of a folder that are looked at: all, or a few spread evenly over them.</summary>
    /// <param name="files">All of them, in order of their names.</param>
    internal static IEnumerable<string> Choose(List<string> files)
    {
        var count = Math.Min(files.Count, MaximumPages);
        for (var i = 0; i < count; i++)
            yield return files[(int)((long)i * files.Count / count)];
    }

    // Nobody asked for this file: whatever is wrong with it is told when it is read itself.
    private static SiblingPage? TryLook(string file, Encoding? given, CancellationToken cancel)
    {
        try
        {
            // An empty page shows nothing, and a link may lead to a page of another folder.
            if (new FileInfo(file) is { LinkTarget: not null } or { Length: 0 or > MaximumSize })
                return null;
            var bytes = PageFile.Read(file, MaximumSize, cancel);
            if (MhtArchive.Is(bytes))
                return SiblingPage.Of(MhtArchive.Root(bytes, file, null), cancel);
            var (text, _) = PageDecoder.Decode(bytes, file, given: given);
            return PageFormat.Of(text, file) == PageFormat.Html ? SiblingPage.Of(new Page(file, text, PageFormat.Html, []), cancel) : null;
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return null;
        }
    }
}
