namespace CstoTools.Core.Metadata;

/// <summary>Something wrong in a metadata file, and where.</summary>
/// <param name="Code">The short stable name of the kind of fault (<see cref="MetadataFaults"/>).</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, 1 for the first.</param>
/// <param name="Column">The column, 1 for the first.</param>
public sealed record MetadataDiagnostic(string Code, string Message, string Path, int Line, int Column)
{
    /// <summary>File, line, column and message.</summary>
    public override string ToString() => $"{Path}({Line},{Column}): {Message}";
}

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

    /// <summary>An id stands twice in one file.</summary>
    public const string DuplicateId = "MetadataDuplicateId";

    /// <summary>An id is named that no file defines.</summary>
    public const string UnknownId = "MetadataUnknownId";

    /// <summary>A file or folder cannot be read.</summary>
    public const string Unreadable = "MetadataUnreadable";
}

/// <summary>The metadata cannot be used. The message names file, line and column of the first fault.</summary>
public sealed class MetadataException : Exception
{
    /// <summary>Makes the error from the faults that were found.</summary>
    /// <param name="diagnostics">The faults; at least one.</param>
    public MetadataException(IReadOnlyList<MetadataDiagnostic> diagnostics)
        : base(diagnostics.Count == 1 ? diagnostics[0].ToString() : $"{diagnostics[0]} (and {diagnostics.Count - 1} more)") =>
        Diagnostics = diagnostics;

    /// <summary>The faults.</summary>
    public IReadOnlyList<MetadataDiagnostic> Diagnostics { get; }
}
