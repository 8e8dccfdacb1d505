using System.Globalization;
using System.Text;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Cli;

/// <summary>Reads pages; each that cannot be read is one line on standard error, and all others are still read.</summary>
internal sealed class PageInput(Invocation invocation, ReadOptions options, bool recurse)
{
    private const string Dash = "-";

    private readonly TextWriter _error = invocation.Error;

    /// <summary>Whether something could not be read.</summary>
    public bool Failed { get; private set; }

    public IEnumerable<Article> FromPaths(IReadOnlyList<string> paths)
    {
        foreach (var path in OrStandardInput(paths))
        {
            foreach (var article in FromPath(path))
                yield return article;
        }
    }

    public IEnumerable<Article> FromList(string list)
    {
        foreach (var (line, _) in Lines(list))
        {
            if (line.Length == 0)
                continue;
            foreach (var article in FromPath(line, standardInput: false))
                yield return article;
        }
    }

    public IEnumerable<Article> FromLines(IReadOnlyList<string> files)
    {
        foreach (var file in OrStandardInput(files))
        {
            foreach (var (line, number) in Lines(file))
            {
                if (!string.IsNullOrWhiteSpace(line) && Read($"{Name(file)}, line {number}", () => ReadLine(line)) is { } article)
                    yield return article;
            }
        }
    }

    /// <summary>Processes a page. A failure is reported, and the next page is processed.</summary>
    public bool Try(string name, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception exception) when (exception is not OutputException and not UsageException)
        {
            Failed = true;
            var (message, shown) = (Visible.Message(Faults.Words(exception)), Visible.Message(name));
            _error.WriteLine($"csto: {(message.Contains(shown, StringComparison.OrdinalIgnoreCase) ? "" : shown + ": ")}{message}");
            return false;
        }
    }

    private static string Name(string file) => file == Dash ? "standard input" : file;

    private IReadOnlyList<string> OrStandardInput(IReadOnlyList<string> paths) =>
        paths.Count > 0 ? paths
        : invocation.Input.IsRedirected ? [Dash]
        : throw new UsageException("no page was specified. Name files or folders, or send a page to standard input. Try 'csto --help'.");

    private IEnumerable<Article> FromPath(string path, bool standardInput = true)
    {
        if (path == Dash && standardInput)
        {
            if (Read(Name(path), ReadStandardInput) is { } page)
                yield return page;
            yield break;
        }
        if (!Directory.Exists(path))
        {
            if (Read(path, () => PageReader.ReadFile(path, options)) is { } page)
                yield return page;
            yield break;
        }
        List<string> files = [];
        List<PageException> unread = [];
        var listed = Try(path, () => files = Pages(path, unread));
        foreach (var missed in unread)
            Try(missed.Path!, () => throw missed);
        if (!listed)
            yield break;
        foreach (var file in files)
        {
            if (Read(file, () => PageReader.ReadFile(file, options)) is { } page)
                yield return page;
        }
    }

    private List<string> Pages(string folder, List<PageException> unread)
    {
        var files = PageFolder.Enumerate(folder, recurse, unread).ToList();
        return files.Count > 0 ? files
            : throw new PageException(PageErrors.EmptyFolder, $"The folder '{folder}' has no pages.", folder);
    }

    private Article? Read(string name, Func<Article> read)
    {
        Article? article = null;
        if (!Try(name, () => article = read()))
            return null;
        foreach (var warning in article!.Warnings)
            _error.WriteLine($"csto: warning: {name}: {warning}");
        return article;
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

    private IEnumerable<(string Line, int Number)> Lines(string file)
    {
        BoundedLines? lines = null;
        if (!Try(Name(file), () => lines = new BoundedLines(
            new StreamReader(file == Dash ? invocation.Input.Open() : PlainFile.Open(file), Encoding.UTF8), LongestLine)))
            yield break;
        using (lines)
        {
            string? line = null;
            var tooLong = false;
            while (Try(Name(file), () => line = lines!.Read(out tooLong)) && line is not null)
            {
                if (tooLong)
                    Try($"{Name(file)}, line {lines!.Number}", () => throw TooLong());
                else
                    yield return (line, lines!.Number);
            }
        }
    }
}
