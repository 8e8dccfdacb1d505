using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CstoTools.Core.Text;
using CstoTools.Reports.Report;
using Fluid;

namespace CstoTools.Reports.Writing;

/// <summary>A Liquid template. It sees the data of a report and nothing else: no file, clock, culture or time zone.</summary>
internal sealed class TemplateFile
{
    // A template is the user's own, but an endless loop in it must end.
    private const int MaximumSteps = 20_000_000;

    private const int MaximumSize = 4 * 1024 * 1024;

    private readonly string _path;
    private readonly IFluidTemplate _template;
    private readonly int _steps;

    /// <summary>Encodes what HTML would read as its own. Letters of all scripts stay as they are.</summary>
    public static HtmlEncoder Html { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Reads a template.</summary>
    /// <param name="path">The file.</param>
    /// <param name="steps">How many steps it may take.</param>
    /// <exception cref="ReportException">The file cannot be read, or is not a valid template.</exception>
    public TemplateFile(string path, int steps = MaximumSteps)
    {
        (_path, _steps) = (path, steps);
        if (!new FluidParser(new FluidParserOptions { AllowFunctions = true }).TryParse(Read(path), out _template, out var error))
            throw Fault(path, "is not valid: " + error);
    }

    /// <summary>Renders the template. Each value is escaped for the format.</summary>
    /// <param name="data">What the template sees.</param>
    /// <param name="format">The format (<see cref="ReportFormats"/>).</param>
    /// <param name="output">The text, with "\n" as line end.</param>
    /// <exception cref="ReportException">The template asks for what cannot be done.</exception>
    public void Render(Data data, string format, TextWriter output)
    {
        var context = new TemplateContext(new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => DateTimeOffset.UnixEpoch,
            MaxSteps = _steps,
        });
        foreach (var (key, value) in data)
            context.SetValue(key, value!);
        TextEncoder encoder = format == ReportFormats.Markdown ? MarkdownEncoder.Instance : Html;
        try
        {
            _template.RenderAsync(output, context, encoder, isolateContext: false).AsTask().GetAwaiter().GetResult();
        }
        catch (FileNotFoundException exception)
        {
            throw Fault(_path, "includes another file, which templates cannot do.", exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ParseException or ArgumentException)
        {
            throw Fault(_path, "cannot be rendered: " + exception.Message, exception);
        }
    }

    private static ReportException Fault(string path, string fault, Exception? inner = null) =>
        new(Visible.Message($"The template '{path}' {fault}"), inner);

    private static string Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaximumSize ? File.ReadAllText(path).ReplaceLineEndings("\n")
                : throw Fault(path, "is too large.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Fault(path, "cannot be read: " + exception.Message, exception);
        }
    }
}
