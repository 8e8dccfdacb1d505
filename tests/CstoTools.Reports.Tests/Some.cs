using System.Text;
using CstoTools.Core.Queries;

namespace CstoTools.Reports.Tests;

/// <summary>Events and pages of the tests.</summary>
internal static class Some
{
    /// <summary>A text that does harm wherever it is not escaped.</summary>
    public const string Hostile =
        "A\r\nBEGIN:VEVENT\tb;c,d\\n \"q\" \\ </title><script>alert(1)</script> ]]> & \u202Egnp.exe\u0001\u001B[2J\uFFFE\uD800 {x} %y $z #1 _u ^v ~w @misc{k, -- }\n"
        + "ER  - \nTY  - BOOK";

    public static Event Event(string id, string? day = "2024-03-12", string type = "meeting", string status = EventStatuses.Held) => new()
    {
        Id = id,
        Type = type,
        Status = status,
        Title = $"Title of {id}",
        Date = day is null ? null : DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision = day is null ? null : DatePrecisions.Day,
        Origin = EventOrigins.Article,
        Sources = [Source(id)],
    };

    public static EventSource Source(string article, int? teaser = null) => new()
    {
        ArticleId = article,
        ArticleTitle = $"Page of {article}",
        Section = teaser is null ? Sections.Body : Sections.Teaser,
        Teaser = teaser,
        Start = 0,
        Length = 1,
    };

    public static Participant Person(string name, string? id = null, string? title = null) =>
        new() { Name = name, Id = id, Kind = MentionKinds.Person, Title = title };

    public static Article Article(string id, string? day = "2024-03-12", string? url = null) => new()
    {
        Id = id,
        Format = "text",
        Title = $"Page of {id}",
        Date = day is null ? null : DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        Url = url,
        Language = "en",
        Paragraphs = ["On March 12, 2024, engineers met in Bishkek."],
    };

    /// <summary>The text that something writes.</summary>
    public static string Text(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
    }

    private static readonly Lazy<(IReadOnlyList<Event> Events, IReadOnlyList<Article> Articles)> Shipped = new(Read);

    /// <summary>The events of the samples, as Get-CstoEvent returns them, and their pages.</summary>
    public static (IReadOnlyList<Event> Events, IReadOnlyList<Article> Articles) Samples() => Shipped.Value;

    private static (IReadOnlyList<Event> Events, IReadOnlyList<Article> Articles) Read()
    {
        var articles = Core.Reading.PageFolder.Enumerate(Core.Tests.Repository.Samples, recurse: false, [])
            .Select(f => Core.Reading.PageReader.ReadFile(f)).ToList();
        var collector = new EventCollector(Core.Tests.Shipped.Analyzer, new EventFilter(), merge: true);
        foreach (var article in articles)
            collector.Add(article);
        return (collector.Finish(), articles);
    }
}
