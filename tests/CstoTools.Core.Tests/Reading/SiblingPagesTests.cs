using System.Globalization;
using CstoTools.Core.Reading;
using CstoTools.Core.Tests.Reading.Html;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CstoTools.Core.Tests.Reading;

/// <summary>What several pages of a folder repeat is the site's: not by its build or density, only by the other pages.</summary>
public sealed class SiblingPagesTests : IDisposable
{
    private const string Series = "Our long series", About = "Steppe Herald was founded", Corrections = "Readers who come across";
    private const string Formula = "The parties agreed to go on exchanging training programmes for young specialists.";

    private static readonly string Herald = Path.Combine(Repository.Fixtures, "siblings", "herald");

    // Its description of itself is longer than its news.
    private static readonly string Rescue = Path.Combine(Repository.Fixtures, "siblings", "rescue");

    private readonly string _folder = Directory.CreateTempSubdirectory("csto-siblings-").FullName;

    private static string[] Pages => [.. PageFolder.Enumerate(Herald, recurse: false).Select(f => Path.GetFileName(f))];

    public static TheoryData<string> Names => [.. Pages];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatThePagesRepeatIsNotTheArticles(string name)
    {
        var expected = Expected(Path.Combine(Herald, name));
        var article = Read(Path.Combine(Herald, name));
        Assert.Equal(expected.Title, article.Title);
        Assert.Equal(expected.Date, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected.Paragraphs, article.Paragraphs);
    }

    [Fact]
    public void ATextLongerThanTheArticlesIsNotTheirs() => Assert.All(PageFolder.Enumerate(Rescue, recurse: false), file =>
    {
        Assert.Contains("Служба спасения", PageReader.ReadFile(file).Body, StringComparison.Ordinal);
        var (expected, article) = (Expected(file), Read(file));
        Assert.Equal((expected.Title, expected.Date), (article.Title, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal(expected.Paragraphs, article.Paragraphs);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void OneOfThePagesAloneCannotTell(string name)
    {
        var article = PageReader.ReadFile(Path.Combine(Herald, name));
        Assert.All(new[] { Series, About, Corrections }, text => Assert.Contains(text, article.Body, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSidebarStaysTeasers(string name)
    {
        var teasers = Read(Path.Combine(Herald, name)).Teasers;
        // The dated text above the list is an item of news by itself, also beside the article that it tells of.
        Assert.Equal(["2024-11-21", "2024-11-20", "2024-11-19", "2024-11-17"], teasers.Select(t => t.Posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.StartsWith("On 21 November the bakery", teasers[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheOrderOfReadingChangesNothing()
    {
        var files = PageFolder.Enumerate(Herald, recurse: false).ToList();
        var alone = files.ToDictionary(f => f, Read);
        foreach (var order in new[] { files, files.AsEnumerable().Reverse(), files.Skip(3).Concat(files.Take(3)), files.Take(1).Concat(files) })
        {
            var options = new ReadOptions { Siblings = new SiblingPages() };
            Assert.All(order, f => Assert.Equal(alone[f], PageReader.ReadFile(f, options)));
        }
    }

    [Fact]
    public void ThreadsThatShareOneGetTheSame()
    {
        var files = PageFolder.Enumerate(Herald, recurse: false).ToList();
        var options = new ReadOptions { Siblings = new SiblingPages() };
        var read = Enumerable.Range(0, 60).AsParallel().WithDegreeOfParallelism(4).Select(i => (files[i % files.Count], PageReader.ReadFile(files[i % files.Count], options)));
        Assert.All(read, r => Assert.Equal(Read(r.Item1), r.Item2));
    }

    [Fact]
    public void CopiesOfAPageKeepTheirText()
    {
        var page = File.ReadAllText(Path.Combine(Herald, "water-tower.html"));
        for (var i = 0; i < 6; i++)
            Write($"copy{i}.html", page);
        var whole = PageReader.ReadText(page);
        Assert.All(PageFolder.Enumerate(_folder, recurse: false), f => Assert.Equal(whole.Paragraphs, Read(f).Paragraphs));
    }

    [Fact]
    public void ACopyAVersionToPrintAndTheSameUnderOtherTitlesKeepTheirTextAmongOtherPages()
    {
        CopyHerald();
        var page = File.ReadAllText(Path.Combine(Herald, "water-tower.html"));
        const string title = "A water tower for the Orenburg training ground";
        Write("water-tower (1).html", page);
        Write("water-tower-print.html", page.Replace(title, $"{title} (to print)", StringComparison.Ordinal));
        Write("a-retitled.html", page.Replace(title, "Water comes to the steppe", StringComparison.Ordinal));
        Write("b-retitled.html", page.Replace(title, "No more water by rail", StringComparison.Ordinal));
        Write("c-retitled.html", page.Replace(title, "Ninety cubic metres near Orenburg", StringComparison.Ordinal));
        Write("d-retitled.html", page.Replace(title, "Builders finish their work at the ground", StringComparison.Ordinal));
        var expected = Expected(Path.Combine(Herald, "water-tower.html")).Paragraphs;
        Assert.All(
            Directory.EnumerateFiles(_folder, "*water*").Concat(Directory.EnumerateFiles(_folder, "*-retitled.html")),
            f => Assert.Equal(expected, Read(f).Paragraphs));
    }

    [Fact]
    public void TheSameTextUnderOtherTitlesIsNoFrameOfASite()
    {
        var page = File.ReadAllText(Path.Combine(Herald, "avalanche-course.html"));
        foreach (var title in new[] { "Snow is an open book", "What the layers say", "Thirty rescuers go to school", "Before the avalanche comes" })
            Write($"{title}.html", page.Replace("Rescuers learn to read the snow", title, StringComparison.Ordinal));
        Assert.All(
            PageFolder.Enumerate(_folder, recurse: false),
            f => Assert.Superset(Expected(Path.Combine(Herald, "avalanche-course.html")).Paragraphs.ToHashSet(), Read(f).Paragraphs.ToHashSet()));
    }

    [Fact]
    public void AReminderThatAFewArticlesShareStays()
    {
        const string reminder = "The exercise, which is held every second year, was first carried out in 2011 on the shores of the Caspian Sea by marines, airmen and coast guards of three countries.";
        CopyHerald();
        foreach (var name in new[] { "bridge-repair.html", "radio-school.html", "avalanche-course.html" })
            Write(name, File.ReadAllText(Path.Combine(Herald, name)).Replace($"\n<p>{About}", $"\n<p>{reminder}</p>\n<p>{About}", StringComparison.Ordinal));
        foreach (var name in new[] { "bridge-repair.html", "radio-school.html", "avalanche-course.html" })
            Assert.Equal([.. Expected(Path.Combine(Herald, name)).Paragraphs, reminder], Read(Path.Combine(_folder, name)).Paragraphs);
    }

    [Fact]
    public void TheEncodingThatIsGivenIsTheirsToo()
    {
        var cyrillic = PageEncodings.Find("windows-1251")!;
        foreach (var file in PageFolder.Enumerate(Rescue, recurse: false))
        {
            var wrong = File.ReadAllText(file).Replace("charset=\"utf-8\"", "charset=\"koi8-r\"", StringComparison.Ordinal);
            Assert.Contains("koi8-r", wrong, StringComparison.Ordinal);
            File.WriteAllBytes(Path.Combine(_folder, Path.GetFileName(file)), cyrillic.GetBytes(wrong));
        }
        // One for both: what was read in one encoding is not taken for what is asked for in another.
        var siblings = new SiblingPages();
        Assert.All(PageFolder.Enumerate(Rescue, recurse: false), file =>
        {
            var copy = Path.Combine(_folder, Path.GetFileName(file));
            Assert.NotEqual(Expected(file).Paragraphs, PageReader.ReadFile(copy, new ReadOptions { Siblings = siblings }).Paragraphs);
            Assert.Equal(Expected(file).Paragraphs, PageReader.ReadFile(copy, new ReadOptions { Siblings = siblings, Encoding = cyrillic }).Paragraphs);
        });
    }

    [Fact]
    public void AContactBlockThatAllPagesHaveStaysOne()
    {
        const string contact = "<p>Press secretary Marat Ospanov<br>tel. +7 7212 55-01-17<br>press@herald.example</p>";
        foreach (var file in PageFolder.Enumerate(Herald, recurse: false))
            Write(Path.GetFileName(file), File.ReadAllText(file).Replace($"\n<p>{About}", $"\n{contact}\n<p>{About}", StringComparison.Ordinal));
        var article = Read(Path.Combine(_folder, "short-note.html"));
        Assert.Equal(Expected(Path.Combine(Herald, "short-note.html")).Paragraphs, article.Paragraphs);
        Assert.Equal("press@herald.example", Assert.Single(article.Contacts).Email);
    }

    [Fact]
    public void BadSiblingsAreNoErrorOfThePage()
    {
        CopyHerald();
        Write("a-empty.html", "");
        Write("b-deep.html", string.Concat(Enumerable.Repeat("<div>", 5000)));
        File.WriteAllBytes(Path.Combine(_folder, "c-binary.html"), [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);
        Write("d-large.html", "<html><body><p>" + new string('x', 3_000_000));
        Write("e-text.html", "No markup at all.");
        Write("f-list.html", "<html><body><ul><li><a href=1>One more item</a><li><a href=2>Another of them</a><li><a href=3>The last of all</a></ul>");
        Write("g-archive.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n");
        Directory.CreateDirectory(Path.Combine(_folder, "h-folder.html"));
        foreach (var name in Pages)
            Assert.Equal(Expected(Path.Combine(Herald, name)).Paragraphs, Read(Path.Combine(_folder, name)).Paragraphs);
    }

    [Fact]
    public void PagesOfAnotherFolderOrFormSayNothing()
    {
        foreach (var name in Pages)
        {
            Write(Path.Combine(name, "index.html"), File.ReadAllText(Path.Combine(Herald, name)));
            Write(name + ".txt", File.ReadAllText(Path.Combine(Herald, name)));
        }
        Assert.Contains(About, Read(Path.Combine(_folder, "bread.html", "index.html")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void AFewPagesOfALargeFolderAreLookedAt()
    {
        var files = Enumerable.Range(0, 10_000).Select(i => $"{i:00000}.html").ToList();
        var chosen = SiblingPages.Choose(files).ToList();
        Assert.Equal(24, chosen.Distinct().Count());
        Assert.Equal("00000.html", chosen[0]);
        Assert.True(string.CompareOrdinal(chosen[^1], "09000.html") > 0);
        Assert.Equal(files.Take(7), SiblingPages.Choose(files[..7]));
    }

    [Fact]
    public void ASentenceThatArticlesShareStays() => Assert.All(
        new[] { "bridge-repair", "radio-school", "water-tower" },
        name => Assert.Contains(Formula, Read(Path.Combine(Herald, name + ".html")).Paragraphs));

    public void Dispose() => Directory.Delete(_folder, true);

    private static Article Read(string file) => PageReader.ReadFile(file, new ReadOptions { Siblings = new SiblingPages() });

    private static HtmlFixture Expected(string page) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<HtmlFixture>(File.ReadAllText(Path.ChangeExtension(page, ".expected.yml")));

    private void CopyHerald()
    {
        foreach (var file in PageFolder.Enumerate(Herald, recurse: false))
            Write(Path.GetFileName(file), File.ReadAllText(file));
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
