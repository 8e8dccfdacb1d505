using System.Management.Automation;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>Reads press pages from text or HTML that is already in the pipeline.</summary>
[Cmdlet(VerbsData.ConvertFrom, "CstoPage")]
[OutputType(typeof(Article))]
public sealed class ConvertFromCstoPageCommand : CancellableCommand
{
    private readonly LineCollector _lines = new();

    /// <summary>The text of a page, its bytes, or an object with a Content property (Invoke-WebRequest).</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public PSObject[] Content { get; set; } = [];

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
        var content = item.BaseObject is string or byte[] ? item : item.Properties["Content"]?.Value is { } inner ? PSObject.AsPSObject(inner) : null;
        if (content?.BaseObject is string text)
        {
            // Get-Content without -Raw sends a file line by line.
            if (!_lines.TryContinue(item, text))
            {
                Flush();
                _lines.Start(item, text);
            }
            return;
        }
        Flush();
        if (content?.BaseObject is byte[] bytes)
            Write(() => PageReader.ReadBytes(bytes, cancel: Stopped), null);
        else
        {
            WriteError(Errors.New(new ArgumentException($"An object of type {item.BaseObject.GetType().Name} is no page: it is neither text nor has it a Content property."),
                Errors.NotAPage, ErrorCategory.InvalidType, item.BaseObject, "Files are read by Import-CstoArticle, or by Get-Content -Raw."));
        }
    }

    private void Flush()
    {
        if (_lines.Take() is var (text, path))
            Write(() => PageReader.ReadText(text, path, cancel: Stopped), path);
    }

    private void Write(Func<Article> read, string? path)
    {
        if (TryRun(path ?? "(pipeline)", read, out var article))
            WriteObject(article);
    }
}
