using System.Management.Automation;
using System.Text.RegularExpressions;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;
using CstoTools.Reports.Report;
using MetadataException = CstoTools.Core.Metadata.MetadataException;
using MetadataFaults = CstoTools.Core.Metadata.MetadataFaults;

namespace CstoTools.Commands;

/// <summary>Creates errors with a stable id, a category, a target and a recommended action.</summary>
internal static class Errors
{
    public const string DaysReversed = "DaysReversed";
    public const string FormatUnknown = "FormatUnknown";
    public const string MetadataInvalid = "MetadataInvalid";
    public const string MetadataNotFound = "MetadataNotFound";
    public const string NotAPage = "NotAPage";
    public const string NotAFact = "NotAFact";
    public const string NothingToRead = "NothingToRead";
    public const string OfficeNotFound = "OfficeNotFound";
    public const string OfficeDivided = "OfficeDivided";
    public const string PatternInvalid = "PatternInvalid";
    public const string PatternTooSlow = "PatternTooSlow";
    public const string ReportTemplateInvalid = "ReportTemplateInvalid";
    public const string Unexpected = "UnexpectedError";

    public static ErrorRecord Of(Exception exception, object? target) => exception switch
    {
        PageException page => OfPage(page, target),
        MetadataException { Diagnostics: [{ Code: MetadataFaults.NotFound } missing, ..] } metadata => New(metadata, MetadataNotFound,
            ErrorCategory.ObjectNotFound, missing.Path, "Check the spelling, and the environment variable CSTOTOOLS_METADATA."),
        MetadataException metadata => New(metadata, MetadataInvalid, ErrorCategory.InvalidData, metadata.Diagnostics[0].Path,
            "Correct the file at the line and column in the message. For the keys, see docs/metadata-format.md."),
        ReportException report => New(report, ReportTemplateInvalid, ErrorCategory.InvalidData, target,
            "Correct the template. For what it can use, see about_CstoTools_Reports."),
        RegexMatchTimeoutException slow => New(slow, PatternTooSlow, ErrorCategory.OperationTimeout, target,
            "Use a simpler regular expression."),
        ArgumentTransformationMetadataException copy => New(copy, NotAFact, ErrorCategory.InvalidType, target,
            "Export the objects with a greater depth, or run the cmdlet before they are copied."),
        GetValueException broken => New(broken, NotAPage, ErrorCategory.InvalidType, target,
            "To read files, use Import-CstoArticle or Get-Content -Raw."),
        _ => New(exception, Unexpected, ErrorCategory.NotSpecified, target,
            "This is an error in CstoTools. Report it with the page that causes it."),
    };

    public static ErrorRecord New(Exception exception, string id, ErrorCategory category, object? target, string? advice = null)
    {
        var record = new ErrorRecord(exception, id, category, target);
        // The target and the exception keep what was written; what is shown of them is made visible.
        record.CategoryInfo.TargetName = Visible.Message(record.CategoryInfo.TargetName);
        record.ErrorDetails = new ErrorDetails(Visible.Message(exception.Message)) { RecommendedAction = advice ?? "" };
        return record;
    }

    private static bool IsMissingPattern(string? path) => path?.IndexOfAny(['[', ']']) >= 0;

    public static ErrorRecord Reversed(DateTime? after, DateTime? before) => New(
        new ArgumentException($"-After {Display.Date(after)} is later than -Before {Display.Date(before)}, so nothing can be found."),
        DaysReversed, ErrorCategory.InvalidArgument, Display.Date(after), "Exchange the two days.");

    private static ErrorRecord OfPage(PageException error, object? target)
    {
        var (category, advice) = error.ErrorId switch
        {
            PageErrors.NotFound => (ErrorCategory.ObjectNotFound,
                IsMissingPattern(error.Path) ? "Check the spelling. In -Path, [ and ] are wildcards; in -LiteralPath, they are not."
                : "Check the spelling."),
            PageErrors.EmptyFolder => (ErrorCategory.ObjectNotFound,
                "Name the files themselves, or use -Recurse if the pages are in subfolders."),
            PageErrors.EmptyFile => (ErrorCategory.InvalidData, "Save the page again."),
            PageErrors.Binary => (ErrorCategory.InvalidData, "Name only text and HTML files."),
            PageErrors.TooLarge => (ErrorCategory.LimitsExceeded, "To read larger files, use Import-CstoArticle -MaximumSize."),
            PageErrors.AccessDenied => (ErrorCategory.PermissionDenied, "Ask for permission to read the file."),
            PageErrors.NotAFile => (ErrorCategory.InvalidArgument, "Name a file, or a folder of files where one is allowed."),
            PageErrors.Unreadable => (ErrorCategory.ReadError, "Check that other programs can open the file."),
            PageErrors.Listing => (ErrorCategory.InvalidData, "Save the pages that the list links to."),
            PageErrors.TooDeep => (ErrorCategory.LimitsExceeded, "Save the page again, or as text."),
            PageErrors.TooComplex => (ErrorCategory.LimitsExceeded, "Look at the text of the page. If it is a press page, report it."),
            PageErrors.NoArticle => (ErrorCategory.InvalidData, "Check that the page is a press page."),
            PageErrors.NotInFileSystem => (ErrorCategory.InvalidArgument, "Save the pages as files, or send their text through ConvertFrom-CstoPage."),
            PageErrors.Exists => (ErrorCategory.ResourceExists, "Replace files with -Force, or specify another name."),
            PageErrors.NotWritten => (ErrorCategory.WriteError, "Check the free space and your permission to write to the folder."),
            PageErrors.BadMetadata => (ErrorCategory.InvalidData, "Correct the front matter or the sidecar file."),
            _ => (ErrorCategory.NotSpecified, "Check the page."),
        };
        return New(error, error.ErrorId, category, error.Path ?? target, advice);
    }
}
