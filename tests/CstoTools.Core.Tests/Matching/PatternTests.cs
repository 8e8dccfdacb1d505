using CstoTools.Core.Matching;

namespace CstoTools.Core.Tests.Matching;

public class PatternTests
{
    [Theory]
    [InlineData("the council", "The Council met.", "the council")]
    [InlineData("the council", "The, Council met.", null)]
    [InlineData("the council", "The co-council met.", null)]
    [InlineData("vice president", "a vice-president", "vice president")]
    [InlineData("[red|green] flag", "a green flag", "green flag")]
    [InlineData("[red|dark green] flag", "a dark green flag", "dark green flag")]
    [InlineData("a very? old man", "a old man", "a old man")]
    [InlineData("a very? old man", "a very old man", "a very old man")]
    [InlineData("a very* old", "a very very very old", "a very very very old")]
    [InlineData("a very+ old", "a old", null)]
    [InlineData("a very{2,3} old", "a very old", null)]
    [InlineData("a very{2,3} old", "a very very old", "a very very old")]
    [InlineData("a very{2} old", "a very very very old", null)]
    [InlineData("^ @verb", "the Council met", "council met")]
    [InlineData("!the @verb", "the met", null)]
    [InlineData("![the|a] @verb", "a met he said", "he said")]
    [InlineData("(@lower & !@verb) ^", "met Ann and Bob", "and bob")]
    [InlineData("@lower & !@verb ^", "met Ann and Bob", "and bob")]
    [InlineData("@year", "12 2024", "2024")]
    [InlineData("~ed", "the wanted man", "wanted")]
    [InlineData("участв~", "они участвовали", "участвовали")]
    [InlineData("@sentence-start he", "Ann said he came. He left.", null)]
    [InlineData("@sentence-start & he", "Ann said he came. He left.", "he")]
    [InlineData("@possessive ^", "Armenia's Council", "armenia council")]
    public void WordsMatch(string pattern, string text, string? expected) => Assert.Equal(expected, PatternLab.Find(pattern, text));

    [Theory]
    [InlineData("ann , bob", "Ann, Bob", "ann bob")]
    [InlineData("ann , bob", "Ann Bob", null)]
    [InlineData("ann ,? bob", "Ann Bob", "ann bob")]
    [InlineData("ann ,? bob", "Ann, Bob", "ann bob")]
    [InlineData("ann ,? bob", "Ann; Bob", null)]
    [InlineData("said : \" we", "said: \"we", "said we")]
    [InlineData("said : \" we", "said: we", null)]
    [InlineData("ann \\( bob", "Ann (Bob)", "ann bob")]
    [InlineData("ann . bob", "Ann. Bob", "ann bob")]
    [InlineData("ann . bob", "Ann! Bob", "ann bob")]
    [InlineData("ann _ bob", "Ann; … “Bob", "ann bob")]
    [InlineData("ann - bob", "Ann – Bob", "ann bob")]
    // A gap belongs to the next word, on every way to one.
    [InlineData("ann , very? old", "Ann, old", "ann old")]
    [InlineData("ann , very? old", "Ann, very old", "ann very old")]
    [InlineData("ann , very? old", "Ann, very, old", null)]
    [InlineData("ann (, and)? bob", "Ann bob", "ann bob")]
    [InlineData("ann (, and)? bob", "Ann, and bob", "ann and bob")]
    [InlineData("ann (, and)? bob", "Ann, bob", null)]
    [InlineData("ann , [bob|carl]=x", "Ann, Carl", "ann carl | x=carl")]
    [InlineData("bob (?= ,)", "Ann Bob, Carl", "bob")]
    [InlineData("bob (?= .)", "Ann Bob.", "bob")]
    public void GapsMatch(string pattern, string text, string? expected) => Assert.Equal(expected, PatternLab.Find(pattern, text));

    [Theory]
    [InlineData("<Who> met <Who>", "{Who:Ann Lee} met {Who:Bob Ray}", "ann lee met bob ray")]
    [InlineData("<Who @guest>", "{Who:Ann} {Who@guest:Bob}", "bob")]
    [InlineData("<Who !@guest>", "{Who@guest:Bob} {Who:Ann}", "ann")]
    [InlineData("<Who|Body>=x met", "the {Body:Board} met", "board met | x=board")]
    // The longest of several is tried first, the shorter ones too.
    [InlineData("<Body>=x", "{Body:Board of {Body:Trade}}", "board of trade | x=board of trade")]
    [InlineData("<Body>=x of", "{Body:{Body:Board} of Trade}", "board of | x=board")]
    [InlineData("<Who @in.Zone>", "{Who:Ann} with {Zone:{Who:Bob} and Carl}", "bob")]
    [InlineData("<Who !@in.Zone>", "{Zone:{Who:Bob} and Carl} {Who:Ann}", "ann")]
    [InlineData("@lower & @in.Zone", "met {Zone:Bob and Carl}", "and")]
    public void AnnotationsMatch(string pattern, string text, string? expected) => Assert.Equal(expected, PatternLab.Find(pattern, text));

    [Theory]
    [InlineData("(?<= of the?) <Who>", "by {Who:Ann} of the {Who:Bob}", "bob")]
    [InlineData("(?<! of the?) <Who>", "of {Who:Ann} by {Who:Bob}", "bob")]
    [InlineData("(?<= said ,) <Who>", "said {Who:Ann} said, {Who:Bob}", "bob")]
    [InlineData("(?<= <Body>=b of) <Who>", "{Body:The Board} of {Who:Ann}", "ann | b=the board")]
    [InlineData("<Who> (?! @verb)", "{Who:Ann} said {Who:Bob} and", "bob")]
    [InlineData("<Who> (?= ,? who)", "{Who:Ann} and {Who:Bob}, who", "bob")]
    [InlineData("<| he", "so he came. He left", "he")]
    [InlineData("came |>", "he came in. He came", "came")]
    public void SurroundingsMatch(string pattern, string text, string? expected) => Assert.Equal(expected, PatternLab.Find(pattern, text));

    [Theory]
    [InlineData("met (_ @any & !@sentence-start){0,5}? <Who>=x", "met old {Who:Ann} and {Who:Bob}", "met old ann | x=ann")]
    [InlineData("met (_ @any & !@sentence-start){0,5} <Who>=x", "met old {Who:Ann} and {Who:Bob}", "met old ann and bob | x=bob")]
    [InlineData("met (_ @any & !@sentence-start){0,5}? <Who>", "they met. {Who:Ann} came", null)]
    public void LazyAndGreedyDiffer(string pattern, string text, string? expected) => Assert.Equal(expected, PatternLab.Find(pattern, text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("a | ", 4)]
    [InlineData("(a", 2)]
    [InlineData("a]", 1)]
    [InlineData("@nosuch", 0)]
    [InlineData("<Nobody>", 0)]
    [InlineData("<Who @nosuch>", 0)]
    [InlineData("$nosuch", 0)]
    [InlineData("a{3,2}", 1)]
    [InlineData("(a?)*", 4)]
    [InlineData("vice-president", 4)]
    [InlineData("!<Who>", 6)]
    [InlineData("(?= (a{9}){9})", 0)]
    public void BadPatternsNameTheirPlace(string pattern, int offset) =>
        Assert.Equal(offset, Assert.Throws<PatternException>(() => PatternCompiler.Compile(PatternParser.Parse(pattern, PatternLab.Scope(new Vocabulary())))).Offset);

    [Fact]
    public void APatternOfNoWordIsRefused() =>
        Assert.Throws<PatternException>(() => PatternCompiler.Compile(PatternParser.Parse("a?", PatternLab.Scope(new Vocabulary()))));

    [Fact]
    public void FragmentsAreParts()
    {
        var scope = PatternLab.Scope(new Vocabulary());
        Assert.True(scope.AddFragment("the", "[the|a]"));
        Assert.True(scope.AddFragment("ring", "$ring"));
        Assert.NotNull(PatternParser.Parse("$the flag", scope));
        Assert.Contains("part of itself", Assert.Throws<PatternException>(() => PatternParser.Parse("$ring", scope)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepPatternsAreRefused() =>
        Assert.Throws<PatternException>(() => PatternParser.Parse(new string('(', 5000) + "a" + new string(')', 5000), PatternLab.Scope(new Vocabulary())));
}
