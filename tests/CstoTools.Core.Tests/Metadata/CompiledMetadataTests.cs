using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>The compiled form of metadata says what the files say as they are now, or nothing.</summary>
public sealed class CompiledMetadataTests : IDisposable
{
    private const string People = "people:\n  - {id: ann, name: Ann Bridge}\n";

    private const string Rules = """
        phase: organizations
        rules:
          - id: organizations.test
            set: {organization: name}
            match: 'bridge ^'
            yes: ['The [bridge Ann] opened.', 'A [bridge Bob].']
            no: ['The bridge opened.']

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("csto-compiled-").FullName;

    private string Compiled => Path.Combine(_folder, MetadataCompiler.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheNodesAreThoseOfTheFiles()
    {
        foreach (var path in MetadataPaths.FilesOf(Repository.Metadata))
        {
            var root = YamlNode.Parse(File.ReadAllText(path), path)!;
            Assert.Equal(Lines(root), Lines(NodeFormat.Read(NodeFormat.Write(root))));
        }
    }

    [Fact]
    public void WhatIsCompiledIsReadWithoutItsYaml()
    {
        Write("people.yml", People);
        Write("rules.yml", Rules);
        Compile();
        var metadata = CstoMetadata.Load(_folder);
        Assert.Equal("Ann Bridge", Assert.Single(metadata.Entities).Name);
        Assert.True(metadata.HasCheckedRules);
        Assert.NotNull(MetadataFile.Read(Path.Combine(_folder, "people.yml"), CompiledMetadata.In(_folder)).Compiled);
    }

    [Fact]
    public void AFileThatWasChangedIsReadAsItIs()
    {
        Write("people.yml", People);
        Write("rules.yml", Rules);
        Compile();
        Write("people.yml", People.Replace("Ann", "Eve", StringComparison.Ordinal));
        Assert.Equal("Eve Bridge", Assert.Single(CstoMetadata.Load(_folder).Entities).Name);
        Assert.True(CstoMetadata.Load(_folder).HasCheckedRules);
        Write("rules.yml", Rules.Replace("bridge ^", "bridge (", StringComparison.Ordinal));
        Assert.Throws<MetadataException>(() => new Analyzer(CstoMetadata.Load(_folder)));
    }

    [Fact]
    public void RulesThatAUserAddsAreChecked()
    {
        Write("rules.yml", Rules);
        Compile();
        var own = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "own")).FullName, "own.txt");
        File.WriteAllText(own, Rules.Replace("bridge ^", "@nothing", StringComparison.Ordinal));
        Assert.Throws<MetadataException>(() => new Analyzer(CstoMetadata.Load(_folder, [own])));
    }

    [Fact]
    public void AFaultIsNotCompiled()
    {
        Write("people.yml", "people:\n  - {id: ann}\n");
        Assert.Throws<MetadataException>(Compile);
        Write("people.yml", People);
        Write("rules.yml", Rules.Replace("bridge ^", "(", StringComparison.Ordinal));
        Assert.Throws<MetadataException>(Compile);
        Assert.False(File.Exists(Compiled));
    }

    // Whatever bit of the compiled form is wrong, the names are those of the YAML.
    [Fact]
    public void ADamagedFormChangesNothing()
    {
        Write("people.yml", People);
        Compile();
        var sound = File.ReadAllBytes(Compiled);
        for (var at = 0; at < sound.Length; at++)
        {
            var bytes = sound.ToArray();
            bytes[at] ^= 1;
            File.WriteAllBytes(Compiled, bytes);
            Assert.Equal("Ann Bridge", Assert.Single(CstoMetadata.Load(_folder).Entities).Name);
        }
        File.WriteAllBytes(Compiled, sound[..^1]);
        Assert.Equal("Ann Bridge", Assert.Single(CstoMetadata.Load(_folder).Entities).Name);
    }

    [Fact]
    public void TheFormOfAnotherLibraryIsNotRead()
    {
        Write("people.yml", People);
        Compile();
        var bytes = File.ReadAllBytes(Compiled);
        var version = System.Text.Encoding.UTF8.GetBytes(typeof(Analyzer).Module.ModuleVersionId.ToString());
        bytes.AsSpan(bytes.AsSpan().IndexOf(version), version.Length).Fill((byte)'0');
        File.WriteAllBytes(Compiled, bytes);
        Assert.Null(CompiledMetadata.In(_folder));
        Assert.Single(CstoMetadata.Load(_folder).Entities);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private void Compile() => MetadataCompiler.Compile(_folder, Compiled);

    private static IEnumerable<string> Lines(YamlNode node) =>
        (node.Items ?? []).Concat((node.Pairs ?? []).SelectMany(p => new[] { p.Key, p.Value })).SelectMany(Lines)
            .Prepend($"{node.Line}:{node.Column} {node.Items?.Count}/{node.Pairs?.Count} {node.Text ?? "-"}");
}
