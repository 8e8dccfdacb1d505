using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Matching;

/// <summary>Files of rules: what they may say, what is refused, and what a later file does to an earlier one.</summary>
public class RuleFileTests
{
    private const string Examples = "yes: ['a', 'b'], no: ['c']";

    private static RuleSet Read(params string[] files) => Presence.RulesOf(CstoMetadata.Of(files));

    private static string Fault(params string[] files) =>
        Assert.Throws<MetadataException>(() => Read(files)).Diagnostics[0] is var fault ? $"{fault.Code} {fault.Line}: {fault.Message}" : "";

    private static string Rule(string id, string match, string says = "set: {presence: absent}", string more = "") =>
        $"phase: presence\nrules:\n- {{id: {id}, match: '{match}', {says}, {Examples}{more}}}\n";

    [Fact]
    public void ALaterFileAddsReplacesAndSwitchesOff()
    {
        Assert.Equal(["a", "b"], Read(Rule("a", "one"), Rule("b", "two")).Rules.Select(r => r.Id));
        Assert.Equal(["a"], Read(Rule("a", "one"), Rule("a", "two")).Rules.Select(r => r.Id));
        Assert.Empty(Read(Rule("a", "one"), "phase: presence\nrules:\n- {id: a, off: true}\n").Rules);
        // What was switched off needs nobody to beat it.
        Assert.Equal(["b"], Read(Rule("a", "one"), Rule("b", "two", more: ", beats: [a]"), "phase: presence\nrules:\n- {id: a, off: true}\n").Rules.Select(r => r.Id));
    }

    [Theory]
    [InlineData("one", "MetadataBadValue 1: 'phase' takes {phases}.", "phase: presense\nrules: []\n")]
    [InlineData("two", "MetadataUnknownKey 3: 'presense' is nothing that a rule can set: presence, function, party.", null, "set: {presense: absent}")]
    [InlineData("three", "MetadataBadValue 3: 'presence' takes acts, says, attends, named, tells, absent, later.", null, "set: {presence: absnet}")]
    [InlineData("four", "MetadataMissingKey 3: The rule 'r' needs either 'set' or 'zone'.", null, "note: nothing")]
    [InlineData("five", "MetadataBadValue 3: 'reach' goes with 'zone'.", null, "set: {presence: absent}, reach: sentence")]
    [InlineData("six", "MetadataBadValue 3: 'off: true' switches off a rule of an earlier file; there is no rule 'x'.", "phase: presence\nrules:\n- {id: x, off: true}\n")]
    [InlineData("seven", "MetadataUnknownId 3: The rule 'r' beats 'x', which does not exist.", null, "set: {presence: absent}, beats: [x]")]
    [InlineData("eight", "MetadataBadValue 3: The tag 't' has a word without a letter or digit.", "phase: presence\ntags:\n  t: ['~']\n")]
    public void WhatIsWrongIsNamed(string match, string fault, string? file = null, string says = "set: {presence: absent}") =>
        Assert.Equal(fault.Replace("{phases}", string.Join(", ", RuleFile.Phases), StringComparison.Ordinal), Fault(file ?? Rule("r", match, says)));

    [Fact]
    public void RulesThatBeatEachOtherAreAFault() =>
        Assert.StartsWith("MetadataCycle", Fault(Rule("a", "one", more: ", beats: [b]"), Rule("b", "two", more: ", beats: [a]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("c", "first", "last")]
    [InlineData("d", "last", "first")]
    public void TheFirstRuleOfTheFilesDecides(string id, string first, string second)
    {
        // Both speak of the name; one match starts a word before it.
        var patterns = new Dictionary<string, string> { ["first"] = "<Who>=P", ["last"] = "said <Who>=P" };
        string Of(string name) => Rule(name, patterns[name], "set: {function: " + (name == first ? "chair" : "guest") + "}", ", on: P").Replace(", on:", ", 'on':", StringComparison.Ordinal);
        var rules = Read(Of(first), Of(second));
        var matches = rules.Find(PatternLab.Text("today said {Who:Ann Lee}"));
        Assert.Equal(2, matches.Count);
        Assert.Equal("chair", new Verdicts(rules, matches).Of(2, 3, "function").Value);
        Assert.NotEqual("", id);
    }

    [Fact]
    public void LongRunsOfOneMarkAreReadWithoutDepth()
    {
        Assert.Single(Read(Rule("a", new string('!', 100_000) + "one")).Rules);
        Assert.Single(Read(Rule("a", string.Join(" & ", Enumerable.Repeat("@any", 10_000)))).Rules);
    }

    [Fact]
    public void DoubledFragmentsAreReadOnceAndTooLargeOnesRefused()
    {
        var fragments = string.Concat(Enumerable.Range(1, 40).Select(i => $"  f{i}: '$f{i - 1} $f{i - 1}'\n"));
        var fault = Fault($"phase: presence\nfragments:\n  f0: one\n{fragments}rules:\n- {{id: a, match: '$f20', set: {{presence: absent}}, {Examples}}}\n");
        Assert.Contains("more than 20000 steps", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(?= (((((a+)+)+)+)+)+) b")]
    [InlineData("(?= ((((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+) b")]
    [InlineData("((((((((a{90}){90}){90}){90}){90}){90}){90}){90}) b")]
    public void RepetitionsWithinEachOtherAreRefused(string match) =>
        Assert.StartsWith("MetadataBadValue", Fault(Rule("a", match)), StringComparison.Ordinal);
}
