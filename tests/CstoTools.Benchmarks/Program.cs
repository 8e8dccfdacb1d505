using CstoTools.Benchmarks;

// dotnet run -c Release --project tests/CstoTools.Benchmarks -- dates
// dotnet run -c Release --project tests/CstoTools.Benchmarks -- mentions module/Metadata
// dotnet run -c Release --project tests/CstoTools.Benchmarks -- reports .
// dotnet run -c Release --project tests/CstoTools.Benchmarks -- extract module/Metadata samples
// How long the cmdlets take to stop, only PowerShell can tell: pwsh tests/CstoTools.Benchmarks/Stop.ps1 out/CstoTools
switch (args.FirstOrDefault())
{
    case "dates":
        DateBenchmark.Run(Console.Out);
        return 0;
    case "mentions" when args is [_, var metadata]:
        return MentionBenchmark.Run(Console.Out, metadata);
    case "reports" when args is [_, var root]:
        ReportBenchmark.Run(Console.Out, root);
        return 0;
    case "extract" when args is [_, var metadata, var folder]:
        return ExtractBenchmark.Run(Console.Out, metadata, folder);
    default:
        Console.Error.WriteLine(
            "Say what to measure: dates; mentions and the folder of the metadata; reports and the folder of the repository; "
            + "or extract, the folder of the metadata and one of pages");
        return 2;
}
