using System.Text;

namespace CstoTools.Core.Reading;

/// <summary>How pages are read.</summary>
public sealed record ReadOptions
{
    /// <summary>The largest page that is read, in bytes; a larger one is refused before it is read.</summary>
    public long MaximumSize { get; init; } = 32L * 1024 * 1024;

    /// <summary>Where the page was loaded from: its address, unless the page names one itself; null if not known.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// What is known of the other pages in a file's folder, so that what they repeat is told from the article; one object
    /// for all pages that are read together. Null to read each page by itself. Only files have siblings.
    /// </summary>
    public SiblingPages? Siblings { get; init; }

    /// <summary>
    /// The encoding of pages that come as bytes; a byte order mark overrules it, and a web archive names its own. Null to
    /// tell it by the bytes and by what the page declares. Siblings are read by it too.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The options used where none are given.</summary>
    public static ReadOptions Default { get; } = new();
}
