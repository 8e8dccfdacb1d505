namespace CstoTools.Core.Metadata;

/// <summary>A file of rules, as it was read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Phase">The phase whose rules it holds.</param>
/// <param name="Root">Its root.</param>
internal sealed record RuleFile(string Path, string Phase, YamlNode Root)
{
    /// <summary>The phases that have rules.</summary>
    public static IReadOnlyList<string> Phases { get; } = ["organizations", "offices", "attributions", "fields", "outcomes", "presence"];
}
