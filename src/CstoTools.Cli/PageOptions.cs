using System.CommandLine;
using System.Globalization;
using System.Text;
using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>Which pages are read, and with which metadata.</summary>
internal sealed class PageOptions
{
    private const int MostJobs = 256;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files or folders of pages. - or nothing means one page from standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _recurse = new("--recurse", "-r") { Description = "Also read subfolders." };
    private readonly Option<string?> _filesFrom = new("--files-from")
    {
        Description = "A file with the path of a page on each line. - means standard input.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _ndjson = new("--ndjson") { Description = "The input is lines of JSON with \"path\" and \"content\", one page on each line." };
    private readonly Option<long> _maximumSize = new("--maximum-size")
    {
        Description = "The maximum size of a page, in bytes.",
        HelpName = "BYTES",
        DefaultValueFactory = _ => 32L * 1024 * 1024,
    };

    private readonly Option<Encoding?> _encoding = new("--encoding")
    {
        Description = "The encoding of the pages: a name (utf8, windows-1251, koi8-r …) or the number of a code page. " +
            "By default, the bytes and the declaration of each page decide. A byte order mark always has precedence.",
        HelpName = "NAME",
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            if (PageEncodings.Find(name) is not { } encoding)
            {
                result.AddError($"'{name}' is not an encoding (--encoding). Use the number of a code page, a registered name, or one of: {PageEncodings.Names}.");
                return null;
            }
            return encoding;
        },
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "The number of pages that are processed at the same time. The output is the same, in the same order. "
            + "By default, one for each processor; 1 for pages from standard input.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 0,
    };

    private readonly MetadataOptions _metadata = new();
    private readonly bool _needsMetadata;

    public PageOptions(bool needsMetadata = true) => _needsMetadata = needsMetadata;

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in new Option[] { _recurse, _filesFrom, _ndjson, _encoding, _maximumSize, _jobs })
            command.Add(option);
        if (_needsMetadata)
            _metadata.AddTo(command);
        _maximumSize.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(long.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var size) && size > 0))
                result.AddError("--maximum-size requires a number of bytes greater than 0.");
        });
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0
                && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var jobs) && jobs is > 0 and <= MostJobs))
                result.AddError($"--jobs requires a number from 1 to {MostJobs}.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_filesFrom) is not null && (result.GetValue(_ndjson) || result.GetValue(_paths) is { Length: > 0 }))
                result.AddError("--files-from cannot be combined with paths or --ndjson.");
            if (result.GetValue(_ndjson) && result.GetResult(_encoding) is not null)
                result.AddError("--encoding cannot be combined with --ndjson, whose lines are always UTF-8.");
        });
    }

    /// <summary>The analyzer, made when first asked for.</summary>
    public Analyzer Analyzer(ParseResult parsed) => _metadata.Analyzer(parsed);

    /// <summary>Reads each page and hands it on, in their order; a page that fails is one line on standard error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="work">The work on an article in its turn.</param>
    /// <param name="prepare">What of it can be done before, on any thread: what it finds is kept with the article.</param>
    /// <param name="report">Reports a page that fails, by its name and what is wrong with it; null for standard error.</param>
    /// <returns>The exit code.</returns>
    public int Each(ParseResult parsed, Action<Article> work, Action<Article>? prepare = null, Action<string, string>? report = null)
    {
        // Faults of the metadata are reported before the first page is read.
        if (_needsMetadata)
            _ = Analyzer(parsed);
        var input = new PageInput(
            (Invocation)parsed.InvocationConfiguration,
            new ReadOptions { MaximumSize = parsed.GetValue(_maximumSize), Encoding = parsed.GetValue(_encoding), Siblings = new SiblingPages() },
            parsed.GetValue(_recurse)) { Report = report };
        var paths = parsed.GetValue(_paths) ?? [];
        var pages = (parsed.GetValue(_filesFrom), parsed.GetValue(_ndjson)) switch
        {
            ({ } list, _) => input.FromList(list),
            (_, true) => input.FromLines(paths),
            _ => input.FromPaths(paths),
        };
        var jobs = Jobs(parsed, paths);
        var before = jobs == 1 || prepare is null ? _ => { } : prepare;
        foreach (var page in Ahead.Of(pages, p => p.Open(before), jobs))
            input.Take(page, work);
        return input.Failed ? ExitCodes.Failed : ExitCodes.Success;
    }

    // Who writes a line and waits for its answer would wait for ever if more lines were read first.
    private int Jobs(ParseResult parsed, string[] paths) => parsed.GetValue(_jobs) is > 0 and var jobs ? jobs
        : parsed.GetValue(_filesFrom) == "-" || parsed.GetValue(_filesFrom) is null && (paths.Length == 0 || paths.Contains("-")) ? 1
        : Math.Min(Environment.ProcessorCount, MostJobs);
}
