using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

public class AbbreviationsTests
{
    private static readonly Abbreviations Listed = new(["Capt", "ген"]);

    [Theory]
    [InlineData("They saw Capt. Orlov. He left.", "They saw Capt. Orlov.|He left.")]
    [InlineData("They wore a capt. Orlov left.", "They wore a capt.|Orlov left.")]
    [InlineData("Приехал ген. Орлов. Все рады.", "Приехал ген. Орлов.|Все рады.")]
    [InlineData("They saw A. Orlov. He left.", "They saw A. Orlov.|He left.")]
    [InlineData("They saw Lt. Orlov.", "They saw Lt.|Orlov.")]
    public void AnAbbreviationDoesNotEndASentence(string text, string expected)
    {
        var sentences = Sentences.Of(new SectionText(Sections.Body, null, text, []), Listed);
        var found = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var (start, end) = sentences.Around(at);
            found.Add(text[start..end]);
            at = end + 1;
        }
        Assert.Equal(expected, string.Join('|', found));
    }
}
