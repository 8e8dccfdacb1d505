namespace CstoTools.Reports.Tests;

/// <summary>Pages that try to be more than text, and the same pages with plain words in the same places.</summary>
internal static class Hostile
{
    /// <summary>What is put into every place of a page.</summary>
    public static readonly string[] Injections =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "</style></title></svg><script>alert(3)</script>", "<svg/onload=alert(4)>",
        "{{ 7 | times: 7 }}{% for i in (1..9) %}x{% endfor %}", "'onmouseover='alert(5)", "&lt;script&gt;alert(6)&lt;/script&gt;", "<!-- --!><b>",
        "javascript:alert(7)", "a\u202Eb\u2066c\u200B\u0000\u001B[31m\u0007d", "\uD800 \uDFFF \uE000\uE001", "]]><a href=javascript:alert(8)>x</a>",
    ];

    /// <summary>The pages, with an injection in title, text, names, quotes, documents, addresses and names of files.</summary>
    public static IEnumerable<Article> Pages() => Injections.Select(Page);

    /// <summary>The same pages with a plain word in place of each injection.</summary>
    public static IEnumerable<Article> PlainPages() => Injections.Select((_, i) => Page("word", i));

    private static Article Page(string text, int number) => new()
    {
        Id = $"{number}",
        Format = "text",
        Language = "en",
        Path = $"/pages/{number:00}-{(text == "word" ? text : text.Replace('/', '_'))}.txt",
        Url = text == "word" ? "word" : text.StartsWith("javascript", StringComparison.Ordinal) ? text : $"javascript:{text}",
        Section = text,
        Title = $"The CSTO Secretary General visited Minsk {text}",
        Date = new DateTime(2024, 6, 5).AddDays(number),
        Paragraphs =
        [
            $"On June {5 + number}, 2024, the CSTO Secretary General Imangali Tasmagambetov met in Minsk with {text} director Jean Oconnor of the Institute {text}.",
            $"The parties signed the \"Agreement on rails {text}\".",
            $"\"We will build the bridge number {number} {text}\", Imangali Tasmagambetov said.",
        ],
    };
}
