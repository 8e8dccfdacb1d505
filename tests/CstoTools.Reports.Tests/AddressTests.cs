using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Tests;

public class AddressTests
{
    [Theory]
    [InlineData("https://press.example/a b", "https://press.example/a%20b", "press.example")]
    [InlineData("HTTP://WWW.Press.Example:8080/[x]{y}|z?q=\"<>#f ш", "http://www.press.example:8080/%5Bx%5D%7By%7D%7Cz?q=%22%3C%3E#f%20%D1%88", "press.example")]
    [InlineData("https://пример.рф/ш", "https://xn--e1afmkfd.xn--p1ai/%D1%88", "xn--e1afmkfd.xn--p1ai")]
    [InlineData("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a", "[2001:db8::1]")]
    [InlineData("https://[::1]", "https://[::1]/", "[::1]")]
    [InlineData("https://press.example", "https://press.example/", "press.example")]
    public void AnAddressIsInAscii(string address, string expected, string site)
    {
        Assert.Equal(expected, Addresses.Link(address));
        Assert.Equal(expected, Addresses.Link(expected));
        Assert.Equal(site, Addresses.Host(address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("ftp://press.example/a")]
    [InlineData("https://user:word@press.example/")]
    [InlineData("https:// press.example/")]
    [InlineData("java\nscript:alert(1)")]
    public void AnythingElseIsNoLink(string? address)
    {
        Assert.Null(Addresses.Link(address));
        Assert.Null(Addresses.Host(address));
    }
}
