namespace CstoTools.Core.Trust;

/// <summary>
/// What a page shows beside the rule that made a value. Each is a row of the table of confidence, which knows how often values
/// of that kind were right; none has a number of its own.
/// </summary>
internal static class Reasons
{
    /// <summary>Reports of several pages differ.</summary>
    public const string Disputed = "disputed";

    /// <summary>The holder of an office is known from no source.</summary>
    public const string TenureUncited = "tenure-without-source";

    /// <summary>A source supports the tenure without proving it, or it is known only until an earlier day.</summary>
    public const string TenureLikely = "tenure-likely";

    /// <summary>The sentence that reports the event.</summary>
    public const string InReport = "in-report";

    /// <summary>The title of the page.</summary>
    public const string InTitle = "in-title";

    /// <summary>A sentence before, or in the same paragraph as, the one that reports the event.</summary>
    public const string InLead = "in-lead";

    /// <summary>A sentence after those.</summary>
    public const string FurtherOn = "further-on";

    /// <summary>The text is an item of a sidebar.</summary>
    public const string InTeaser = "in-teaser";

    /// <summary>The event is one of several of its page, and not the first.</summary>
    public const string FurtherEvent = "further-event";

    /// <summary>Nothing says what kind of event it is.</summary>
    public const string NoType = "no-type";

    /// <summary>The event is still to come, or was called off.</summary>
    public const string NotHeld = "not-held";

    /// <summary>The sentences that report the event name another value of this kind.</summary>
    public const string OtherCandidate = "other-candidate";

    /// <summary>The sentence of the value names another value of this kind.</summary>
    public const string OtherBeside = "other-beside";

    /// <summary>The year, or more, is not written.</summary>
    public const string Inferred = "inferred";

    /// <summary>No day is known, only a month or more.</summary>
    public const string Coarse = "coarse";

    /// <summary>A person is named with the event, and nothing says that he or she was there.</summary>
    public const string OnlyNamed = "only-named";

    /// <summary>The title of the page does not name it.</summary>
    public const string NotInTitle = "not-in-title";

    /// <summary>A name that is not known is beside the city ("Alexandria, Virginia").</summary>
    public const string NameBeside = "name-beside";

    /// <summary>Somebody is called the chair or host of the event.</summary>
    public const string Leads = "leads";

    /// <summary>A body, not a person.</summary>
    public const string IsBody = "is-body";

    /// <summary>No list has the person, and no office or rank is beside the name.</summary>
    public const string Untitled = "untitled";

    /// <summary>Nothing on the page marks where the title of a document ends.</summary>
    public const string NoEndMark = "no-end-mark";

    /// <summary>The name is one word.</summary>
    public const string OneWord = "one-word";

    /// <summary>The name is in Cyrillic letters.</summary>
    public const string Cyrillic = "cyrillic";

    /// <summary>No verb says that the event was held; nothing says otherwise.</summary>
    public const string NoVerb = "no-verb";

    /// <summary>The page states no day of the event, and events of its kind are reported on the day.</summary>
    public const string PublishedThatDay = "published-that-day";

    /// <summary>It is not known who is meant.</summary>
    public const string Nobody = "nobody";

    /// <summary>The confidence that a reason allows at most, whatever was measured, because the words mean that; null for others.</summary>
    public static string? Most(string reason) => reason switch
    {
        Disputed or TenureUncited => Confidences.Check,
        TenureLikely or NameBeside or OtherBeside or OtherCandidate or NoEndMark or NoVerb or PublishedThatDay => Confidences.Likely,
        _ => null,
    };
}
