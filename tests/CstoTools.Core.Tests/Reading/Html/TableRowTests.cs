using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading.Html;

public class TableRowTests
{
    private const string Opening = "The council of veterinary services met in Dushanbe on 4 June and agreed on how many animals each side is to vaccinate.";
    private const string Closing = "The next session will be held in Osh, the secretary of the council said after the talks.";

    [Fact]
    public void ARowOfFactsIsOneParagraph() => Assert.Equal<string>(
        [Opening, "Country | Sheep | Cattle", "Tajikistan | 40,000 | 3,100", "Kyrgyzstan | 52,000 | 2,700", Closing],
        Paragraphs("<table><thead><tr><th>Country</th><th>Sheep</th><th>Cattle</th></tr></thead><tbody>"
            + "<tr><td>Tajikistan</td><td>40,000</td><td>3,100</td></tr><tr><td><p>Kyrgyzstan</p></td><td>52,000</td><td>2,700</td></tr></tbody></table>"));

    [Fact]
    public void AnEmptyCellIsLeftOut() => Assert.Equal<string>(
        [Opening, "10:00 | Opening of the session", "11:30 | Report of the secretary | Hall 2", Closing],
        Paragraphs("<table><tr><td>10:00</td><td>Opening of the session</td><td></td></tr><tr><td>11:30</td><td>Report of the secretary</td><td>Hall 2</td></tr></table>"));

    [Fact]
    public void TextThatATableOnlyLaysOutStaysInParagraphs() => Assert.Equal<string>(
        [Opening, "Herdsmen are asked to bring their flocks to the dips by the end of the month.", "Those who cannot come may write to the district.", "Dogs are vaccinated at home.", "It costs nothing.", Closing],
        Paragraphs("<table><tr><td><p>Herdsmen are asked to bring their flocks to the dips by the end of the month.</p><p>Those who cannot come may write to the district.</p></td>"
            + "<td><p>Dogs are vaccinated at home.</p><p>It costs nothing.</p></td></tr></table>"));

    private static ValueList<string> Paragraphs(string table) => PageReader.ReadText(
        $"<!DOCTYPE html><html><head><title>Veterinary services share out their work</title></head><body><h1>Veterinary services share out their work</h1><article><p>{Opening}</p>{table}<p>{Closing}</p></article></body></html>").Paragraphs;
}
