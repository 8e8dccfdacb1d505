namespace CstoTools.Core.Reading;

/// <summary>Finds the pages in a folder.</summary>
public static class PageFolder
{
    // Deeper than any real folder; stops what link detection might miss.
    private const int MaximumDepth = 64;

    private static readonly HashSet<string> Extensions =
        new(StringComparer.OrdinalIgnoreCase) { ".txt", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".md" };

    // What browsers call the folder of pictures and scripts that they save beside a page.
    private static readonly string[] SavedWith = ["_files", ".files", "-files"];

    /// <summary>
    /// The pages of a folder, in ordinal order of their names, the folder's own before those of its subfolders.
    /// Folders that browsers save beside a page ("NAME_files") are left out, and so are folders that are links.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="recurse">Whether to go down into subfolders.</param>
    /// <param name="unread">Takes an error for each subfolder that cannot be read; the others are gone through all the same.</param>
    /// <exception cref="PageException">There is no such folder, or it may not be read.</exception>
    public static IEnumerable<string> Enumerate(string folder, bool recurse, ICollection<PageException>? unread = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Directory.Exists(folder)
            ? Walk(folder, recurse, unread)
            : throw new PageException(PageErrors.NotFound, $"There is no folder '{folder}'.", folder);
    }

    /// <summary>Whether a file is the sidecar file (NAME.yml) of a page beside it, and so no page itself.</summary>
    /// <param name="file">The file.</param>
    public static bool IsSidecar(string file) =>
        Path.GetExtension(file).Equals(".yml", StringComparison.OrdinalIgnoreCase)
        && Extensions.Any(e => File.Exists(Path.ChangeExtension(file, e)));

    private static IEnumerable<string> Walk(string root, bool recurse, ICollection<PageException>? unread)
    {
        var pending = new Stack<(string Folder, int Depth)>();
        pending.Push((root, 0));
        while (pending.TryPop(out var next))
        {
            foreach (var file in List(next.Folder, Directory.EnumerateFiles, next.Depth == 0, unread))
            {
                if (Extensions.Contains(Path.GetExtension(file)))
                    yield return file;
            }
            if (!recurse || next.Depth >= MaximumDepth)
                continue;
            var folders = List(next.Folder, Directory.EnumerateDirectories, next.Depth == 0, null);
            for (var i = folders.Length - 1; i >= 0; i--)
            {
                if (!IsSavedWithPage(folders[i]) && !IsLink(folders[i]))
                    pending.Push((folders[i], next.Depth + 1));
            }
        }
    }

    private static string[] List(string folder, Func<string, IEnumerable<string>> entries, bool isRoot, ICollection<PageException>? unread)
    {
        try
        {
            var names = entries(folder).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var error = e is UnauthorizedAccessException
                ? new PageException(PageErrors.AccessDenied, $"The folder '{folder}' may not be read.", folder, e)
                : new PageException(PageErrors.Unreadable, $"The folder '{folder}' cannot be read: {e.Message}", folder, e);
            if (isRoot)
                throw error;
            unread?.Add(error);
            return [];
        }
    }

    private static bool IsSavedWithPage(string folder)
    {
        var name = Path.GetFileName(folder);
        return SavedWith.Any(s => name.Length > s.Length && name.EndsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsLink(string folder)
    {
        try
        {
            return (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
