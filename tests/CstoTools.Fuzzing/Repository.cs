using System.Reflection;

namespace CstoTools.Fuzzing;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Metadata => PathOf("module", "Metadata");
}
