using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CstoTools.Core.Analysis;
using CstoTools.Core.Export;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;
using Xunit.Abstractions;

namespace CstoTools.Core.Tests.Reading;

/// <summary>Pages that something went wrong with, always the same ones: thousands of mutants of every fixture.</summary>
public partial class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20250214;
    private const int Wanted = 20_000;

    // Generous: a slow machine with other work to do must pass, a quadratic reader must not.
    private const double SecondsAtLeast = 30, SecondsPerKilobyte = 0.1;

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<table>", "</td>", "<a href=x>", "</a>", "<!--", "-->", "<script>", "<h1>", "<title>", "</body>", "<b", "&", "&#", "&#x110000;",
        "\"", "'", ">", "<", "12.12.2022", "31.02.2024On ", "\uD83C", "\uDFB7", " \U00020BB7 ", "\U0001D400", "\0", "\u00A0", "\u200B", "\uFEFF", "\r", "\n", "\n\n\n", "\t", "---\n", "\n---\n", "```", "# ", "> ", "- ", "[", "](", "![", "|", "*", "`",
        "csto-article: 1\n", "title: ", "date: x\n", "&a ", "*a", "!!str ", "{", "}", "\\", "\\u0000", "--", "Content-Type: text/html\n\n", "=3D", "=", "boundary=x", "Go back\n", "Press Secretary\n",
        "IMG 1.jpg", "https://example.org/a.pdf ", "+7 495 000-00-00", "“", "»", "2024", "On 7 February ", "сентября",
    ];

    [Fact]
    public void MutantsGiveAnArticleOrAnErrorOfOurs()
    {
        var sources = Sources();
        var each = (Wanted + sources.Count - 1) / sources.Count;
        var faults = new ConcurrentBag<string>();
        var analyzer = new Analyzer(CstoMetadata.Load(Repository.Metadata));
        int count = 0, articles = 0, analysed = 0;
        Parallel.For(0, sources.Count, s =>
        {
            var (name, content) = sources[s];
            var random = new Random(Seed + s);
            for (var i = 0; i < each; i++)
            {
                var mutant = Mutate(content, random);
                var number = Interlocked.Increment(ref count);
                var clock = Stopwatch.StartNew();
                try
                {
                    var article = i % 4 == 0
                        ? PageReader.ReadBytes(Encoding.UTF8.GetBytes(mutant), name)
                        : PageReader.ReadText(mutant, name);
                    Interlocked.Increment(ref articles);
                    if (article.Paragraphs.Count == 0 || article.Paragraphs.Any(string.IsNullOrWhiteSpace))
                        faults.Add($"{name} #{i}: an empty paragraph");
                    if (i % 8 == 7)
                    {
                        Interlocked.Increment(ref analysed);
                        if (FaultOfSpans(article, analyzer) is { } fault)
                            faults.Add($"{name} #{i}: {fault}");
                    }
                }
                catch (PageException)
                {
                    // What cannot be read says so.
                }
                catch (Exception e)
                {
                    faults.Add($"{name} #{i}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CstoTools", StringComparison.Ordinal))}");
                }
                if (clock.Elapsed.TotalSeconds > SecondsAtLeast + SecondsPerKilobyte * mutant.Length / 1024)
                    faults.Add($"{name} #{i}: {clock.Elapsed} for {mutant.Length} characters");
            }
        });
        output.WriteLine($"{count} mutants of {sources.Count} pages, {articles} articles, {analysed} analysed");
        Assert.True(count >= Wanted, $"only {count} mutants");
        Assert.True(articles > count / 2, $"only {articles} of {count} mutants are articles");
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(20))}");
    }

    // Pages whose menu, sidebar or tail stands apart, so that nothing said there can be the article's.
    public static TheoryData<string> Apart => [.. PageFiles.All
        .Where(f => Path.GetExtension(f) is ".html" or ".txt" && PageFiles.TryRead(f) is { Teasers.Count: > 0, Title: not null, Warnings.Count: 0 })
        .Select(PageFiles.Name)];

    [Theory]
    [MemberData(nameof(Apart))]
    public void WhatStandsBesideTheArticleChangesNothingInIt(string name)
    {
        var content = Text(PageFiles.PathOf(name));
        var article = PageReader.ReadText(content, name);
        var own = (article.Title, article.Body, article.Date);
        // The letters of the sidebar's texts, where they stand but once in the page.
        var places = article.Teasers.SelectMany(t => t.Text.Split("\n\n")).Where(t => !article.Body.Contains(t, StringComparison.Ordinal))
            .Select(t => (At: content.IndexOf(t, StringComparison.Ordinal), t.Length))
            .Where(p => p.At >= 0 && content.IndexOf(content.Substring(p.At, p.Length), p.At + 1, StringComparison.Ordinal) < 0)
            .SelectMany(p => Enumerable.Range(p.At, p.Length)).Where(i => char.IsAsciiLetterLower(content[i])).ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 40 && places.Length > 0; i++)
        {
            var mutant = new StringBuilder(content);
            for (var k = 0; k < 4; k++)
                mutant[places[random.Next(places.Length)]] = (char)random.Next('a', 'z' + 1);
            var read = PageReader.ReadText(mutant.ToString(), name);
            Assert.Equal(own, (read.Title, read.Body, read.Date));
            Assert.Equal(article.Id, read.Id);
        }
    }

    public static TheoryData<string> WithMenu => [.. PageFiles.All
        .Where(f => f.EndsWith(".html", StringComparison.Ordinal) && PageFiles.TryRead(f) is not null && MenuLetters(Text(f), PageFiles.TryRead(f)!).Length > 40)
        .Select(PageFiles.Name)];

    [Theory]
    [MemberData(nameof(WithMenu))]
    public void WhatTheMenuSaysChangesNothingInTheArticle(string name)
    {
        var content = Text(PageFiles.PathOf(name));
        var article = PageReader.ReadText(content, name);
        var letters = MenuLetters(content, article);
        var random = new Random(Seed);
        for (var i = 0; i < 25; i++)
        {
            var mutant = new StringBuilder(content);
            for (var k = 0; k < 6; k++)
                mutant[letters[random.Next(letters.Length)]] = (char)random.Next('a', 'z' + 1);
            var read = PageReader.ReadText(mutant.ToString(), name);
            Assert.Equal((article.Title, article.Body), (read.Title, read.Body));
        }
    }

    public static TheoryData<string> WithTail => [.. PageFiles.All
        .Where(f => f.EndsWith(".txt", StringComparison.Ordinal) && Text(f).TrimEnd().Split('\n')[^1].Trim() is "Go back" or "Back to the section" or "Back to the all news" && PageFiles.TryRead(f) is not null)
        .Select(PageFiles.Name)];

    [Theory]
    [MemberData(nameof(WithTail))]
    public void WhatStandsAfterTheLinksBackChangesNothingInTheArticle(string name)
    {
        var content = Text(PageFiles.PathOf(name)).TrimEnd();
        var article = PageReader.ReadText(content, name);
        var random = new Random(Seed);
        for (var i = 0; i < 25; i++)
        {
            var tail = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)random.Next('a', 'z' + 1)));
            var read = PageReader.ReadText($"{content}\n\n{tail} {i}\n\n{tail}\n", name);
            Assert.Equal((article.Title, article.Body, article.Date), (read.Title, read.Body, read.Date));
        }
    }

    private static string Text(string file) => PageDecoder.Decode(File.ReadAllBytes(file), file).Text;

    // The small letters of the links in lists, where the article does not say the same.
    private static int[] MenuLetters(string content, Article article) => MenuItem().Matches(content)
        .Select(m => m.Groups[1])
        .Where(g => !$"{article.Title}\n{article.Body}\n{article.Section}".Contains(g.Value, StringComparison.OrdinalIgnoreCase))
        .SelectMany(g => Enumerable.Range(g.Index, g.Length)).Where(i => char.IsAsciiLetterLower(content[i])).ToArray();

    [GeneratedRegex("<li[^<>]*>\\s*<a [^<>]*>([A-Za-z ]{3,24})</a>\\s*</li>", RegexOptions.CultureInvariant)]
    private static partial Regex MenuItem();

    private static List<(string Name, string Content)> Sources()
    {
        var sources = PageFiles.All.Select(f => (PageFiles.Name(f), PageDecoder.Decode(File.ReadAllBytes(f), f).Text)).ToList();
        // Our own export is a form of its own.
        foreach (var file in PageFiles.All.Where((_, i) => i % 8 == 0))
        {
            if (PageFiles.TryRead(file) is { } article)
                sources.Add((PageFiles.Name(file) + ".md", ArticleMarkdown.Write(article)));
        }
        return sources;
    }

    private static string Mutate(string content, Random random)
    {
        var mutant = new StringBuilder(content);
        for (var k = random.Next(1, 6); k > 0; k--)
        {
            var at = random.Next(mutant.Length + 1);
            switch (random.Next(8))
            {
                case 0 when at < mutant.Length:
                    mutant[at] = (char)random.Next(1, 0x600);
                    break;
                case 1:
                    mutant.Remove(at, Math.Min(random.Next(1, 200), mutant.Length - at));
                    break;
                case 2 when at < mutant.Length:
                    // A piece of the page once more, somewhere else.
                    var from = random.Next(mutant.Length);
                    mutant.Insert(at, mutant.ToString(from, Math.Min(random.Next(1, 300), mutant.Length - from)));
                    break;
                case 3 when random.Next(6) == 0:
                    mutant.Length = at;
                    break;
                case 4 when random.Next(6) == 0:
                    mutant.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 200))));
                    break;
                default:
                    mutant.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }
        return mutant.ToString();
    }

    private static string? FaultOfSpans(Article article, Analyzer analyzer)
    {
        var texts = PageText.Of(article).Sections.ToDictionary(s => (s.Section, s.Teaser), s => s.Text);
        foreach (var (span, text) in analyzer.Mentions(article).Select(m => ((Span)m, (string?)m.Text))
            .Concat(analyzer.Dates(article).Select(d => ((Span)d, (string?)d.Text)))
            .Concat(analyzer.Quotes(article).Select(q => ((Span)q, (string?)null)))
            .Concat(analyzer.Events(article).SelectMany(e => e.Evidence).Select(e => ((Span)e.Evidence, (string?)null))))
        {
            if (!texts.TryGetValue((span.Section, span.Teaser), out var section))
                return $"a span in {span.Section} {span.Teaser}, which is not there";
            if (span.Start < 0 || span.Length < 0 || span.End > section.Length)
                return $"{span.Section} {span.Start}+{span.Length} of {section.Length}";
            if (text is not null && section.Substring(span.Start, span.Length) != text)
                return $"'{text}' is not what stands at {span.Section} {span.Start}";
        }
        return null;
    }
}
