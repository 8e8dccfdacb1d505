using CstoTools.Core.Text;
using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Report;

/// <summary>What a report keeps of a page: not its text, of which only the cited sentences are kept.</summary>
internal sealed class SourcePage
{
    public SourcePage(Article article)
    {
        (Id, Path, Date, Url, Section) = (article.Id, article.Path, article.Date, article.Url, article.Section);
        Title = article.ToString();
        Language = article.Language is "en" or "ru" ? article.Language : null;
        // A sidebar has news that are newer than its page.
        Latest = article.Teasers.Select(t => t.Posted).Append(article.Date).Max();
    }

    public string Id { get; }

    public string? Path { get; }

    public string Title { get; }

    public DateTime? Date { get; }

    public string? Url { get; }

    public string? Section { get; }

    public string? Language { get; }

    /// <summary>The last day that the page shows as a day of publication; null if it shows none.</summary>
    public DateTime? Latest { get; }

    /// <summary>Whether the report cites the page.</summary>
    public bool IsCited { get; set; }

    /// <summary>What a template sees of the page. The number and the name of the file are filled in at the end.</summary>
    public Data Data { get; } = [];

    /// <summary>Fills in what a template sees.</summary>
    /// <param name="number">The number in the list of sources.</param>
    /// <param name="file">The name of the file; null for a page that is in none.</param>
    /// <param name="words">The words of the language.</param>
    public void Describe(int number, string? file, ReportWords words)
    {
        Data["number"] = number;
        Data["id"] = $"s{number}";
        Data["title"] = Visible.Cell(Title);
        Data["language"] = Language;
        Data["date"] = Date is { } day ? words.Day(day) : null;
        Data["iso"] = Date is { } iso ? IsoDate.Format(iso, DatePrecisions.Day) : null;
        Data["url"] = Addresses.Link(Url);
        Data["site"] = Addresses.Host(Url);
        Data["address"] = Url is { } address ? Visible.Cell(address) : null;
        Data["section"] = Section is { } section ? Visible.Cell(section) : null;
        Data["file"] = file is null ? null : Visible.Cell(file);
    }
}

/// <summary>The pages of a report.</summary>
internal sealed class SourcePages
{
    private readonly List<SourcePage> _all = [];
    private readonly Dictionary<(string? Path, string Id), SourcePage> _known = [];

    /// <summary>How many pages there are.</summary>
    public int Count => _all.Count;

    /// <summary>The last day that any page shows as a day of publication; null if none shows one.</summary>
    public DateTime? Latest => _all.Select(p => p.Latest).Max();

    /// <summary>Adds a page; null if it was added before.</summary>
    public SourcePage? Add(Article article)
    {
        var page = new SourcePage(article);
        if (!_known.TryAdd((page.Path, page.Id), page))
            return null;
        _all.Add(page);
        return page;
    }

    /// <summary>The page of a source of an event; null if it was not added.</summary>
    public SourcePage? Of(EventSource source) => _known.GetValueOrDefault((source.Path, source.ArticleId));

    /// <summary>Numbers the cited pages by date and title, and returns them.</summary>
    public IReadOnlyList<object> Number(ReportWords words)
    {
        var cited = _all.Where(p => p.IsCited).OrderBy(p => p.Date ?? DateTime.MaxValue).ThenBy(p => p.Title, StringComparer.Ordinal)
            .ThenBy(p => p.Path?.Replace('\\', '/'), StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        var folder = CommonFolder(cited.Select(p => p.Path).OfType<string>());
        for (var i = 0; i < cited.Count; i++)
            cited[i].Describe(i + 1, cited[i].Path?[folder..].Replace('\\', '/'), words);
        return cited.ConvertAll(object (p) => p.Data);
    }

    // How much of all paths is the same folder: where the pages are on this machine does not belong into a report.
    private static int CommonFolder(IEnumerable<string> paths)
    {
        string? common = null;
        foreach (var path in paths)
        {
            var folder = FolderOf(path);
            common ??= folder;
            while (!folder.StartsWith(common, StringComparison.Ordinal))
                common = FolderOf(common[..^1]);
        }
        return common?.Length ?? 0;
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOfAny(['/', '\\']) + 1)];
}
