namespace CstoTools;

/// <summary>The sections of an article, as <see cref="Span.Section"/> names them.</summary>
public static class Sections
{
    /// <summary>The article's own title.</summary>
    public const string Title = "title";

    /// <summary>The article's own text.</summary>
    public const string Body = "body";

    /// <summary>An item of the sidebar of latest news.</summary>
    public const string Teaser = "teaser";

    /// <summary>The contact block under the article.</summary>
    public const string Contact = "contact";

    /// <summary>All sections, in the order of a page's importance.</summary>
    public static ValueList<string> All { get; } = [Title, Body, Teaser, Contact];
}

/// <summary>How a fact follows from its evidence, as <see cref="Evidence.Basis"/> names it.</summary>
public static class EvidenceBases
{
    /// <summary>The page says so at the span.</summary>
    public const string Stated = "stated";

    /// <summary>It follows from what the page says at the span.</summary>
    public const string Inferred = "inferred";

    /// <summary>The metadata adds it to what the page says at the span.</summary>
    public const string Metadata = "metadata";
}

/// <summary>
/// How far a fact can be trusted, as <see cref="Mention.Confidence"/>, <see cref="CstoTools.Evidence.Confidence"/> and the others name it.
/// The order of the words is that of the alphabet, so that "-ge likely" works in PowerShell.
/// </summary>
public static class Confidences
{
    /// <summary>At most about one of fifty such facts is wrong.</summary>
    public const string Sure = "sure";

    /// <summary>Most such facts are right, but something on the page or the way the fact was found leaves a doubt.</summary>
    public const string Likely = "likely";

    /// <summary>The fact needs a look at the page, or nobody has judged it.</summary>
    public const string Check = "check";

    /// <summary>All confidences, the highest first.</summary>
    public static ValueList<string> All { get; } = [Sure, Likely, Check];

    /// <summary>The lowest of some confidences; sure if there are none.</summary>
    /// <param name="confidences">The confidences.</param>
    public static string Lowest(params ReadOnlySpan<string> confidences)
    {
        var lowest = Sure;
        foreach (var confidence in confidences)
            lowest = string.CompareOrdinal(confidence, lowest) < 0 ? confidence : lowest;
        return lowest;
    }

    /// <summary>Whether a confidence is as high as another, or higher.</summary>
    /// <param name="confidence">The confidence.</param>
    /// <param name="least">The other; null asks for nothing.</param>
    public static bool IsAtLeast(string confidence, string? least) => least is null || string.CompareOrdinal(confidence, least) >= 0;
}

/// <summary>The kinds of mention, as <see cref="Mention.Kind"/> names them.</summary>
public static class MentionKinds
{
    /// <summary>A person by name.</summary>
    public const string Person = "Person";

    /// <summary>An organization, body, ministry or agency.</summary>
    public const string Organization = "Organization";

    /// <summary>A sovereign state, former ones included.</summary>
    public const string Country = "Country";

    /// <summary>A city or town.</summary>
    public const string City = "City";

    /// <summary>A part of the world, a province, a training range.</summary>
    public const string Region = "Region";

    /// <summary>An adjective of a country ("Tajik").</summary>
    public const string Demonym = "Demonym";

    /// <summary>The holder of an office without a name ("the Head of state").</summary>
    public const string Office = "Office";

    /// <summary>A treaty, strategy, plan or other document by its title.</summary>
    public const string Document = "Document";

    /// <summary>The code name of an exercise or operation.</summary>
    public const string Operation = "Operation";

    /// <summary>The title of an event in quotation marks.</summary>
    public const string Theme = "Theme";

    /// <summary>All kinds.</summary>
    public static ValueList<string> All { get; } =
        [Person, Organization, Country, City, Region, Demonym, Office, Document, Operation, Theme];
}

/// <summary>How a mention was given its name, as <see cref="Mention.Resolution"/> names it.</summary>
public static class Resolutions
{
    /// <summary>The page has the canonical name.</summary>
    public const string Name = "Name";

    /// <summary>The page has a known variant, abbreviation or spelling.</summary>
    public const string Alias = "Alias";

    /// <summary>A surname or initials refer to a person named elsewhere on the page.</summary>
    public const string Surname = "Surname";

    /// <summary>An office was resolved to its holder on the day.</summary>
    public const string Office = "Office";

    /// <summary>A short form refers back ("the Organization").</summary>
    public const string Reference = "Reference";

    /// <summary>The metadata does not know it.</summary>
    public const string Unlisted = "Unlisted";
}

/// <summary>The types of event, as <see cref="Event.Type"/> names them.</summary>
public static class EventTypes
{
    /// <summary>All types. "other" is the type of all other events.</summary>
    public static ValueList<string> All { get; } =
    [
        "session", "meeting", "working-group", "consultation", "briefing", "seminar", "conference", "visit", "exercise",
        "operation", "speech", "interview", "statement", "ceremony", "media-event", "training-course", "negotiation",
        "anniversary", "appointment", "other",
    ];

    /// <summary>The types of event whose participants come together, in one place or by video link.</summary>
    public static ValueList<string> Gatherings { get; } =
    [
        "session", "meeting", "working-group", "consultation", "briefing", "seminar", "conference", "visit", "exercise",
        "operation", "ceremony", "media-event", "training-course", "negotiation",
    ];
}

/// <summary>Whether an event has happened, as <see cref="Event.Status"/> names it.</summary>
public static class EventStatuses
{
    /// <summary>It has happened.</summary>
    public const string Held = "held";

    /// <summary>It has begun and goes on.</summary>
    public const string Ongoing = "ongoing";

    /// <summary>It will happen.</summary>
    public const string Planned = "planned";

    /// <summary>It was cancelled or postponed.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>All statuses.</summary>
    public static ValueList<string> All { get; } = [Held, Ongoing, Planned, Cancelled];
}

/// <summary>How the participants came together, as <see cref="Event.Mode"/> names it.</summary>
public static class EventModes
{
    /// <summary>At one place.</summary>
    public const string InPerson = "in-person";

    /// <summary>By video link.</summary>
    public const string Videoconference = "videoconference";

    /// <summary>Some at one place, some by video link.</summary>
    public const string Hybrid = "hybrid";

    /// <summary>All modes.</summary>
    public static ValueList<string> All { get; } = [InPerson, Videoconference, Hybrid];
}

/// <summary>Where an event was read, as <see cref="Event.Origin"/> names it.</summary>
public static class EventOrigins
{
    /// <summary>In the article itself.</summary>
    public const string Article = "article";

    /// <summary>Only in teasers.</summary>
    public const string Teaser = "teaser";

    /// <summary>All origins.</summary>
    public static ValueList<string> All { get; } = [Article, Teaser];
}

/// <summary>What happened to a document at an event, as <see cref="EventDocument.Status"/> names it.</summary>
public static class DocumentStatuses
{
    /// <summary>All statuses.</summary>
    public static ValueList<string> All { get; } =
        ["adopted", "approved", "signed", "submitted", "draft", "considered"];
}

/// <summary>The precision of a date, as <see cref="DateMention.Precision"/> and <see cref="Event.DatePrecision"/> name it.</summary>
public static class DatePrecisions
{
    /// <summary>One day, or a range of days.</summary>
    public const string Day = "day";

    /// <summary>A month, or a range of months.</summary>
    public const string Month = "month";

    /// <summary>A season (winter runs from December of its year).</summary>
    public const string Season = "season";

    /// <summary>A quarter.</summary>
    public const string Quarter = "quarter";

    /// <summary>A half-year.</summary>
    public const string Half = "half";

    /// <summary>A year, or a range of years.</summary>
    public const string Year = "year";

    /// <summary>All precisions, the finest first.</summary>
    public static ValueList<string> All { get; } = [Day, Month, Season, Quarter, Half, Year];
}
