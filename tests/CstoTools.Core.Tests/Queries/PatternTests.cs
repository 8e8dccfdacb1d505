using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

/// <summary>Wildcards one by one, and the text as it is compared.</summary>
public class PatternTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("  Permanent   COUNCIL, of–the (CSTO)! ", "permanent council of the csto")]
    [InlineData("O’Connor's", "oconnors")]
    [InlineData("co\u00ADoperation\u200B and\u2060peace\uFEFF", "cooperation andpeace")]
    [InlineData("Je\u006E\u030C\u0063a x\u0300\u036F", "jenca x")]
    [InlineData("№ 5 «Рубеж-2024»", "5 рубеж 2024")]
    [InlineData("\U00020BB7 a", "\U00020BB7 a")]
    [InlineData("...", "")]
    public void ATextIsComparedByItsWords(string? text, string folded) => Assert.Equal(folded, TextPattern.Fold(text));

    [Theory]
    // Runs.
    [InlineData("a*", "a", true)]
    [InlineData("a*", "ab c", true)]
    [InlineData("a*", "ba", false)]
    [InlineData("*a", "ba", true)]
    [InlineData("*a", "ab", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("*ab*ab", "abab", true)]
    [InlineData("*ab*ab", "ab", false)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("*", "", true)]
    [InlineData("a*b", "a", false)]
    [InlineData("a*b", "axbx", false)]
    // One character.
    [InlineData("?", "a", true)]
    [InlineData("?", "", false)]
    [InlineData("?", "ab", false)]
    [InlineData("a?c", "a c", true)]
    [InlineData("a??", "ab", false)]
    // Sets.
    [InlineData("[abc]x", "bx", true)]
    [InlineData("[abc]x", "dx", false)]
    [InlineData("[A-C]x", "cx", true)]
    [InlineData("[a-c]x", "ax", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[a-c]x", "-x", false)]
    [InlineData("[c-a]x", "cx", true)]
    [InlineData("[c-a]x", "bx", false)]
    [InlineData("[a-]x", "ax", true)]
    [InlineData("[a-bz]x", "zx", true)]
    [InlineData("[a-bz]x", "bx", true)]
    [InlineData("[xa-c]y", "xy", true)]
    [InlineData("[а-я]инск", "Минск", true)]
    [InlineData("[m]insk*", "Minsk region", true)]
    // Brackets that make no set are punctuation.
    [InlineData("a[]b", "a b", true)]
    [InlineData("a]b", "a b", true)]
    [InlineData("[a", "a", true)]
    // A backtick takes the meaning away, of wildcards only.
    [InlineData("a`*", "a", true)]
    [InlineData("a`*", "ab", false)]
    [InlineData("a`?", "ab", false)]
    [InlineData("`[a]", "a", true)]
    [InlineData("`[a]b", "ab", false)]
    [InlineData("a`]b", "a b", true)]
    [InlineData("O`Connor", "oconnor", true)]
    [InlineData("a`", "a", true)]
    // A blank beside a wildcard parts words.
    [InlineData("* Orlov", "Pavel Orlov", true)]
    [InlineData("* Orlov", "Orlov", false)]
    [InlineData("*, Orlov", "Pavel Orlov", true)]
    [InlineData("Pavel *", "Pavel Orlov", true)]
    [InlineData("Pavel *", "Pavel", true)]
    [InlineData("Pavel *", "Paveliev", false)]
    [InlineData(" Pavel*", "Pavel Orlov", true)]
    [InlineData("Pavel* ", "Pavel", true)]
    [InlineData("*Pavel ", "Pavel", true)]
    [InlineData("P* - O*", "Pavel Orlov", true)]
    [InlineData("...*", "anything", true)]
    public void AWildcardStandsForWhatItSays(string pattern, string text, bool fits) =>
        Assert.Equal(fits, new TextPattern(pattern).IsMatch(text));

    [Theory]
    [InlineData("Minsk", false, "minsk")]
    [InlineData(" The  Minsk. ", false, "the minsk")]
    [InlineData("M*", true, "")]
    [InlineData("M?", true, "")]
    [InlineData("[M]", true, "")]
    [InlineData("M`*", false, "m")]
    [InlineData("", false, "")]
    [InlineData("!", false, "")]
    public void AWildcardIsKnown(string pattern, bool wildcards, string literal)
    {
        var made = new TextPattern(pattern);
        Assert.Equal((pattern, wildcards, literal), (made.Source, made.HasWildcards, made.Literal));
    }

    [Fact]
    public void NothingFitsWhatHasNoWord()
    {
        Assert.False(new TextPattern("").IsMatch(""));
        Assert.False(new TextPattern("!").IsMatch("?"));
        Assert.False(new TextPattern("*").IsMatch(null));
        Assert.False(new TextPattern("a").IsMatchFolded("A"));
        Assert.True(new TextPattern("A").IsMatchFolded("a"));
    }

    [Fact]
    public void OneOfSeveralPatternsIsEnough()
    {
        var patterns = new TextPatterns(["a*", "b"]);
        Assert.False(patterns.IsEmpty);
        Assert.Equal([true, true, false, false], new[] { "ax", "B", "bx", null }.Select(patterns.IsMatch));
        Assert.True(new TextPatterns(null).IsEmpty);
        Assert.True(new TextPatterns(null).IsMatch("x"));
    }
}
