using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Reading;

/// <summary>What holds for every article.</summary>
internal static class ArticleChecks
{
    /// <summary>Each word of each section stands in the line of the file that the section's marks lead to.</summary>
    public static void LinesLeadBack(Article article, string content)
    {
        var lines = content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (var section in PageText.Of(article).Sections)
        {
            foreach (var token in section.Tokens)
            {
                var line = Assert.IsType<int>(section.LineOf(token.Start));
                Assert.Contains(section.Text.Substring(token.Start, token.Length), lines[line - 1], StringComparison.Ordinal);
            }
        }
    }
}
