using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Quotes;

/// <summary>Of the people beside a quotation the one who spoke, and nobody where the page does not say who that is.</summary>
public class SpeakerTests
{
    private const string English = "“The bridge will be ready by autumn,” ";
    private const string Russian = "«Мост будет готов к осени», – ";

    private static readonly string People =
        "people: {Oleg Tarasov: Oleg Tarasov, Dina Omarova: Dina Omarova, Олег Тарасов: Олег Тарасов, Олега Тарасова: Олег Тарасов, "
        + "Олегом Тарасовым: Олег Тарасов, Дина Омарова: Дина Омарова, Дины Омаровой: Дина Омарова, Дину Омарову: Дина Омарова}";

    // Several people after a quotation that has no attribution: none of them is taken, least of all the first.
    [Theory]
    [InlineData("was the answer that Oleg Tarasov heard.", "Oleg Tarasov")]
    [InlineData("was the answer that Oleg Tarasov and Dina Omarova heard.", null)]
    [InlineData("were words for Oleg Tarasov, for Dina Omarova and for the whole camp.", null)]
    [InlineData("– with that the talk of Oleg Tarasov and Dina Omarova was over.", null)]
    public void OfSeveralAfterAQuotationNobodyIsTaken(string trail, string? speaker) => Assert.Equal([speaker], SpeakersOf(English + trail));

    [Theory]
    [InlineData("said a spokesman for Oleg Tarasov.", null)]
    [InlineData("an assistant to Oleg Tarasov said on Monday.", null)]
    [InlineData("said Oleg Tarasov’s spokesman.", null)]
    [InlineData("said a member of the staff of Oleg Tarasov.", null)]
    [InlineData("said Dina Omarova, an aide to Oleg Tarasov.", "Dina Omarova")]
    [InlineData("Dina Omarova, spokeswoman for Oleg Tarasov, said.", "Dina Omarova")]
    [InlineData("Oleg Tarasov’s spokeswoman Dina Omarova said.", "Dina Omarova")]
    [InlineData("Oleg Tarasov quoted Dina Omarova as saying.", "Dina Omarova")]
    [InlineData("Dina Omarova was quoted by the agency as saying.", "Dina Omarova")]
    [InlineData("Oleg Tarasov recalled the words of Dina Omarova.", "Dina Omarova")]
    [InlineData("said Oleg Tarasov after talks with Dina Omarova.", "Oleg Tarasov")]
    public void WhoIsServedOrCitedIsToldApart(string attribution, string? speaker) => Assert.Equal([speaker], SpeakersOf(English + attribution));

    [Theory]
    [InlineData("сообщил пресс-секретарь Олега Тарасова.", null)]
    [InlineData("рассказала жена Олега Тарасова.", null)]
    [InlineData("сообщили в пресс-службе Олега Тарасова.", null)]
    [InlineData("приводит слова Олега Тарасова агентство.", "Олег Тарасов")]
    [InlineData("цитирует Дину Омарову агентство.", "Дина Омарова")]
    [InlineData("сообщает агентство со ссылкой на Дину Омарову.", "Дина Омарова")]
    [InlineData("говорится в поздравлении Дины Омаровой.", "Дина Омарова")]
    [InlineData("говорится в сообщении.", null)]
    [InlineData("рассказал Олег Тарасов, брат Дины Омаровой.", "Олег Тарасов")]
    public void ARussianSubjectIsInTheNominative(string attribution, string? speaker) => Assert.Equal([speaker], SpeakersOf(Russian + attribution));

    [Theory]
    [InlineData("Oleg Tarasov, a shepherd from the north, said:", "Oleg Tarasov")]
    [InlineData("Dina Omarova, a nurse at the clinic founded by Oleg Tarasov, said:", "Dina Omarova")]
    [InlineData("Dina Omarova, whose father Oleg Tarasov built the dam, said:", "Dina Omarova")]
    [InlineData("Oleg Tarasov (a doctor) said:", "Oleg Tarasov")]
    [InlineData("Oleg Tarasov was told by Dina Omarova:", "Dina Omarova")]
    [InlineData("Oleg Tarasov cited the words of Dina Omarova:", "Dina Omarova")]
    public void ADescriptionBehindTheNameIsNobodyElse(string lead, string speaker) =>
        Assert.Equal([speaker], SpeakersOf(lead + " “The roof must be mended before the first frost.”"));

    [Theory]
    [InlineData("“The dam is safe and dry.” – engineer Oleg Tarasov", "Oleg Tarasov")]
    [InlineData("“The dam is safe and dry” (Oleg Tarasov).", "Oleg Tarasov")]
    [InlineData("“The dam is safe and dry.”\n\nOleg Tarasov, head of the camp", "Oleg Tarasov")]
    [InlineData("“The dam is safe and dry,”\n\nsaid the engineer Oleg Tarasov.", "Oleg Tarasov")]
    [InlineData("Oleg Tarasov met Dina Omarova. “The dam is safe and dry,” she said.", "Dina Omarova")]
    [InlineData("Dina Omarova met Oleg Tarasov. “The dam is safe and dry,” he said.", "Oleg Tarasov")]
    [InlineData("Олег Тарасов открыл мост. «Плотина сухая и надёжная», – приводит его слова агентство.", "Олег Тарасов")]
    [InlineData("По словам Олега Тарасова, «плотина сухая и надёжная».", "Олег Тарасов")]
    public void TheAuthorStandsBesideOrBefore(string text, string speaker) => Assert.Equal([speaker], SpeakersOf(text));

    [Fact]
    public void WhatHasNoMarkAtTheEndGoesOnBelow() => Assert.Equal(
        ["Oleg Tarasov", "Oleg Tarasov"], SpeakersOf("Oleg Tarasov took the floor.\n\n“The pass is closed. It was a hard night.\n\n“We lost two ploughs.”"));

    [Theory]
    [InlineData("“Roads are dry,” “boats are ready” and “crews are rested” – with these words Dina Omarova opened the day.", 3)]
    [InlineData("«Дорога открыта», «небо ясное» и «команда здорова» – такими словами Дина Омарова открыла день.", 3)]
    [InlineData("«Снег растаял», – сказала Дина Омарова.", 1)]
    [InlineData("Дина Омарова сказала: «Мост построен».", 1)]
    [InlineData("Фильм «Дорога открыта» показала Дина Омарова.", 0)]
    [InlineData("Клубы «Север», «Юг» и «Запад» встретились, сказала Дина Омарова.", 0)]
    [InlineData("The film “We Are Here”, said Dina Omarova, was shown.", 0)]
    public void ShortClausesAreSpeechWhereSomebodySpeaksThem(string text, int count) =>
        Assert.Equal(Enumerable.Repeat(text.Contains('Д') ? "Дина Омарова" : "Dina Omarova", count), QuoteCases.Find(text, Mentions(text)).SelectMany(q => q.Parts.Select(_ => q.Speaker)));

    [Fact]
    public void TheTurnsPartedByAnAttributionAreOne()
    {
        const string Text = "«Друзья, – обратился к гостям Олег Тарасов, – плотина сухая и надёжная».";
        var quote = Assert.Single(QuoteCases.Find(Text, Mentions(Text)));
        Assert.Equal(("Друзья, / плотина сухая и надёжная", "Олег Тарасов"), (QuoteStageTests.Pieces(Text, quote), quote.Speaker));
    }

    private static IEnumerable<string?> SpeakersOf(string text) => QuoteCases.Find(text, Mentions(text)).Select(q => q.Speaker);

    private static IReadOnlyList<Mention> Mentions(string text) => QuoteCases.MentionsOf(text, YamlNode.Parse(People, "people")!);
}
