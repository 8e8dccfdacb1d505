using System.Management.Automation;
using System.Text;
using CstoTools.Completion;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>Converts press pages from the pipeline, as text, HTML or bytes, to articles.</summary>
[Cmdlet(VerbsData.ConvertFrom, "CstoPage")]
[Alias("cfcsp")]
[OutputType(typeof(Article))]
public sealed class ConvertFromCstoPageCommand : CancellableCommand
{
    private readonly LineCollector _lines = new();

    /// <summary>The text of a page, its bytes, or an object with a Content property (Invoke-WebRequest).</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public PSObject[] Content { get; set; } = [];

    /// <summary>The encoding of pages that are bytes. By default, the bytes and the declaration of each page decide.</summary>
    [Parameter]
    [ValidateNotNull]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in Content)
        {
            if (Stopped.IsCancellationRequested)
                return;
            Take(item);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Flush();

    private void Take(PSObject item)
    {
        if (item.BaseObject is string line)
        {
            // Get-Content without -Raw sends a file line by line.
            if (!_lines.TryContinue(item, line))
            {
                Flush();
                _lines.Start(item, line);
            }
            return;
        }
        if (item.BaseObject is byte data)
        {
            // An array of bytes is sent byte by byte.
            if (!_lines.TryContinue(item, data))
            {
                Flush();
                _lines.Start(item, data);
            }
            return;
        }
        Flush();
        // A property may be code, which may fail.
        if (!TryRun(item.BaseObject, () => (AddressOf(item), item.BaseObject is byte[] bytes ? bytes : Value(item, "Content")), out var page))
            return;
        var (address, content) = page;
        var options = new ReadOptions { Address = address, Encoding = Encoding };
        if (content is string text)
            Write(() => PageReader.ReadText(text, options: options, cancel: Stopped), options.Address);
        else if (content is byte[] raw)
            Write(() => PageReader.ReadBytes(raw, options: options, cancel: Stopped), options.Address);
        else
        {
            WriteError(Errors.New(new ArgumentException($"An object of type {item.BaseObject.GetType().Name} is not a page. It is not text or bytes, and has no Content property with text or bytes."),
                Errors.NotAPage, ErrorCategory.InvalidType, item.BaseObject, "To read files, use Import-CstoArticle or Get-Content -Raw."));
        }
    }

    // Where Invoke-WebRequest got the page from, after all redirections.
    private static string? AddressOf(PSObject item) =>
        Value(Value(Value(item, "BaseResponse"), "RequestMessage"), "RequestUri")?.ToString() is { } address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static object? Value(object? item, string property) => item is null ? null
        : PSObject.AsPSObject(item).Properties[property]?.Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject
        : PSObject.AsPSObject(item).Properties[property]?.Value;

    private void Flush()
    {
        if (_lines.Take() is not var (content, path))
            return;
        if (content is byte[] bytes)
            Write(() => PageReader.ReadBytes(bytes, path, new ReadOptions { Encoding = Encoding }, Stopped), path);
        else if (content is string text && PlaceOf(text) is { } kind)
            WriteError(Errors.New(new ArgumentException($"'{text}' is {kind}, not the text of a page."), Errors.NotAPage, ErrorCategory.InvalidType, text,
                "To read files, use Import-CstoArticle. To read a page of the web, pipe the result of Invoke-WebRequest."));
        else
            Write(() => PageReader.ReadText((string)content, path, cancel: Stopped), path);
    }

    // An address or a path would be the title of an empty article.
    private string? PlaceOf(string text)
    {
        if (text.Length is 0 or > 4096 || text.AsSpan().IndexOfAny('\n', '\r') >= 0)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !text.Contains(' ', StringComparison.Ordinal))
            return "a web address";
        try
        {
            var place = SessionState.Path.GetUnresolvedProviderPathFromPSPath(text);
            return File.Exists(place) ? "the path of a file" : Directory.Exists(place) ? "the path of a folder" : null;
        }
        catch (Exception exception) when (exception is RuntimeException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private void Write(Func<Article> read, string? path)
    {
        var page = path ?? "(pipeline)";
        if (!TryRun(page, read, out var article))
            return;
        Describe(page, article);
        WriteObject(article);
    }
}
