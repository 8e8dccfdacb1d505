using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("\u0421STO", "csto")]
    [InlineData("Defence", "defense")]
    [InlineData("Ёлкин", "елкин")]
    [InlineData("Jen\u010Da", "jenca")]
    [InlineData("secre\u00ADtariat", "secretariat")]
    [InlineData("Байкал", "байкал")]
    [InlineData("\U00020BB7", "\U00020BB7")]
    [InlineData("\U00010400", "\U00010428")]
    [InlineData("no\U0001F600", "no")]
    public void AWordIsComparedByItsKey(string word, string key) => Assert.Equal(key, Folding.Key(word));

    [Fact]
    public void APossessiveIsNoPartOfTheWord()
    {
        var tokens = Tokenizer.Tokenize("Georgia’s Ministry and Belarus' plan");
        Assert.Equal(["georgia", "ministry", "and", "belarus", "plan"], tokens.Select(t => t.Key));
        Assert.Equal([true, false, false, true, false], tokens.Select(t => t.Possessive));
        Assert.Equal(7, tokens[0].Length);
    }

    [Theory]
    [InlineData("a b", Gap.Space)]
    [InlineData("a\u00A0b", Gap.Space)]
    [InlineData("a\nb", Gap.Space)]
    [InlineData("a\n\nb", Gap.Space | Gap.Paragraph)]
    [InlineData("a-b", Gap.Hyphen)]
    [InlineData("a – b", Gap.Space | Gap.Dash)]
    [InlineData("a.b", Gap.Dot)]
    [InlineData("a, b", Gap.Comma | Gap.Space)]
    [InlineData("a “b", Gap.Space | Gap.Quote)]
    public void TheGapBeforeAWordIsKnown(string text, Gap gap) => Assert.Equal(gap, Tokenizer.Tokenize(text)[1].Gap);

    [Theory]
    [InlineData("CSTO", Shape.Upper)]
    [InlineData("Minsk", Shape.Capitalized)]
    [InlineData("V", Shape.Initial)]
    [InlineData("38th", Shape.Number)]
    [InlineData("the", Shape.Lower)]
    public void TheShapeOfAWordIsKnown(string word, Shape shape) => Assert.Equal(shape, Tokenizer.Tokenize(word)[0].Shape);

    [Fact]
    public void NoTokenIsWithoutAKey()
    {
        // Letters and digits of two units, half of one, and what may stand with them inside a word.
        const string text = "met \U00020BB7 \U0001D400 \U0001D7D0 \uD83C \uDC00 x\uDC00 \U0001F600 \U00020BB7\u0301\u200D-\U00020BB7’\U00020BB7";
        var tokens = Tokenizer.Tokenize(text);
        Assert.Equal(8, tokens.Length);
        Assert.All(tokens, t => Assert.NotEqual("", t.Key));
    }

    [Fact]
    public void EveryTokenIsWhereItSays()
    {
        const string text = "On 7 February 2024, V.Semenov’s talks (“Kobalt-2023”) ended…";
        Assert.All(Tokenizer.Tokenize(text), t => Assert.Equal(t.Key, Folding.Key(text.AsSpan(t.Start, t.Length))));
    }
}
