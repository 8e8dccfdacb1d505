using System.Globalization;
using System.Text;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Cli;

/// <summary>Finds the pages that are asked for, and reports each that fails in its turn; all others are still read.</summary>
/// <param name="invocation">The streams.</param>
/// <param name="options">How pages are read.</param>
/// <param name="recurse">Whether folders below are read too.</param>
internal sealed class PageInput(Invocation invocation, ReadOptions options, bool recurse)
{
    private const string Dash = "-";

    private readonly TextWriter _error = invocation.Error;

    /// <summary>Whether something could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reports a failure: the page, and what is wrong. Null writes to standard error, and the run has failed.</summary>
    public Action<string, string>? Report { get; init; }

    public IEnumerable<AskedPage> FromPaths(IReadOnlyList<string> paths) => OrStandardInput(paths).SelectMany(p => FromPath(p));

    public IEnumerable<AskedPage> FromList(string list) => Lines(list).SelectMany(line =>
        line.Fault is { } fault ? [AskedPage.Failed(line.Name, fault)]
        : line.Text.Length == 0 ? [] : FromPath(line.Text, standardInput: false));

    public IEnumerable<AskedPage> FromLines(IReadOnlyList<string> files) => OrStandardInput(files).SelectMany(Lines)
        .Where(line => line.Fault is not null || !string.IsNullOrWhiteSpace(line.Text))
        .Select(line => line.Fault is { } fault ? AskedPage.Failed(line.Name, fault) : new AskedPage(line.Name, () => ReadLine(line.Text)));

    /// <summary>Takes a page in its turn: reports what is wrong with it, or works on it.</summary>
    public void Take(OpenedPage page, Action<Article> work)
    {
        if (page.Article is not { } article)
        {
            Say(page.Name, page.Fault!);
            return;
        }
        foreach (var warning in article.Warnings)
            _error.WriteLine($"csto: warning: {page.Name}: {warning}");
        try
        {
            work(article);
        }
        catch (Exception exception) when (AskedPage.IsOfPage(exception))
        {
            Say(article.Path ?? "standard input", exception);
        }
    }

    private void Say(string name, Exception exception)
    {
        var (message, shown) = (Visible.Message(Faults.Words(exception)), Visible.Message(name));
        if (Report is not null)
        {
            Report(name, message);
            return;
        }
        Failed = true;
        _error.WriteLine($"csto: {(message.Contains(shown, StringComparison.OrdinalIgnoreCase) ? "" : shown + ": ")}{message}");
    }

    private static string Name(string file) => file == Dash ? "standard input" : file;

    private IReadOnlyList<string> OrStandardInput(IReadOnlyList<string> paths) =>
        paths.Count > 0 ? paths
        : invocation.Input.IsRedirected ? [Dash]
        : throw new UsageException("no page was specified. Name files or folders, or send a page to standard input. Try 'csto --help'.");

    private IEnumerable<AskedPage> FromPath(string path, bool standardInput = true)
    {
        if (path == Dash && standardInput)
            return [new AskedPage(Name(path), ReadStandardInput)];
        if (!Directory.Exists(path))
            return [new AskedPage(path, () => PageReader.ReadFile(path, options))];
        List<string> files = [];
        List<PageException> unread = [];
        var fault = Caught(() => files = Pages(path, unread));
        return unread.Select(u => AskedPage.Failed(u.Path!, u))
            .Prepend(fault is null ? null : AskedPage.Failed(path, fault)).OfType<AskedPage>()
            .Concat(files.Select(f => new AskedPage(f, () => PageReader.ReadFile(f, options))));
    }

    private static Exception? Caught(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception exception) when (AskedPage.IsOfPage(exception))
        {
            return exception;
        }
    }

    private List<string> Pages(string folder, List<PageException> unread)
    {
        var files = PageFolder.Enumerate(folder, recurse, unread).ToList();
        return files.Count > 0 ? files
            : throw new PageException(PageErrors.EmptyFolder, $"The folder '{folder}' has no pages.", folder);
    }

    private Article ReadStandardInput()
    {
        using var input = invocation.Input.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        // One byte over the limit is enough to see that it is too large.
        while (bytes.Length <= options.MaximumSize && (count = input.Read(buffer)) > 0)
            bytes.Write(buffer, 0, count);
        return PageReader.ReadBytes(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), null, options);
    }

    private Article ReadLine(string line)
    {
        var (content, path) = JsonPage.Parse(line);
        var article = PageReader.ReadText(content, path, options: options);
        // The lines are UTF-8; what is not was replaced when the line was read.
        var replaced = line.AsSpan().Count('\uFFFD');
        return replaced == 0 ? article : article with
        {
            Warnings = [.. article.Warnings, $"The line has {replaced} \uFFFD in place of bytes that are not valid UTF-8."],
        };
    }

    // An escape takes six characters; whoever allows large pages must not need six times the memory.
    private long LongestLine => Math.Min(options.MaximumSize > long.MaxValue / 6 ? long.MaxValue : 6 * options.MaximumSize,
        Math.Max(options.MaximumSize, 64L * 1024 * 1024));

    private PageException TooLong() => new(PageErrors.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"the line has more than {LongestLine:N0} characters. To allow longer lines, use --maximum-size."), null);

    private IEnumerable<Line> Lines(string file)
    {
        BoundedLines? lines = null;
        if (Caught(() => lines = new BoundedLines(
            new StreamReader(file == Dash ? invocation.Input.Open() : PlainFile.Open(file), Encoding.UTF8), LongestLine)) is { } closed)
        {
            yield return new Line(Name(file), "", closed);
            yield break;
        }
        using (lines)
        {
            while (true)
            {
                string? line = null;
                var tooLong = false;
                if (Caught(() => line = lines!.Read(out tooLong)) is { } broken)
                {
                    yield return new Line(Name(file), "", broken);
                    yield break;
                }
                if (line is null)
                    yield break;
                yield return new Line($"{Name(file)}, line {lines!.Number}", line, tooLong ? TooLong() : null);
            }
        }
    }

    // A line of a file, or why it could not be read.
    private readonly record struct Line(string Name, string Text, Exception? Fault);
}
