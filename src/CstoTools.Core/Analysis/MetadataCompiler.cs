using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis;

/// <summary>
/// Compiles the files of a metadata folder to a form that <see cref="CstoMetadata.Load"/> reads in a fraction of the time. The build
/// does it. Files that were changed afterwards are still read as they are.
/// </summary>
public static class MetadataCompiler
{
    /// <summary>The name of the compiled form in the folder of its files.</summary>
    public const string FileName = CompiledMetadata.FileName;

    /// <summary>Compiles the files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The file that is written.</param>
    /// <exception cref="MetadataException">A file of the folder has a fault.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Compile(string folder, string file)
    {
        // What is compiled is not checked when it is read, so it is checked here, with its rules.
        _ = new Analyzer(CstoMetadata.LoadYaml(folder));
        File.WriteAllBytes(file, CompiledMetadata.Of([.. MetadataPaths.FilesOf(folder)]));
    }
}
