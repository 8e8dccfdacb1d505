using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Quotes;

/// <summary>Single marks: most of them are apostrophes, some hold words at a distance, and some are quotations.</summary>
public class SingleMarkTests
{
    [Theory]
    [InlineData("‘We sing “Dawn” at noon, and the teachers’ hymn too,’ she said.", "We sing “Dawn” at noon, and the teachers’ hymn too,")]
    [InlineData("‘He told me “come at once”, so I came,’ she said.", "He told me “come at once”, so I came,")]
    [InlineData("‘The boats are dry and safe’, said the guard.", "The boats are dry and safe")]
    [InlineData("The guard said: ‘The boats are dry and safe’.", "The boats are dry and safe")]
    [InlineData("‘It’s the crews’ turn now, and they know it,’ he said.", "It’s the crews’ turn now, and they know it,")]
    [InlineData("The ‘reform’ was late. ‘We need a week,’ she said.", "We need a week,")]
    [InlineData("The so-called ‘dry dam’ isn’t ready. “We need a week,” she said.", "We need a week,")]
    [InlineData("‚The boats are dry and safe‘, said the guard.", "The boats are dry and safe")]
    [InlineData("‹The boats are dry and safe›, said the guard.", "The boats are dry and safe")]
    [InlineData("“The boats,” said Oleg “Falcon” Tarasov, “are dry and safe.”", "The boats, / are dry and safe.")]
    [InlineData("‘The pass is closed. It was the crews’ night.\n\n‘We lost two ploughs,’ he said.", "The pass is closed. It was the crews’ night. | We lost two ploughs,")]
    [InlineData("The ‘reform’ was the ministers’ idea, and the farmers’ leaders’ plan.", "")]
    [InlineData("The farmers’ ‘dry dam’, as he said, is no more.", "")]
    [InlineData("The boys’ tents were wet, and the girls’, too.", "")]
    public void WhatIsQuotedIsFound(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", QuoteCases.Find(text, []).Select(q => QuoteStageTests.Pieces(text, q))));

    [Theory]
    [InlineData("‘a’-")]
    [InlineData("‘a ")]
    [InlineData("’s’ ")]
    [InlineData("‘a ‹b “c ")]
    public void TheCostGrowsWithTheText(string piece) => Growth.IsLinear(
        5_000, times => string.Concat(Enumerable.Repeat(piece, times)).TrimEnd(), text => QuoteCases.Find(text, [], indirect: true));

    [Theory]
    [InlineData("<q>The boats are dry</q>, she said.", "“The boats are dry”, she said.")]
    [InlineData("She said <q>we read <q>Border</q> here</q>.", "She said “we read ‘Border’ here”.")]
    [InlineData("<q>“The boats are dry,”</q> she said.", "“The boats are dry,” she said.")]
    [InlineData("“<q>The boats are dry,</q>” she said.", "“The boats are dry,” she said.")]
    public void TheElementOfQuotationHasMarks(string html, string expected)
    {
        const string Text = "The crews of three states put up a camp by the lake and stayed there for two days in June.";
        var page = $"<html><body><h1>A camp by the lake</h1><p>{Text}</p><p>{html}</p><p>{Text}</p></body></html>";
        Assert.Contains(expected, PageReader.ReadText(page, format: "html").Paragraphs);
    }
}
