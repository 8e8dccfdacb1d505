using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>YAML with its places: what is read of it, and what is refused.</summary>
public class YamlNodeTests
{
    [Fact]
    public void TextsListsAndMappingsHaveTheirPlaces()
    {
        var root = YamlNode.Parse("a: one\nb:\n  - two\n  - [three, 'four']\nc:\n  d: five\n", "x")!;
        Assert.Equal((1, 1), (root.Line, root.Column));
        Assert.Equal(["a", "b", "c"], root.Pairs!.Select(p => p.Key.Text));
        Assert.Equal(("one", 1, 4), (root["a"]!.Text, root["a"]!.Line, root["a"]!.Column));
        Assert.Equal(("three", 4, 6), (root["b"]!.Items![1].Items![0].Text, root["b"]!.Items![1].Items![0].Line, root["b"]!.Items![1].Items![0].Column));
        Assert.Equal("five", root["c"]!.TextOf("d"));
        Assert.Null(root["d"]);
        Assert.Null(root.TextOf("d"));
        Assert.Null(root["a"]!["b"]);
        Assert.Equal((true, false, false), (root["a"]!.IsScalar, root["b"]!.IsScalar, root["c"]!.IsScalar));
        Assert.Null(root["b"]!.Text);
    }

    [Theory]
    [InlineData("a:\n", null)]
    [InlineData("a: null\n", null)]
    [InlineData("a: ~\n", null)]
    [InlineData("a: \"\"\n", "")]
    [InlineData("a: 'null'\n", "null")]
    [InlineData("a: \"~\"\n", "~")]
    [InlineData("a: nullified\n", "nullified")]
    [InlineData("a: |\n  one\n  two\n", "one\ntwo\n")]
    public void OnlyAPlainEmptyValueIsNone(string yaml, string? text)
    {
        var value = YamlNode.Parse(yaml, "x")!["a"]!;
        Assert.True(value.IsScalar);
        Assert.Equal(text, value.Text);
    }

    [Fact]
    public void OneTextIsAListOfOne()
    {
        var root = YamlNode.Parse("a: one\nb: [two, ~, [x], three]\nc:\n", "x")!;
        Assert.Equal(["one"], root.TextsOf("a"));
        Assert.Equal(["two", "three"], root.TextsOf("b"));
        Assert.Empty(root.TextsOf("c"));
        Assert.Empty(root.TextsOf("d"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# a remark\n")]
    public void AnEmptyDocumentHasNoRoot(string yaml) => Assert.Null(YamlNode.Parse(yaml, "x"));

    [Theory]
    [InlineData("a: [one\n", 2, 1)]
    [InlineData("a: &x one\n", 1, 4)]
    [InlineData("a: !x one\n", 1, 4)]
    [InlineData("a: [one]\nb: !!seq [one]\n", 2, 4)]
    [InlineData("a: one\nb: *a\n", 2, 4)]
    [InlineData("a: one\na: two\n", 1, 1)]
    [InlineData("x:\n  a: one\n  a: two\n", 2, 3)]
    [InlineData("[a]: one\n", 1, 1)]
    [InlineData("~: one\n", 1, 1)]
    [InlineData("a: one\n---\nb: two\n", 2, 1)]
    public void WhatIsRefusedIsNamedWithItsPlace(string yaml, int line, int column)
    {
        var error = Assert.Throws<MetadataException>(() => YamlNode.Parse(yaml, "x.yml"));
        var fault = Assert.Single(error.Diagnostics);
        Assert.Equal((MetadataFaults.Syntax, "error", "x.yml", line, column), (fault.Code, fault.Severity, fault.Path, fault.Line, fault.Column));
        Assert.NotEqual("", fault.Message);
        Assert.Equal(("x.yml", line, column, $"x.yml({line},{column}): {fault.Message}"), (error.Path, error.Line, error.Column, error.Message));
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    public void NestingHasALimit(int brackets, bool read)
    {
        // The mapping and its value are two levels more.
        var yaml = "a: " + new string('[', brackets) + "b" + new string(']', brackets) + "\n";
        if (read)
            Assert.NotNull(YamlNode.Parse(yaml, "x"));
        else
            Assert.Throws<MetadataException>(() => YamlNode.Parse(yaml, "x"));
    }

    [Fact]
    public void SeveralFaultsAreCountedInTheMessage()
    {
        var faults = new[] { Source.New(MetadataFaults.BadValue, "First.", "a.yml", 3, 5), Source.New(MetadataFaults.AliasCollision, "Second.", "b.yml", 1, 1) };
        Assert.Equal(["error", "warning"], faults.Select(f => f.Severity));
        var error = new MetadataException(faults);
        Assert.Equal("a.yml(3,5): First. (and 1 more)", error.Message);
        Assert.Equal(("a.yml", 3, 5), (error.Path, error.Line, error.Column));
        Assert.Equal("a.yml(3,5): First.", new MetadataException(faults[..1]).Message);
    }

    [Fact]
    public void AFaultIsAtTheValueItIsAbout()
    {
        var source = new Source("a.yml", YamlNode.Parse("name: One\naliases:\n  - Two\n  - Three\nnote: Four\n", "a.yml")!);
        Assert.Equal((1, 1), Place(null, null));
        Assert.Equal((5, 7), Place("note", null));
        Assert.Equal((5, 7), Place("note", "Four"));
        Assert.Equal((3, 3), Place("aliases", null));
        Assert.Equal((4, 5), Place("aliases", "Three"));
        Assert.Equal((3, 3), Place("aliases", "Five"));
        Assert.Equal((1, 1), Place("country", null));

        (int, int) Place(string? key, string? text) => source.Fault(MetadataFaults.BadValue, "x", key, text) is var fault ? (fault.Line, fault.Column) : default;
    }
}
