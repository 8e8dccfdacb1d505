using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests;

/// <summary>The analyzer with the shipped metadata, loaded once.</summary>
internal static class Shipped
{
    private static readonly Lazy<Analyzer> Loaded = new(() => new Analyzer(CstoMetadata.Load(Repository.Metadata)));

    public static Analyzer Analyzer => Loaded.Value;

    public static CstoMetadata Metadata => Analyzer.Metadata;

    /// <summary>An article of paragraphs.</summary>
    public static Article Article(string? title, DateTime? date, params string[] paragraphs) =>
        new() { Id = string.Join('|', paragraphs), Format = "text", Title = title, Date = date, Paragraphs = paragraphs.ToValueList() };
}
