using System.Text.RegularExpressions;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading.Fields;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>The YAML between two lines of three dashes at the top of a page.</summary>
/// <param name="Root">What it says; null if nothing.</param>
/// <param name="End">Where the text after it starts.</param>
/// <param name="Lines">How many lines it takes, with the lines of dashes.</param>
internal sealed partial record FrontMatter(YamlNode? Root, int End, int Lines)
{
    /// <summary>The key by which our own export is known, the first of its front matter.</summary>
    public const string OwnMark = "csto-article";

    /// <summary>Whether a text starts like our own export.</summary>
    public static bool IsOwn(ReadOnlySpan<char> content) => content.StartsWith($"---\n{OwnMark}:");

    /// <summary>Whether a text starts with front matter.</summary>
    public static bool IsOpened(ReadOnlySpan<char> content) => Opening().IsMatch(content);

    /// <summary>The front matter of a page; null if it has none.</summary>
    /// <exception cref="PageException">It never closes, or is no YAML.</exception>
    public static FrontMatter? Read(Page page)
    {
        var content = page.Content;
        if (!IsOpened(content.AsSpan(0, Math.Min(content.Length, 1024))))
            return null;
        var lines = 1;
        var start = content.IndexOf('\n', StringComparison.Ordinal) + 1;
        while (start < content.Length)
        {
            var end = content.IndexOf('\n', start) is >= 0 and var found ? found : content.Length;
            lines++;
            if (content.AsSpan(start, end - start).TrimEnd() is "---" or "...")
            {
                // With its first line of dashes, so that lines count as in the file.
                var root = PageFields.Parse(content[..start], page.Path);
                if (root is { Pairs: null })
                    throw PageFields.Invalid("Front matter is a mapping of keys to values.", page.Path, root.Line, root.Column);
                return new FrontMatter(root, Math.Min(end + 1, content.Length), lines);
            }
            start = end + 1;
        }
        throw PageFields.Invalid("The front matter that starts here never ends: a second line '---' is missing.", page.Path, 1, 1);
    }

    /// <summary>The fields that foreign front matter sets, and the keys that say nothing to us.</summary>
    /// <exception cref="PageException">A value is not of the kind its key takes.</exception>
    public (IReadOnlyList<PageField> Fields, IReadOnlyList<string> Unused) Fields(string? path)
    {
        var fields = new List<PageField>();
        var unused = new List<string>();
        foreach (var (key, value) in Root?.Pairs ?? [])
        {
            if (!PageFields.IsKey(key.Text!))
                unused.Add(key.Text!);
            // Templates leave keys empty: that takes nothing away.
            else if (!PageFields.IsEmpty(value))
                fields.Add(PageFields.Read(key, value, path));
        }
        return (fields, unused);
    }

    [GeneratedRegex("""^---[ \t]*\n(?:[!&*{\[%]|["']?[\w-]+["']?[ \t]*:)""", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
