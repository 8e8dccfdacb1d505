using CstoTools.Benchmarks;

// dotnet run -c Release --project tests/CstoTools.Benchmarks -- dates
switch (args.FirstOrDefault())
{
    case "dates":
        DateBenchmark.Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: dates");
        return 2;
}
