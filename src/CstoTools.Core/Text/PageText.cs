namespace CstoTools.Core.Text;

/// <summary>The strings of an article that the analysis reads, one a section: the ground all spans stand on.</summary>
public sealed class PageText
{
    private PageText(Article article, IReadOnlyList<SectionText> sections)
    {
        Article = article;
        Sections = sections;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Title, body, teasers in page order, contact block; only those that are there.</summary>
    public IReadOnlyList<SectionText> Sections { get; }

    /// <summary>The texts of an article.</summary>
    /// <param name="article">The article.</param>
    public static PageText Of(Article article) => Of(article, new Steps());

    /// <summary>The texts of an article, whose words are counted.</summary>
    /// <param name="article">The article.</param>
    /// <param name="steps">Counts them.</param>
    internal static PageText Of(Article article, Steps steps)
    {
        var marks = article.LineMarks.ToLookup(m => (m.Section, m.Teaser));
        var sections = new List<SectionText>();
        Add(CstoTools.Sections.Title, null, article.Title);
        Add(CstoTools.Sections.Body, null, article.Body);
        for (var i = 0; i < article.Teasers.Count; i++)
            Add(CstoTools.Sections.Teaser, i + 1, article.Teasers[i].Text);
        Add(CstoTools.Sections.Contact, null, article.ContactText);
        return new PageText(article, sections);

        void Add(string section, int? teaser, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                sections.Add(new SectionText(section, teaser, text, marks[(section, teaser)]) { Steps = steps });
        }
    }
}

/// <summary>The immutable string of one section, and the lines of the file it came from.</summary>
public sealed class SectionText
{
    private readonly (int Start, int Line)[] _lines;
    private CountedTokens? _tokens;

    /// <summary>A section's string.</summary>
    /// <param name="section">The section's name (<see cref="Sections"/>).</param>
    /// <param name="teaser">The number of the teaser; null outside of teasers.</param>
    /// <param name="text">The string.</param>
    /// <param name="marks">The line marks of the whole article.</param>
    public SectionText(string section, int? teaser, string text, IEnumerable<LineMark> marks)
    {
        Section = section;
        Teaser = teaser;
        Text = text;
        _lines = marks.Where(m => m.Section == section && m.Teaser == teaser)
            .Select(m => (m.Start, m.Line)).OrderBy(m => m.Start).ToArray();
    }

    /// <summary>The section's name.</summary>
    public string Section { get; }

    /// <summary>The number of the teaser; null outside of teasers.</summary>
    public int? Teaser { get; }

    /// <summary>The string.</summary>
    public string Text { get; }

    /// <summary>The words of the string; made when first asked for.</summary>
    public IReadOnlyList<Token> Tokens => Words;

    /// <summary>The same, with access that does not count.</summary>
    internal CountedTokens Words => _tokens ??= new CountedTokens(Tokenizer.Tokenize(Text, Steps), Steps);

    /// <summary>Counts what is done with the section.</summary>
    internal Steps Steps { get; init; } = new();

    /// <summary>The line of the file in which a character stands; null if the source has no lines.</summary>
    /// <param name="start">The character's place in the string.</param>
    public int? LineOf(int start)
    {
        int low = 0, high = _lines.Length - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_lines[middle].Start <= start)
                (found, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        return found < 0 ? null : _lines[found].Line;
    }
}
