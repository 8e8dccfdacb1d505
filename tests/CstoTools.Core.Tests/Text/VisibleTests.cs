using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

public class VisibleTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Заседание «Совета» № 5, Jenc\u030Ca, Յերևան", "Заседание «Совета» № 5, Jenc\u030Ca, Յերևան")]
    [InlineData("a \u001B[31mred\u001B]0;owned\u0007", "a ␛[31mred␛]0;owned␇")]
    [InlineData("\u009B31m \u009D0;x\u009C", "⟨U+009B⟩31m ⟨U+009D⟩0;x⟨U+009C⟩")]
    [InlineData("a\u202Egpj.exe \u2066x\u2069 \u200E\u061C", "a⟨U+202E⟩gpj.exe ⟨U+2066⟩x⟨U+2069⟩ ⟨U+200E⟩⟨U+061C⟩")]
    [InlineData("a\u200Bb\u2060c\uFEFFd", "a⟨U+200B⟩b⟨U+2060⟩c⟨U+FEFF⟩d")]
    [InlineData("a\u2028b\u2029c\u0085d", "a⟨U+2028⟩b⟨U+2029⟩c⟨U+0085⟩d")]
    [InlineData("a\0b\u007Fc\rd\u0008", "a␀b␡c␍d␈")]
    [InlineData("\U000E0041 \u3164", "⟨U+E0041⟩ ⟨U+3164⟩")]
    [InlineData("soft\u00ADhyphen, 🚂, e\u0301", "soft\u00ADhyphen, 🚂, e\u0301")]
    public void WhatCannotBeSeenIsReplacedByAMark(string text, string shown)
    {
        Assert.Equal(shown, Visible.Message(text));
        Assert.Equal(shown, Visible.Lines(text));
    }

    [Fact]
    public void HalfOfASurrogatePairIsShownByItsNumber() =>
        Assert.Equal("a⟨U+D800⟩b⟨U+DC00⟩", Visible.Message(string.Concat("a", '\uD800'.ToString(), "b", '\uDC00'.ToString())));

    [Fact]
    public void EachKindOfTextKeepsItsOwnLineBreaks()
    {
        const string text = " one\r\n\ttwo\u00A0 \f three\n";
        Assert.Equal(" one␍␊␉two\u00A0 ␌ three␊", Visible.Message(text));
        Assert.Equal(" one\r\n\ttwo\u00A0 ␌ three\n", Visible.Lines(text));
        Assert.Equal("one two ␌ three", Visible.Cell(text));
        Assert.Equal(("", "", ""), (Visible.Message(null), Visible.Lines(null), Visible.Cell(null)));
    }

    [Fact]
    public void NothingThatATerminalObeysIsLeftOfAnyCharacter()
    {
        var all = new StringBuilder();
        for (var c = 0; c <= 0x10FFFF; c++)
            all.Append(c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString() + "." : char.ConvertFromUtf32(c));
        foreach (var shown in new[] { Visible.Message(all.ToString()), Visible.Cell(all.ToString()) })
        {
            foreach (var rune in shown.EnumerateRunes())
            {
                Assert.False(Visible.IsHidden(rune), $"U+{rune.Value:X4}");
                Assert.True(rune.Value is >= 0x20 and not (>= 0x7F and <= 0x9F), $"U+{rune.Value:X4}");
            }
        }
    }
}
