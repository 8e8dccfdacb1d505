using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Build;

/// <summary>
/// Makes the help of the module, <c>CstoTools.Build docs/en-US out/CstoTools/en-US</c>, and compiles the metadata,
/// <c>CstoTools.Build metadata module/Metadata out/CstoTools/Metadata/metadata.bin</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["metadata", var folder, var file]:
                return Compile(folder, file);
            case [var pages, var help]:
                return Help(pages, help);
            default:
                Console.Error.WriteLine("Usage: CstoTools.Build <folder of Markdown pages> <folder for the help files>");
                Console.Error.WriteLine("       CstoTools.Build metadata <folder of metadata> <file for its compiled form>");
                return 2;
        }
    }

    private static int Help(string pages, string help)
    {
        var faults = HelpFolder.Convert(pages, help);
        // In this form the build takes them up as errors of its own.
        foreach (var fault in faults)
            Console.Error.WriteLine($"{fault.Path}({fault.Line}): error HELP: {fault.Message}");
        return faults.Count == 0 ? 0 : 1;
    }

    private static int Compile(string folder, string file)
    {
        try
        {
            MetadataCompiler.Compile(folder, file);
            return 0;
        }
        catch (MetadataException e)
        {
            foreach (var fault in e.Diagnostics)
                Console.Error.WriteLine($"{fault.Path}({fault.Line},{fault.Column}): error {fault.Code}: {fault.Message}");
            return 1;
        }
    }
}
