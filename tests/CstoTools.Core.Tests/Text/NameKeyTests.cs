using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>The usual transliterations of one name share a key; names that differ in sound do not.</summary>
public class NameKeyTests
{
    [Theory]
    [InlineData("khasan", "hassan")]
    [InlineData("yury", "yuri")]
    [InlineData("yuri", "iouri")]
    [InlineData("zhaparov", "japarov")]
    [InlineData("dzhaparov", "djaparov")]
    [InlineData("shchukin", "shukin")]
    [InlineData("kotchetkov", "kochetkov")]
    [InlineData("alexandr", "aleksander")]
    [InlineData("alexander", "aleksandr")]
    [InlineData("orlow", "orlov")]
    [InlineData("quryq", "kuryk")]
    [InlineData("fyodor", "fedor")]
    [InlineData("yeltsin", "eltsin")]
    [InlineData("tatyana", "tatiana")]
    [InlineData("beck", "bek")]
    [InlineData("sophia", "sofia")]
    [InlineData("soukhov", "suhov")]
    [InlineData("vasiliev", "vasilev")]
    [InlineData("dmitry", "dmitri")]
    [InlineData("djordje", "jordje")]
    public void TransliterationsMeet(string one, string other) => Assert.Equal(NameKey.Of(other), NameKey.Of(one));

    [Theory]
    [InlineData("khasan", "hasan")]
    [InlineData("shchukin", "shukin")]
    [InlineData("yuri", "iuri")]
    [InlineData("alexander", "aleksander")]
    [InlineData("hassan", "hasan")]
    [InlineData("aabb", "ab")]
    [InlineData("abab", "abab")]
    [InlineData("", "")]
    [InlineData("хасан", "hasan")]
    [InlineData("Zed", "Zed")]
    public void TheKeyIsThePlainestSpelling(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Theory]
    [InlineData("orlov", "arlov")]
    [InlineData("petrov", "patrov")]
    [InlineData("зас", "жас")]
    public void OtherNamesDoNot(string one, string other) => Assert.NotEqual(NameKey.Of(other), NameKey.Of(one));

    [Fact]
    public void EachLetterHasALatinSpelling()
    {
        Assert.Equal("a b v g d e j z i i k l m n o p r s t u f h ts ch sh sh  i  e iu ia", Spaced("абвгдежзийклмнопрстуфхцчшщъыьэюя"));
        Assert.Equal("u i i e g g k n o u u h a h j i u", Spaced("ўіїєґғқңөұүһәҳҷӣӯ"));
        Assert.Equal("x-7", NameKey.Transliterate("x-7"));
    }

    private static string Spaced(string letters) => string.Join(' ', letters.Select(c => NameKey.Transliterate(c.ToString())));
}
