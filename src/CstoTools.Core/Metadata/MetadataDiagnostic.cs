using CstoTools.Core.Text;

namespace CstoTools.Core.Metadata;

/// <summary>The kinds of fault a metadata file can have.</summary>
public static class MetadataFaults
{
    /// <summary>The file is not YAML, or uses what is refused (anchors, aliases, tags, too deep nesting).</summary>
    public const string Syntax = "MetadataSyntax";

    /// <summary>A key that the format does not know.</summary>
    public const string UnknownKey = "MetadataUnknownKey";

    /// <summary>A key that the format asks for is missing.</summary>
    public const string MissingKey = "MetadataMissingKey";

    /// <summary>A value is not of the kind its key takes.</summary>
    public const string BadValue = "MetadataBadValue";

    /// <summary>An id stands twice in one file, or in two files or lists of one set.</summary>
    public const string DuplicateId = "MetadataDuplicateId";

    /// <summary>An id is named that no file defines, or that is the id of something of another kind.</summary>
    public const string UnknownId = "MetadataUnknownId";

    /// <summary>Something is, over its parents, a part of itself.</summary>
    public const string Cycle = "MetadataCycle";

    /// <summary>A name means two things, so that a text with it cannot be told to mean one of them.</summary>
    public const string AliasCollision = "MetadataAliasCollision";

    /// <summary>A tenure, chairmanship or office ends before it starts, or a tenure says that it has ended and has not.</summary>
    public const string BadPeriod = "MetadataBadPeriod";

    /// <summary>A day has two holders of an office that is not shared, or two countries in one chair.</summary>
    public const string Overlap = "MetadataOverlap";

    /// <summary>A tenure has days on which its office did not exist.</summary>
    public const string OutsideOffice = "MetadataOutsideOffice";

    /// <summary>There is no such file or folder.</summary>
    public const string NotFound = "MetadataNotFound";

    /// <summary>A rule does not do what one of its examples says.</summary>
    public const string Example = "MetadataExample";

    /// <summary>A file or folder cannot be read.</summary>
    public const string Unreadable = "MetadataUnreadable";
}

/// <summary>The metadata cannot be used. The message names file, line and column of the first fault.</summary>
public sealed class MetadataException : Exception
{
    /// <summary>Makes the error from the faults that were found.</summary>
    /// <param name="diagnostics">The faults; at least one.</param>
    public MetadataException(IReadOnlyList<MetadataDiagnostic> diagnostics)
        : base(Visible.Message(diagnostics.Count == 1 ? diagnostics[0].ToString() : $"{diagnostics[0]} (and {diagnostics.Count - 1} more)")) =>
        Diagnostics = diagnostics;

    /// <summary>The faults.</summary>
    public IReadOnlyList<MetadataDiagnostic> Diagnostics { get; }

    /// <summary>The file of the first fault.</summary>
    public string Path => Diagnostics[0].Path;

    /// <summary>The line of the first fault, 1 for the first; 0 if the fault is the whole file's.</summary>
    public int Line => Diagnostics[0].Line;

    /// <summary>The column of the first fault, 1 for the first; 0 if the fault is the whole file's.</summary>
    public int Column => Diagnostics[0].Column;
}
