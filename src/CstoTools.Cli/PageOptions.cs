using System.CommandLine;
using System.Globalization;
using System.Text;
using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>Which pages are read, and with which metadata.</summary>
internal sealed class PageOptions
{
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

    private readonly MetadataOptions _metadata = new();
    private readonly bool _needsMetadata;

    public PageOptions(bool needsMetadata = true) => _needsMetadata = needsMetadata;

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in new Option[] { _recurse, _filesFrom, _ndjson, _encoding, _maximumSize })
            command.Add(option);
        if (_needsMetadata)
            _metadata.AddTo(command);
        _maximumSize.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(long.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var size) && size > 0))
                result.AddError("--maximum-size requires a number of bytes greater than 0.");
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

    /// <summary>Reads each page and hands it on; a page that fails is one line on standard error.</summary>
    /// <returns>The exit code.</returns>
    public int Each(ParseResult parsed, Action<Article> work)
    {
        // Faults of the metadata are reported before the first page is read.
        if (_needsMetadata)
            _ = Analyzer(parsed);
        var input = new PageInput(
            (Invocation)parsed.InvocationConfiguration,
            new ReadOptions { MaximumSize = parsed.GetValue(_maximumSize), Encoding = parsed.GetValue(_encoding), Siblings = new SiblingPages() },
            parsed.GetValue(_recurse));
        var paths = parsed.GetValue(_paths) ?? [];
        var articles = (parsed.GetValue(_filesFrom), parsed.GetValue(_ndjson)) switch
        {
            ({ } list, _) => input.FromList(list),
            (_, true) => input.FromLines(paths),
            _ => input.FromPaths(paths),
        };
        foreach (var article in articles)
            input.Try(article.Path ?? "standard input", () => work(article));
        return input.Failed ? ExitCodes.Failed : ExitCodes.Success;
    }
}
