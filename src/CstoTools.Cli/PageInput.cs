using System.Text;
using System.Text.Json;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>Reads pages; each that cannot be read is one line on standard error, and all others are still read.</summary>
internal sealed class PageInput(TextWriter error, ReadOptions options, bool recurse)
{
    private const string StandardInput = "-";

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

    /// <summary>Does something for a page; a failure is told and the next page comes.</summary>
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
            var message = exception is PageException or IOException or UnauthorizedAccessException or JsonException
                ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
            error.WriteLine($"csto: {(message.Contains(name, StringComparison.Ordinal) ? "" : name + ": ")}{OneLine(message)}");
            return false;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Name(string file) => file == StandardInput ? "standard input" : file;

    private static IReadOnlyList<string> OrStandardInput(IReadOnlyList<string> paths) =>
        paths.Count > 0 ? paths
        : Console.IsInputRedirected ? [StandardInput]
        : throw new UsageException("no page is named. Name files or folders, or send a page to standard input. Try 'csto --help'.");

    private IEnumerable<Article> FromPath(string path, bool standardInput = true)
    {
        if (path == StandardInput && standardInput)
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
            error.WriteLine($"csto: warning: {name}: {OneLine(warning)}");
        return article;
    }

    private Article ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
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
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String)
            throw new JsonException("no object with a \"content\" that is text.");
        var path = root.TryGetProperty("path", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return PageReader.ReadText(content.GetString()!, path, options: options);
    }

    private IEnumerable<(string Line, int Number)> Lines(string file)
    {
        StreamReader? reader = null;
        var stream = file == StandardInput ? Console.OpenStandardInput() : null;
        if (!Try(Name(file), () => reader = new StreamReader(stream ?? File.OpenRead(file), Encoding.UTF8)))
            yield break;
        using (reader)
        {
            for (var number = 1; ; number++)
            {
                string? line = null;
                if (!Try(Name(file), () => line = reader!.ReadLine()) || line is null)
                    yield break;
                yield return (line, number);
            }
        }
    }
}
