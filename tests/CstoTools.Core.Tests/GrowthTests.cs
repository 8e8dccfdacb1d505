using CstoTools.Core.Analysis;

namespace CstoTools.Core.Tests;

/// <summary>What dates, mentions, quotes and events of a page cost grows with its length, whatever the page is made of.</summary>
public class GrowthTests
{
    private const int Size = 150;

    private static readonly string[] Countries = ["Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"];

    // One piece of a page, by its number.
    private static readonly Dictionary<string, Func<int, string>> Pieces = new(StringComparer.Ordinal)
    {
        ["ministers in one sentence"] = i => $"the Minister of Foreign Affairs of {Countries[i % 6]} Ivan {Name(i)}ov, ",
        ["министры в одном предложении"] = i => $"министр иностранных дел Республики Беларусь Иван {NameInRussian(i)}ов, ",
        ["bodies that met, in one sentence"] = i => $"the Ministry of {Name(i)} of {Countries[i % 6]} met with the Ministry of Defense of {Countries[(i + 1) % 6]}, ",
        ["persons with titles"] = i => $"The head of the {Name(i)} Department Ivan {Name(i)}ov spoke. The minister agreed. ",
        ["persons of one family"] = i => $"Colonel {Name(i)} Petrov, ",
        ["a state body without its state"] = _ => "the Government ",
        ["short names that are introduced"] = i => $"The Coordination Centre for {Name(i)} Rescue ({"ABCDEFGHIJ"[i % 10]}CCR) works. The Organization and the CSTO met. ",
        ["the country named last"] = _ => "Armenia said that the President of the country met the Head of state. ",
        ["days from days"] = i => $"on {1 + i % 28} May 20{i % 24:00} and the next day, ",
        ["verbs without an object"] = _ => "received the report of the seminar, the minister said that the exercise was held and ",
        ["documents in one sentence"] = i => $"approved the {Name(i)} Plan and signed the Protocol on {Name(i)}, ",
        ["quotes"] = i => $"\"We have {i} plans,\" the minister said. Ivan {Name(i)}ov agreed. ",
        ["events of many days"] = i => $"On {1 + i % 28} May 20{i % 24:00} a seminar was held in Minsk with Ivan {Name(i)}ov. ",
    };

    public static TheoryData<string> Pages => [.. Pieces.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void DatesGrowWithThePage(string page) => Grows(page, a => Shipped.Analyzer.Dates(a));

    [Theory]
    [MemberData(nameof(Pages))]
    public void MentionsGrowWithThePage(string page) => Grows(page, a => Shipped.Analyzer.Mentions(a), a => Shipped.Analyzer.Dates(a));

    [Theory]
    [MemberData(nameof(Pages))]
    public void QuotesGrowWithThePage(string page) => Grows(page, a => Shipped.Analyzer.Speech(a), a => Shipped.Analyzer.Mentions(a));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EventsGrowWithThePage(string page) => Grows(page, a => Shipped.Analyzer.Events(a), a => Shipped.Analyzer.Quotes(a));

    // What the page tells is asked for once without being counted, so that each stage answers for itself.
    private static void Grows(string page, Action<Article> work, Action<Article>? before = null) => Growth.IsLinear(
        Size,
        n =>
        {
            var text = "It rained. The ministers met in Moscow: " + string.Concat(Enumerable.Range(0, n).Select(Pieces[page])) + "and went home. It rained.";
            var article = Shipped.Article("A meeting in Moscow", new DateTime(2024, 1, 25), text);
            before?.Invoke(article);
            return article;
        },
        work);

    private static string Name(int i)
    {
        var name = "";
        for (var k = i + 1; k > 0; k /= 70)
            name += $"{"bdfgklmnprstvz"[k % 14]}{"aeiou"[k / 14 % 5]}";
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string NameInRussian(int i) => $"{"БВГДЖЗКЛМНПРСТ"[i % 14]}{"аеиоу"[i / 14 % 5]}{"бвгджзклмнпрст"[i / 70 % 14]}";
}
