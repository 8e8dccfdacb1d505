using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Tests;

public class PageChoiceTests
{
    [Fact]
    public void TheDaysAreThoseOfPublicationAndUndatedPagesAreLeftOut()
    {
        var choice = new PageChoice<string>(a => a.Id, new DateTime(2024, 3, 1), new DateTime(2024, 3, 31));
        foreach (var article in new[] { Some.Article("in"), Some.Article("after", "2024-04-01"), Some.Article("none", null) })
            choice.Add(article);
        Assert.Equal(["in"], choice.All);
        Assert.Equal(0, choice.Refused);
    }

    [Fact]
    public void PagesOfEventsAreReadOnceIfTheyWereNotAdded()
    {
        var reads = new List<string>();
        var choice = new PageChoice<string>(a => a.Id, null, null, path =>
        {
            reads.Add(path);
            return path == "lost.txt" ? null : Some.Article(path == "changed.txt" ? "other" : path);
        });
        choice.Add(Some.Article("added"));
        var e = Some.Event("added") with
        {
            Sources = [Some.Source("added"), .. new[] { "a.txt", "lost.txt", "changed.txt" }.Select(p => Some.Source(p) with { Path = p }), Some.Source("gone")],
        };
        Assert.Equal(["added", "a.txt"], choice.Of([e, e]));
        Assert.Equal(["a.txt", "lost.txt", "changed.txt"], reads);
        Assert.Equal(3, choice.Missing);
    }

    [Fact]
    public void APageWithOnlyATeaserIsChosenOnlyIfNoArticleReportsTheEvent()
    {
        var choice = new PageChoice<string>(a => a.Id, null, null);
        choice.Add(Some.Article("a"));
        choice.Add(Some.Article("b"));
        Assert.Equal(["a"], choice.Of([Some.Event("x") with { Sources = [Some.Source("b", teaser: 1), Some.Source("a")] }]));
        Assert.Equal(["b"], choice.Of([Some.Event("x") with { Sources = [Some.Source("b", teaser: 1)] }]));
    }

    [Fact]
    public void WhatCannotBeMadeIsCounted()
    {
        var choice = new PageChoice<string>(_ => null, null, null);
        choice.Add(Some.Article("a"));
        choice.Add(Some.Article("a"));
        Assert.Empty(choice.All);
        Assert.Equal(1, choice.Refused);
    }

    [Fact]
    public void OnlyChosenPagesCountAsRefused()
    {
        var choice = new PageChoice<string>(a => a.Id == "made" ? a.Id : null, null, null);
        foreach (var id in new[] { "made", "chosen", "other" })
            choice.Add(Some.Article(id));
        Assert.Equal(["made"], choice.Of([Some.Event("made"), Some.Event("chosen")]));
        Assert.Equal(1, choice.Refused);
        Assert.Equal(["made"], choice.AllAnd([Some.Event("chosen")]));
        Assert.Equal(2, choice.Refused);
    }

    [Fact]
    public void PagesAndThoseOfEventsAreChosenOnce()
    {
        var choice = new PageChoice<string>(a => a.Id, null, null, path => Some.Article(path));
        choice.Add(Some.Article("added"));
        var e = Some.Event("x") with { Sources = [Some.Source("added"), Some.Source("again") with { Path = "again" }] };
        Assert.Equal(["added", "again"], choice.AllAnd([e]));
        Assert.Equal(["added"], choice.Of([Some.Event("added")]));
    }

    [Fact]
    public void AConfidenceThatNotAllEventsHaveAsksForEvents()
    {
        Assert.False(PageChoice.IsByEvent(new EventFilter { Confidence = Confidences.Check }));
        Assert.True(PageChoice.IsByEvent(new EventFilter { Confidence = Confidences.Likely }));
        Assert.True(PageChoice.IsByEvent(new EventFilter { Confidence = Confidences.Sure }));
    }

    [Fact]
    public void EachFilterButThoseOfDaysAsksForEvents()
    {
        Assert.False(PageChoice.IsByEvent(new EventFilter { After = DateTime.MinValue, Before = DateTime.MaxValue, IncludeSubBody = true }));
        foreach (var property in typeof(EventFilter).GetProperties().Where(p => p.PropertyType == typeof(IReadOnlyList<string>)))
        {
            var filter = new EventFilter();
            property.SetValue(filter, new[] { "x" });
            Assert.True(PageChoice.IsByEvent(filter), property.Name);
        }
    }
}
