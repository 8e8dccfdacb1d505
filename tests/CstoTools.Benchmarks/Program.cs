using CstoTools.Benchmarks;

// dotnet run -c Release --project tests/CstoTools.Benchmarks -- dates
// dotnet run -c Release --project tests/CstoTools.Benchmarks -- mentions module/Metadata
// How long the cmdlets take to stop, only PowerShell can tell: pwsh tests/CstoTools.Benchmarks/Stop.ps1 out/CstoTools
switch (args.FirstOrDefault())
{
    case "dates":
        DateBenchmark.Run(Console.Out);
        return 0;
    case "mentions" when args is [_, var metadata]:
        return MentionBenchmark.Run(Console.Out, metadata);
    default:
        Console.Error.WriteLine("Say what to measure: dates, or mentions and the folder of the metadata");
        return 2;
}
