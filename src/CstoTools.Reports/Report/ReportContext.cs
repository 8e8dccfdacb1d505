namespace CstoTools.Reports.Report;

/// <summary>What the parts of a report share.</summary>
internal sealed class ReportContext
{
    private readonly HashSet<string> _sections;

    public ReportContext(ReportOptions options, ReportWords words, ReportNames names)
    {
        (Words, Names, Book) = (words, names, new EvidenceBook(words));
        _sections = new HashSet<string>(options.Section.Count > 0 ? options.Section : ReportSections.All, StringComparer.OrdinalIgnoreCase);
    }

    public ReportWords Words { get; }

    public ReportNames Names { get; }

    public EvidenceBook Book { get; }

    public required SourcePages Pages { get; init; }

    public required ProofStore Proofs { get; init; }

    /// <summary>Whether a section is part of the report.</summary>
    public bool Has(string section) => _sections.Contains(section);
}
