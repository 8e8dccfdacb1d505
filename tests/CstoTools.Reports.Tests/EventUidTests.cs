using CstoTools.Reports.Calendars;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Tests;

/// <summary>What later exports keep of the identity of an event.</summary>
public class EventUidTests
{
    private static readonly Event Numbered = Some.Event("a", "2024-11-27", "session", EventStatuses.Planned) with { Body = "Council", Ordinal = 38 };

    [Fact]
    public void MorePagesCompleteAnEventAndItsIdentityStays()
    {
        var before = Some.Event("a", "2024-11-27", "meeting", EventStatuses.Planned) with { Body = "Council" };
        var after = before with
        {
            Id = "b",
            Type = "session",
            Status = EventStatuses.Held,
            Title = "Another",
            City = "Minsk",
            Country = "Belarus",
            EndDate = new DateTime(2024, 11, 28),
            Participants = [Some.Person("Maral Uzakova")],
        };
        Assert.Equal(Of(before), Of(after));
    }

    [Fact]
    public void ANumberedMeetingThatIsMovedKeepsItsIdentity() =>
        Assert.Equal(Of(Numbered), Of(Numbered with { Id = "b", Date = new DateTime(2024, 12, 5) }));

    [Fact]
    public void AnExerciseThatIsMovedKeepsItsIdentityWithinTheYear()
    {
        var exercise = Some.Event("a", "2024-05-13", "exercise") with { Operation = "Rock" };
        Assert.Equal(Of(exercise), Of(exercise with { Id = "b", Date = new DateTime(2024, 6, 1) }));
        Assert.NotEqual(Of(exercise), Of(exercise with { Date = new DateTime(2025, 6, 1) }));
        Assert.NotEqual(Of(exercise), Of(exercise with { Type = "ceremony" }));
    }

    [Fact]
    public void OfAMovedMeetingTheNewDayTakesTheEntryAndTheCancelledDayHasItsOwn()
    {
        var cancelled = Numbered with { Id = "c", Status = EventStatuses.Cancelled };
        var moved = Numbered with { Id = "b", Date = new DateTime(2024, 12, 5) };
        var uids = EventUids.Of([cancelled, moved], new PageIndex());
        Assert.Equal(Of(Numbered), uids[1]);
        Assert.NotEqual(uids[1], uids[0]);
        Assert.Equal(uids[0], EventUids.Of([moved, cancelled], new PageIndex())[1]);
    }

    [Fact]
    public void OfTwoAnnouncementsTheLaterOneHasTheEntry()
    {
        var moved = Numbered with { Id = "b", Date = new DateTime(2024, 11, 20), Sources = [Some.Source("b")] };
        var pages = new PageIndex();
        pages.Add(Some.Article("a", "2024-10-01"));
        pages.Add(Some.Article("b", "2024-10-15"));
        Assert.Equal(Of(Numbered), EventUids.Of([Numbered, moved], pages)[1]);
        Assert.Equal(Of(Numbered), EventUids.Of([Numbered, moved with { Status = EventStatuses.Cancelled }], pages)[0]);
    }

    [Fact]
    public void NoTwoEventsHaveOneIdentity()
    {
        var same = Some.Event("a") with { Body = "Council" };
        Event[] events = [same, same with { City = "Minsk" }, same with { City = "Minsk", Id = "b" }, same, same, Some.Event("x"), Some.Event("x")];
        Assert.Equal(events.Length, EventUids.Of(events, new PageIndex()).Distinct().Count());
    }

    [Fact]
    public void TheIdentitiesAreThoseOfTheFirstRelease()
    {
        // A change would double each entry of a calendar that was imported before.
        Assert.Equal(
            ["515118a19e96f797fa5b80d95404c1cb", "991316697b2ec9c9ba8c49a59c593d13", "88a04481c35d48fe6ef5dbbba8ae8142", "eadb494b5cef51a202976fb5fdb54683"],
            EventUids.Of(
            [
                Numbered,
                Some.Event("a", "2024-05-13", "exercise") with { Operation = "Rock-2024" },
                Some.Event("a") with { Body = "Council" },
                Some.Event("a"),
            ], new PageIndex()));
    }

    private static string Of(Event e) => EventUids.Of([e], new PageIndex())[0];
}
