using CstoTools.Core.Text;

namespace CstoTools.Core.Reading;

/// <summary>Why a page cannot be read. The message names the file and says what is wrong with it.</summary>
public sealed class PageException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="errorId">The short stable name of the kind of error (<see cref="PageErrors"/>).</param>
    /// <param name="message">What is wrong, naming the file; characters that cannot be seen are made visible.</param>
    /// <param name="path">The file; null for text that has none.</param>
    /// <param name="inner">What caused it.</param>
    public PageException(string errorId, string message, string? path, Exception? inner = null)
        : base(Visible.Message(message), inner)
    {
        ErrorId = errorId;
        Path = path;
    }

    /// <summary>The short stable name of the kind of error.</summary>
    public string ErrorId { get; }

    /// <summary>The file; null for text that has none.</summary>
    public string? Path { get; }

    /// <summary>The line of the file, 1 for the first; null if the error has none.</summary>
    public int? Line { get; init; }

    /// <summary>The column in the line, 1 for the first; null if the error has none.</summary>
    public int? Column { get; init; }
}

/// <summary>The kinds of error that reading or analysing a page can end with.</summary>
public static class PageErrors
{
    /// <summary>There is no such file or folder.</summary>
    public const string NotFound = "PageNotFound";

    /// <summary>A folder holds no page.</summary>
    public const string EmptyFolder = "FolderHasNoPages";

    /// <summary>The file has no text.</summary>
    public const string EmptyFile = "PageIsEmpty";

    /// <summary>The file is not text.</summary>
    public const string Binary = "PageIsBinary";

    /// <summary>The file is over the size limit.</summary>
    public const string TooLarge = "PageIsTooLarge";

    /// <summary>The file may not be read.</summary>
    public const string AccessDenied = "PageAccessDenied";

    /// <summary>The file cannot be read for another reason of the system.</summary>
    public const string Unreadable = "PageUnreadable";

    /// <summary>What is there is not a file: a folder, pipe, device or socket.</summary>
    public const string NotAFile = "PageIsNotAFile";

    /// <summary>The path is an address, or belongs to something other than the file system.</summary>
    public const string NotInFileSystem = "PathNotInFileSystem";

    /// <summary>The page is a list of news, not an article.</summary>
    public const string Listing = "PageIsListing";

    /// <summary>The page's markup is nested too deeply.</summary>
    public const string TooDeep = "PageIsTooDeep";

    /// <summary>The page takes more work than any page of its length needs.</summary>
    public const string TooComplex = "PageIsTooComplex";

    /// <summary>No article was found in the page.</summary>
    public const string NoArticle = "PageHasNoArticle";

    /// <summary>Front matter or a sidecar file is not valid.</summary>
    public const string BadMetadata = "PageMetadataInvalid";

    /// <summary>A file that is to be written is there already.</summary>
    public const string Exists = "FileExists";

    /// <summary>A file cannot be written.</summary>
    public const string NotWritten = "FileNotWritten";
}
