namespace CstoTools.Core.Tests.Mentions;

public class AmbiguousPlaceTests
{
    [Theory]
    [InlineData("Cadets from three countries trained in Vladimir for a week.", "Vladimir")]
    [InlineData("The airfield near Kirov was closed.", "Kirov")]
    [InlineData("The column reached the town of Lida at dawn.", "Lida")]
    [InlineData("The seminar moved to Florence, Italy.", "Florence")]
    [InlineData("Victoria (Seychelles) was the last stop.", "Victoria")]
    [InlineData("Engineers flew to Gagarin airport.", "Gagarin")]
    [InlineData("Курсанты неделю занимались в Кирове.", "Kirov")]
    [InlineData("Колонна вышла из города Владимира.", "Vladimir")]
    public void WhatStandsBesideItShowsThePlace(string text, string city) =>
        Assert.Equal(city, Assert.Single(Of(text), m => m.Kind == MentionKinds.City).Name);

    [Theory]
    [InlineData("The letter was signed by Vladimir and his brother.")]
    [InlineData("The referee whistled and Kirov stopped.")]
    [InlineData("Everybody believed in Vladimir Sokolenko.")]
    [InlineData("The award in Lincoln Sadyrov’s hands is made of glass; Lida smiled.")]
    [InlineData("The greeting was read by Viktoria, Florence and Artyom.")]
    public void WithoutItNoPlaceIsNamed(string text) => Assert.DoesNotContain(Of(text), m => m.Kind == MentionKinds.City);

    [Fact]
    public void ThePersonBesideItStaysAPerson() =>
        Assert.Equal("Vladimir Sokolenko", Assert.Single(Of("Everybody believed in Vladimir Sokolenko."), m => m.Kind == MentionKinds.Person).Name);

    private static ValueList<Mention> Of(string text) => Shipped.Analyzer.Mentions(Shipped.Article(null, new DateTime(2023, 5, 4), text));
}
