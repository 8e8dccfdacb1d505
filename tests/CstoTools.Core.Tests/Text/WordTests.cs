using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>Where words end, and each kind of what stands between two.</summary>
public class WordTests
{
    [Theory]
    [InlineData("rock’n’roll", "rocknroll")]
    [InlineData("don't go", "dont|go")]
    [InlineData("it's", "it+")]
    [InlineData("it’s late", "it+|late")]
    [InlineData("IT'S", "it+")]
    [InlineData("it'sx", "itsx")]
    [InlineData("it's-x", "it+|x")]
    [InlineData("it's1", "its1")]
    [InlineData("Minsk'", "minsk")]
    [InlineData("Minsk'1", "minsk|1")]
    // A bare apostrophe after an s, and a blank after it; other single marks only close a quotation.
    [InlineData("Belarus' plan", "belarus+|plan")]
    [InlineData("BELARUS’ PLAN", "belarus+|plan")]
    [InlineData("Belarus'", "belarus")]
    [InlineData("Belarus'.", "belarus")]
    [InlineData("Belarus` plan", "belarus|plan")]
    [InlineData("Minsk' plan", "minsk|plan")]
    [InlineData("Belarus, plan", "belarus|plan")]
    [InlineData("'s", "s")]
    public void AnApostropheIsInAWordOrMakesAPossessive(string text, string words) =>
        Assert.Equal(words, string.Join('|', Tokenizer.Tokenize(text).Select(t => t.Key + (t.Possessive ? "+" : ""))));

    [Theory]
    [InlineData('\u00AD')]
    [InlineData('\u200B')]
    [InlineData('\u200C')]
    [InlineData('\u200D')]
    [InlineData('\u2060')]
    [InlineData('\uFEFF')]
    public void WhatCannotBeSeenIsInsideAWordOnly(char c)
    {
        Assert.Equal((0, 5, "abcd"), Place(Assert.Single(Tokenizer.Tokenize($"ab{c}cd"))));
        Assert.Equal((0, 2, "ab"), Place(Assert.Single(Tokenizer.Tokenize($"ab{c}"))));
        Assert.Equal((0, 2, "ab"), Place(Assert.Single(Tokenizer.Tokenize($"ab{c}{c}"))));
        var words = Tokenizer.Tokenize($"ab{c} {c}cd");
        Assert.Equal([(0, 2, "ab"), (5, 2, "cd")], words.Select(Place));
        Assert.Equal(Gap.Space, words[1].Gap);
    }

    [Theory]
    [InlineData('\u200A', Gap.Space)]
    [InlineData('\u200E', Gap.Other)]
    public void ItsNeighboursPartWords(char c, Gap gap)
    {
        var words = Tokenizer.Tokenize($"ab{c}cd");
        Assert.Equal([(0, 2, "ab"), (3, 2, "cd")], words.Select(Place));
        Assert.Equal(gap, words[1].Gap);
    }

    [Theory]
    [InlineData("()[]", Gap.Paren)]
    [InlineData("?!…", Gap.End)]
    [InlineData("/&", Gap.Slash)]
    [InlineData(":;", Gap.Colon)]
    [InlineData("\"“”„‟«»", Gap.Quote)]
    [InlineData("‘`´′", Gap.Apostrophe)]
    [InlineData(".", Gap.Dot)]
    [InlineData(",", Gap.Comma)]
    [InlineData("—―", Gap.Dash)]
    [InlineData("#*_|", Gap.Other)]
    // Without blanks these are hyphens.
    [InlineData("-‐‑‒–−", Gap.Hyphen)]
    public void EachMarkBetweenTwoWordsIsOfAKind(string marks, Gap gap)
    {
        foreach (var mark in marks)
        {
            // An apostrophe before a letter would belong to the word.
            var text = gap == Gap.Apostrophe ? $"a{mark}1" : $"a{mark}b";
            Assert.Equal($"{mark}: {gap}", $"{mark}: {Tokenizer.Tokenize(text)[1].Gap}");
        }
    }

    [Theory]
    [InlineData("a -b", Gap.Space | Gap.Dash)]
    [InlineData("a- b", Gap.Space | Gap.Dash)]
    [InlineData("a--b", Gap.Dash)]
    [InlineData("a–1", Gap.Hyphen)]
    [InlineData("a.–b", Gap.Dot | Gap.Dash)]
    [InlineData("a–.b", Gap.Dot | Gap.Dash)]
    [InlineData("a (b", Gap.Space | Gap.Paren)]
    [InlineData("a’s b", Gap.Apostrophe | Gap.Space)]
    [InlineData("a\nb", Gap.Space)]
    [InlineData("a\n \nb", Gap.Space | Gap.Paragraph)]
    [InlineData("a\n\n\nb", Gap.Space | Gap.Paragraph)]
    public void AGapIsAllThatIsInIt(string text, Gap gap) => Assert.Equal(gap, Tokenizer.Tokenize(text)[1].Gap);

    [Theory]
    [InlineData("a", Gap.Paragraph)]
    [InlineData("-a", Gap.Paragraph | Gap.Dash)]
    [InlineData(" (a", Gap.Paragraph | Gap.Space | Gap.Paren)]
    public void ATextStartsLikeAParagraph(string text, Gap gap) => Assert.Equal(gap, Tokenizer.Tokenize(text)[0].Gap);

    [Fact]
    public void LineEndsOnBothSidesOfAWordAreNoEmptyLine() =>
        Assert.Equal([Gap.Paragraph, Gap.Space, Gap.Space], Tokenizer.Tokenize("a\nb\nc").Select(t => t.Gap));

    [Theory]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("— ")]
    [InlineData("'")]
    [InlineData("\u00AD")]
    [InlineData("\uD83C")]
    public void AMarkAtTheEndIsNoWord(string text) => Assert.Equal(text[0] == 'a' ? ["a"] : [], Tokenizer.Tokenize(text).Select(t => t.Key));

    [Theory]
    [InlineData("McKay", Shape.Capitalized, true)]
    [InlineData("OBSe", Shape.Capitalized, true)]
    [InlineData("CSTO", Shape.Upper, true)]
    [InlineData("B2", Shape.Upper, true)]
    [InlineData("Ж", Shape.Initial, true)]
    [InlineData("ж", Shape.Lower, false)]
    [InlineData("iPad", Shape.Lower, false)]
    [InlineData("2B", Shape.Number, false)]
    public void AWordIsWrittenInSomeShape(string word, Shape shape, bool capital)
    {
        var token = Assert.Single(Tokenizer.Tokenize("- " + word));
        Assert.Equal((shape, capital), (token.Shape, token.IsCapital));
        Assert.Equal((2, 2 + word.Length), (token.Start, token.End));
    }

    private static (int, int, string) Place(Token token) => (token.Start, token.Length, token.Key);
}
