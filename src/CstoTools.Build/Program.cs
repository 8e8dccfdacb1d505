namespace CstoTools.Build;

/// <summary>Makes the help of the module: <c>CstoTools.Build docs/en-US out/CstoTools/en-US</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: CstoTools.Build <folder of Markdown pages> <folder for the help files>");
            return 2;
        }
        var faults = HelpFolder.Convert(args[0], args[1]);
        // In this form the build takes them up as errors of its own.
        foreach (var fault in faults)
            Console.Error.WriteLine($"{fault.Path}({fault.Line}): error HELP: {fault.Message}");
        return faults.Count == 0 ? 0 : 1;
    }
}
