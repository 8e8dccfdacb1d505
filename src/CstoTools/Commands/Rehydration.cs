using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Makes an article, or what the views show of an event, of the copy that a job, a remote session or Clixml left of it.</summary>
internal static class Rehydration
{
    public static Article Article(PSObject copy) => new()
    {
        Id = Text(copy, "Id") ?? throw Incomplete("Id"),
        Path = Text(copy, "Path"),
        Format = Text(copy, "Format") ?? throw Incomplete("Format"),
        Language = Text(copy, "Language"),
        Url = Text(copy, "Url"),
        Section = Text(copy, "Section"),
        Title = Text(copy, "Title"),
        Date = Day(copy, "Date"),
        Paragraphs = Texts(copy, "Paragraphs"),
        Teasers = Items(copy, "Teasers", t => new Teaser
        {
            Text = Text(t, "Text") ?? throw Incomplete("Teasers"),
            Posted = Day(t, "Posted"),
            Date = Day(t, "Date"),
            DateInferred = Value(t, "DateInferred") is true,
        }),
        ContactText = Text(copy, "ContactText"),
        Contacts = Items(copy, "Contacts", c => new Contact
        {
            Person = Text(c, "Person"),
            Role = Text(c, "Role"),
            Phone = Text(c, "Phone"),
            Email = Text(c, "Email"),
        }),
        Media = Items(copy, "Media", m => new MediaItem
        {
            Kind = Text(m, "Kind") ?? throw Incomplete("Media"),
            Url = Text(m, "Url"),
            Name = Text(m, "Name"),
            Caption = Text(m, "Caption"),
        }),
        Tags = Texts(copy, "Tags"),
        Notes = Text(copy, "Notes"),
        Overrides = Items(copy, "Overrides", o => new FieldOverride
        {
            Field = Text(o, "Field") ?? throw Incomplete("Overrides"),
            Was = Text(o, "Was"),
            Source = Text(o, "Source") ?? throw Incomplete("Overrides"),
        }),
        Warnings = Texts(copy, "Warnings"),
        LineMarks = Items(copy, "LineMarks", l => new LineMark
        {
            Section = Text(l, "Section") ?? throw Incomplete("LineMarks"),
            Teaser = Number(l, "Teaser"),
            Start = Number(l, "Start") ?? throw Incomplete("LineMarks"),
            Line = Number(l, "Line") ?? throw Incomplete("LineMarks"),
        }),
    };

    /// <summary>An event with what the views show.</summary>
    public static Event Event(PSObject copy) => new()
    {
        Id = Text(copy, "Id") ?? "",
        Type = Text(copy, "Type") ?? "",
        Status = Text(copy, "Status") ?? "",
        Title = Text(copy, "Title") ?? "",
        Origin = Text(copy, "Origin") ?? "",
        Date = Day(copy, "Date"),
        EndDate = Day(copy, "EndDate"),
        DatePrecision = Text(copy, "DatePrecision"),
        City = Text(copy, "City"),
        Country = Text(copy, "Country"),
        Mode = Text(copy, "Mode"),
        Participants = Items(copy, "Participants", p => new Participant
        {
            Name = Text(p, "Name") ?? "",
            Kind = Text(p, "Kind") ?? "",
            Title = Text(p, "Title"),
            Function = Text(p, "Function"),
        }),
        Documents = Items(copy, "Documents", d => new EventDocument { Title = Text(d, "Title") ?? "", Status = Text(d, "Status") }),
        Sources = Items(copy, "Sources", s => new EventSource
        {
            Section = Text(s, "Section") ?? "",
            Teaser = Number(s, "Teaser"),
            Start = Number(s, "Start") ?? 0,
            Length = Number(s, "Length") ?? 0,
            Line = Number(s, "Line"),
            Path = Text(s, "Path"),
            ArticleId = Text(s, "ArticleId") ?? "",
        }),
        Evidence = Items(copy, "Evidence", f => new FieldEvidence
        {
            Field = Text(f, "Field") ?? "",
            Path = Text(f, "Path"),
            Disputed = Value(f, "Disputed") is true,
            Evidence = f.Properties["Evidence"]?.Value is PSObject e ? new Evidence
            {
                Section = Text(e, "Section") ?? "",
                Teaser = Number(e, "Teaser"),
                Start = Number(e, "Start") ?? 0,
                Length = Number(e, "Length") ?? 0,
                Basis = Text(e, "Basis") ?? "",
                Rule = Text(e, "Rule") ?? "",
            } : throw Incomplete("Evidence"),
        }),
    };

    private static int? Number(PSObject copy, string name) =>
        Value(copy, name) is { } number ? Convert.ToInt32(number, CultureInfo.InvariantCulture) : null;

    private static object? Value(PSObject copy, string name)
    {
        var value = copy.Properties[name]?.Value;
        return value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
    }

    private static string? Text(PSObject copy, string name) => Value(copy, name) as string;

    private static DateTime? Day(PSObject copy, string name) => Value(copy, name) as DateTime?;

    // A list that was cut off by the depth of the serialization came back as its text: nothing may be read into that.
    private static IEnumerable<object?> List(PSObject copy, string name) => Value(copy, name) switch
    {
        null => [],
        string => throw Incomplete(name),
        IEnumerable items => items.Cast<object?>(),
        _ => throw Incomplete(name),
    };

    private static ValueList<string> Texts(PSObject copy, string name) =>
        List(copy, name).Select(i => (i is PSObject wrapped ? wrapped.BaseObject : i) as string ?? throw Incomplete(name)).ToValueList();

    private static ValueList<T> Items<T>(PSObject copy, string name, Func<PSObject, T> make) =>
        List(copy, name).Select(i => make(i as PSObject ?? throw Incomplete(name))).ToValueList();

    private static ArgumentTransformationMetadataException Incomplete(string property) => new(
        $"This copy of an article has no {property}. Export it with a greater depth (Export-Clixml -Depth 4), or read the page again with Import-CstoArticle.");
}
