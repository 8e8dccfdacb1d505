using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Fuzzing.Targets;

/// <summary>Pages as bytes: text, HTML, Markdown.</summary>
internal sealed class PageTarget(Analyzer analyzer) : FuzzTarget(analyzer)
{
    public override string Name => "page";

    public override string Extension => ".txt";

    public override IReadOnlyList<string?> Paths => [null, "p.txt", "p.html", "p.md"];

    public override IReadOnlyList<string> Samples() => SampleFiles.Pages;

    private protected override IEnumerable<string> Check(FuzzInput input, bool thorough)
    {
        var article = PageReader.ReadBytes(input.Bytes, input.Path);
        return CheckArticle(article, thorough ? () => PageReader.ReadBytes(input.Bytes, input.Path) : null);
    }
}

/// <summary>Web archives.</summary>
internal sealed class ArchiveTarget(Analyzer analyzer) : FuzzTarget(analyzer)
{
    public override string Name => "archive";

    public override string Extension => ".mht";

    public override IReadOnlyList<string?> Paths => [null, "p.mht"];

    public override IReadOnlyList<string> Samples() => SampleFiles.Archives;

    private protected override IEnumerable<string> Check(FuzzInput input, bool thorough)
    {
        var article = PageReader.ReadBytes(input.Bytes, input.Path);
        return CheckArticle(article, thorough ? () => PageReader.ReadBytes(input.Bytes, input.Path) : null);
    }
}
