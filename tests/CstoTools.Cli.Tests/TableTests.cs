namespace CstoTools.Cli.Tests;

public class TableTests
{
    [Theory]
    [InlineData("Minsk", 5)]
    [InlineData("Минск", 5)]
    [InlineData("Jenc\u030Ca", 5)]
    [InlineData("東京", 4)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("", 0)]
    public void TheWidthOfATextIsWhatATerminalShows(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Theory]
    [InlineData("Dushanbe", 8, "Dushanbe")]
    [InlineData("Dushanbe", 7, "Dushan…")]
    [InlineData("Новый план", 7, "Новый…")]
    [InlineData("東京都", 4, "東…")]
    public void WhatDoesNotFitIsCutWithAnEllipsis(string text, int width, string cut) => Assert.Equal(cut, TextWidth.Cut(text, width));

    [Theory]
    [InlineData(new[] { 10, 40, 200 }, new[] { 0, 1, 3 }, 100, new[] { 10, 22, 66 })]
    [InlineData(new[] { 10, 5, 200 }, new[] { 0, 1, 1 }, 100, new[] { 10, 5, 83 })]
    [InlineData(new[] { 10, 5, 20 }, new[] { 0, 1, 1 }, 100, new[] { 10, 5, 20 })]
    [InlineData(new[] { 10, 50, 50 }, new[] { 0, 1, 1 }, 20, new[] { 10, 8, 8 })]
    public void ColumnsShareTheWidth(int[] needs, int[] weights, int width, int[] widths) =>
        Assert.Equal(widths, TableWriter.Fit(needs, weights, width));

    [Fact]
    public void ATableHasAlignedColumnsAndNoTrailingBlanks()
    {
        var output = new StringWriter();
        var writer = new TableWriter<(string A, string B)>(output, [new("First", x => x.A), new("Second", x => x.B, Weight: 1), new("Hidden", x => x.B, Weight: -1)], 20);
        writer.Write(("Минск", "one\ntwo"));
        writer.Write(("x", "a text that is far too long"));
        writer.Finish();
        Assert.Equal("First Second\n----- --------------\nМинск one two\nx     a text that i…\n", output.ToString());
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" edge", "\" edge\"")]
    public void CsvQuotesOnlyWhatNeedsIt(string text, string cell)
    {
        var output = new StringWriter();
        var writer = new CsvWriter<string>(output, [new("Text", x => x)], x => x);
        writer.Write(text);
        writer.Finish();
        Assert.Equal($"Text\r\n{cell}\r\n", output.ToString());
    }
}
