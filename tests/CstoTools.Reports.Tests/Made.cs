using System.Text;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Core.Tests;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Tests;

/// <summary>Makes reports.</summary>
internal static class Made
{
    public static string Templates => Repository.PathOf("module", "Templates");

    /// <summary>The report of pages, with the shipped metadata.</summary>
    public static string Of(IEnumerable<Article> pages, Func<ReportOptions, ReportOptions>? change = null)
    {
        var options = new ReportOptions { Folder = Templates };
        options = change?.Invoke(options) ?? options;
        var builder = new ReportBuilder(Shipped.Analyzer, options);
        var events = new EventCollector(Shipped.Analyzer, ReportBuilder.Wanted(options.Filter), merge: true);
        foreach (var page in pages)
        {
            builder.Add(page);
            events.Add(page);
        }
        using var output = new MemoryStream();
        builder.Write(events.Finish(), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The pages of samples/, read with each other as in a folder.</summary>
    public static IEnumerable<Article> Samples(bool reversed = false)
    {
        var options = new ReadOptions { Siblings = new SiblingPages() };
        var files = PageFolder.Enumerate(Repository.Samples, recurse: false, []).ToList();
        if (reversed)
            files.Reverse();
        return files.Select(f => PageReader.ReadFile(f, options));
    }

    /// <summary>A page of text as a crawler leaves it.</summary>
    public static Article Text(string title, string date, string body, string? path = null) =>
        PageReader.ReadText($"{title}\n\n{title} {date}\n\n{body}\n\nGo back\n\nBack to the section\n", path);
}
