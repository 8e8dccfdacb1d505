using System.CommandLine;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Cli;

/// <summary>Which metadata is used.</summary>
internal sealed class MetadataOptions
{
    private readonly Option<string[]> _metadata = new("--metadata")
    {
        Description = $"A file or folder of metadata, in addition to the metadata of csto. The environment variable {MetadataPaths.Variable} adds metadata to every command.",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private Analyzer? _analyzer;

    public void AddTo(Command command) => command.Add(_metadata);

    /// <summary>The analyzer, made when first asked for.</summary>
    public Analyzer Analyzer(ParseResult parsed) => _analyzer ??= new Analyzer(
        CstoMetadata.Load(Path.Combine(AppContext.BaseDirectory, "Metadata"), MetadataPaths.With(parsed.GetValue(_metadata))));
}
