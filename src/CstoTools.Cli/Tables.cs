using System.Globalization;
using CstoTools.Core.Queries;

namespace CstoTools.Cli;

/// <summary>The columns of each kind of item. A weight below 0 keeps a column for CSV alone.</summary>
internal static class Tables
{
    private const int CsvOnly = -1;

    public static readonly Column<Analysis>[] Analyses =
    [
        new("Date", a => Display.Date(a.Date)),
        new("Title", a => a.Title ?? "", Weight: 4),
        new("Mentions", a => Number(a.Mentions.Count)),
        new("Dates", a => Number(a.Dates.Count)),
        new("Quotes", a => Number(a.Quotes.Count)),
        new("Events", a => Number(a.Events.Count)),
        new("Page", a => a.Path ?? "", a => Display.Page(a.Path), Weight: 1),
    ];

    public static readonly Column<Article>[] Articles =
    [
        new("Date", a => Display.Date(a.Date)),
        new("Lang", a => a.Language ?? ""),
        new("Title", a => a.Title ?? "", Weight: 3),
        new("Teasers", a => Number(a.Teasers.Count)),
        new("Body", a => a.Body, Weight: CsvOnly),
        new("Contacts", a => a.Contacts.ToString(), Weight: CsvOnly),
        new("Media", a => a.Media.ToString(), Weight: CsvOnly),
        new("Tags", a => a.Tags.ToString(), Weight: CsvOnly),
        new("Url", a => a.Url ?? "", Weight: CsvOnly),
        new("Format", a => a.Format, Weight: CsvOnly),
        new("Id", a => a.Id, Weight: CsvOnly),
        new("Page", a => a.Path ?? "", a => Display.Page(a.Path), Weight: 1),
    ];

    public static readonly Column<Event>[] Events =
    [
        new("Date", Display.Date, e => Display.Checked(Display.Date(e), Display.Confidence(e, nameof(Event.Date)))),
        new("Type", e => e.Type, e => Display.Checked(e.Type, Display.Confidence(e, nameof(Event.Type)))),
        new("Status", e => e.Status, e => Display.Checked(e.Status, Display.Confidence(e, nameof(Event.Status)))),
        new("Body", Display.Body, Weight: CsvOnly),
        new("Place", Display.Place, e => Display.Checked(Display.Place(e), Display.PlaceConfidence(e)), Weight: 2),
        new("City", e => e.City ?? "", Weight: CsvOnly),
        new("Country", e => e.Country ?? "", Weight: CsvOnly),
        new("Venue", e => e.Venue ?? "", Weight: CsvOnly),
        new("Mode", e => e.Mode ?? "", Weight: CsvOnly),
        new("Ordinal", e => e.Ordinal is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Title", e => e.Title, Display.Headline, Weight: 8),
        new("Host", e => e.Host ?? "", Weight: CsvOnly),
        new("Chair", e => e.Chair ?? "", Weight: CsvOnly),
        new("Participants", e => e.Participants.ToString(), Weight: CsvOnly),
        new("Documents", e => e.Documents.ToString(), Weight: CsvOnly),
        new("Operation", e => e.Operation ?? "", Weight: CsvOnly),
        new("Topics", e => e.Topics.ToString(), Weight: CsvOnly),
        new("Confidence", e => e.Confidence, Weight: CsvOnly),
        new("Origin", e => e.Origin, Weight: CsvOnly),
        new("Id", e => e.Id, Weight: CsvOnly),
        new("Page", e => string.Join("; ", e.Sources.Select(s => s.Path ?? s.ArticleId).Distinct()), Display.Pages, Weight: 3),
    ];

    public static readonly Column<Mention>[] Mentions =
    [
        new("Date", m => Display.Date(m.ArticleDate), Weight: CsvOnly),
        new("Section", m => m.Section, Display.Section),
        new("Teaser", m => m.Teaser is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Kind", m => m.Kind),
        new("Name", m => m.Name ?? "", m => Display.Checked(m.Name ?? "", m.Confidence), Weight: 2),
        new("Text", m => m.Text, Weight: 2),
        new("Title", m => m.Title ?? "", Weight: CsvOnly),
        new("Id", m => m.Id ?? "", Weight: CsvOnly),
        new("Resolution", m => m.Resolution, Weight: CsvOnly),
        new("Confidence", m => m.Confidence, Weight: CsvOnly),
        new("Nested", m => m.Nested ? "true" : "false", Weight: CsvOnly),
        new("Start", m => Number(m.Start), Weight: CsvOnly),
        new("Length", m => Number(m.Length), Weight: CsvOnly),
        new("Line", m => m.Line is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Sentence", m => m.Sentence ?? "", Weight: CsvOnly),
        new("Page", m => m.Path ?? "", x => Display.Page(x.Path), Weight: 1),
    ];

    public static readonly Column<Quote>[] Quotes =
    [
        new("Date", q => Display.Date(q.ArticleDate)),
        new("Section", q => q.Section, Display.Section),
        new("Teaser", q => q.Teaser is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Speaker", q => q.Speaker ?? "", q => Display.Checked(q.Speaker ?? q.SpeakerText ?? "", q.SpeakerConfidence), Weight: 2),
        new("SpeakerId", q => q.SpeakerId ?? "", Weight: CsvOnly),
        new("SpeakerText", q => q.SpeakerText ?? "", Weight: CsvOnly),
        new("Verb", q => q.Verb ?? "", Weight: CsvOnly),
        new("Indirect", q => q.Indirect ? "true" : "false", Weight: CsvOnly),
        new("Confidence", q => q.Confidence, Weight: CsvOnly),
        new("SpeakerConfidence", q => q.SpeakerConfidence ?? "", Weight: CsvOnly),
        new("Text", q => q.Text, q => Display.Words(q.Indirect, q.Verb, q.Text), Weight: 5),
        new("Start", q => Number(q.Start), Weight: CsvOnly),
        new("Length", q => Number(q.Length), Weight: CsvOnly),
        new("Line", q => q.Line is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Page", q => q.Path ?? "", x => Display.Page(x.Path), Weight: 2),
    ];

    public static readonly Column<FactEvidence>[] Evidence =
    [
        new("Subject", f => f.Subject, Weight: CsvOnly),
        new("Field", f => f.Field),
        new("Value", f => f.Value ?? "", Weight: 2),
        new("Basis", f => f.Basis),
        new("Rule", f => f.Rule, Weight: CsvOnly),
        new("Confidence", f => f.Confidence),
        new("Disputed", f => f.Disputed ? "true" : "false", Weight: CsvOnly),
        new("Sentence", f => f.Marked ?? "", Display.Excerpt, Weight: 4),
        new("Section", f => f.Section, Weight: CsvOnly),
        new("Teaser", f => f.Teaser is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Start", f => Number(f.Start), Weight: CsvOnly),
        new("Length", f => Number(f.Length), Weight: CsvOnly),
        new("Line", f => f.Line is { } n ? Number(n) : ""),
        new("Page", f => f.Path ?? "", f => Display.Page(f.Path), Weight: 1),
    ];

    public static readonly Column<Relation>[] Relations =
    [
        new("Date", r => Display.Date(r.Event)),
        new("First", r => r.First, Weight: 2),
        new("FirstId", r => r.FirstId ?? "", Weight: CsvOnly),
        new("FirstRole", r => r.FirstRole ?? "", Weight: CsvOnly),
        new("Second", r => r.Second, r => Display.Checked(r.Second, r.Confidence), Weight: 2),
        new("SecondId", r => r.SecondId ?? "", Weight: CsvOnly),
        new("SecondRole", r => r.SecondRole ?? "", Weight: CsvOnly),
        new("Type", r => r.Type, Weight: CsvOnly),
        new("Status", r => r.Status, Weight: CsvOnly),
        new("City", r => r.City ?? "", Weight: CsvOnly),
        new("Country", r => r.Country ?? "", Weight: CsvOnly),
        new("Mode", r => r.Mode ?? "", Weight: CsvOnly),
        new("Event", r => r.Title, Display.Occasion, Weight: 3),
        new("Confidence", r => r.Confidence, Weight: CsvOnly),
        new("EventId", r => r.EventId, Weight: CsvOnly),
        new("Page", r => string.Join("; ", r.Sources.Select(s => s.Path ?? s.ArticleId).Distinct()), r => Display.Pages(r.Event), Weight: 1),
    ];

    public static readonly Column<RuleTrace>[] Traces =
    [
        new("Phase", t => t.Phase),
        new("Kind", t => t.Kind),
        new("Name", t => t.Name, Weight: 2),
        new("Text", t => t.Text, t => Display.OneLine(t.Text), Weight: 2),
        new("Outcome", t => t.Outcome, Weight: 2),
        new("Match", t => t.Match ?? "", Weight: CsvOnly),
        new("RuleFile", t => t.RuleFile ?? "", Weight: CsvOnly),
        new("RuleLine", t => t.RuleLine is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Section", t => t.Section, Weight: CsvOnly),
        new("Teaser", t => t.Teaser is { } n ? Number(n) : "", Weight: CsvOnly),
        new("Start", t => Number(t.Start), Weight: CsvOnly),
        new("Length", t => Number(t.Length), Weight: CsvOnly),
        new("Line", t => t.Line is { } n ? Number(n) : ""),
        new("Page", t => t.Path ?? "", Weight: CsvOnly),
    ];

    public static readonly Column<Tenure>[] Tenures =
    [
        new("Office", t => t.Office, Weight: 2),
        new("OfficeId", t => t.OfficeId, Weight: CsvOnly),
        new("Person", t => t.Person, Weight: 1),
        new("PersonId", t => t.PersonId, Weight: CsvOnly),
        new("From", t => Display.Date(t.From)),
        // The last day that is known is not the end.
        new("To", t => Display.Date(t.To), t => Display.Date(t.To) + (t is { To: not null, KnownUntil: not null } ? "?" : "")),
        new("Status", t => t.Status),
        new("Certainty", t => t.Certainty ?? ""),
        new("KnownUntil", t => Display.Date(t.KnownUntil), Weight: CsvOnly),
        new("Source", t => t.Source ?? "", Weight: CsvOnly),
        new("Note", t => t.Note ?? "", Weight: CsvOnly),
    ];

    public static readonly Column<Entity>[] Entities =
    [
        new("Kind", e => e.Kind),
        new("Name", e => e.Name, Weight: 2),
        new("Russian", e => e.Russian ?? "", Weight: 2),
        new("Id", e => e.Id, Weight: 1),
        new("Aliases", e => e.Aliases.ToString(), Weight: CsvOnly),
        new("Abbreviations", e => e.Abbreviations.ToString(), Weight: CsvOnly),
        new("Parent", e => e.Parent ?? "", Weight: CsvOnly),
        new("Country", e => e.Country ?? "", Weight: CsvOnly),
        new("Note", e => e.Note ?? "", Weight: CsvOnly),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
