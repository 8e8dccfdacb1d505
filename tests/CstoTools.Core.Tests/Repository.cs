using System.Reflection;

namespace CstoTools.Core.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Metadata => PathOf("module", "Metadata");

    public static string Samples => PathOf("samples");

    public static string Fixtures => PathOf("tests", "Fixtures");
}
