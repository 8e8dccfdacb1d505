using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;
using CstoTools.Core.Reading.Fields;

namespace CstoTools.Fuzzing.Targets;

/// <summary>Files beside a page: what they say is put into an article, which is analysed then.</summary>
internal sealed class SidecarTarget(Analyzer analyzer) : FuzzTarget(analyzer)
{
    private static readonly byte[] Page =
        "The ministers met in Minsk\n07.02.2024\n\nOn February 7, the Minister of Defense of Armenia met with the CSTO Secretary General. \"We agreed,\" he said.\n"u8.ToArray();

    public override string Name => "sidecar";

    public override string Extension => ".yml";

    public override IReadOnlyList<string> Samples() => SampleFiles.Sidecars;

    private protected override IEnumerable<string> Check(FuzzInput input, bool thorough) =>
        CheckArticle(Read(input), thorough ? () => Read(input) : null);

    private static Article Read(FuzzInput input)
    {
        var yaml = PageDecoder.Decode(input.Bytes, "p.yml").Text;
        return FieldOverrides.Apply(PageReader.ReadBytes(Page, "p.txt"), Sidecar.Read(yaml, "p.yml"), "p.yml", inPage: false);
    }
}
