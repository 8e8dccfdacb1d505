using System.Globalization;
using CstoTools.Core.Tests;

namespace CstoTools.Build.Tests.Structure;

/// <summary>
/// A list of places that do not keep a rule yet, each with how far it is from it. It can only become shorter: what is not in it
/// must keep the rule, and what has become better must be lowered (with the variable <see cref="Lower"/> set, the test does it).
/// </summary>
internal static class Exceptions
{
    /// <summary>Set to 1, it lets the tests write the lists with what is left of them; nothing is added or raised.</summary>
    public const string Lower = "CSTOTOOLS_LOWER_BUDGETS";

    /// <summary>Fails where what was found is not as a list says, with each difference on a line.</summary>
    /// <param name="list">The name of the file.</param>
    /// <param name="found">The places that do not keep the rule, each with its value.</param>
    public static void Check(string list, IReadOnlyDictionary<string, int> found)
    {
        var differences = Differences(list, found);
        Assert.True(differences.Length == 0, $"{list}:\n{string.Join('\n', differences)}");
    }

    private static string[] Differences(string list, IReadOnlyDictionary<string, int> found)
    {
        var path = Repository.PathOf("tests", "CstoTools.Build.Tests", "Structure", list);
        var allowed = File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .ToDictionary(l => l[0], l => int.Parse(l[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable(Lower) == "1")
        {
            var left = allowed.Where(a => found.ContainsKey(a.Key)).Select(a => $"{a.Key}\t{Math.Min(a.Value, found[a.Key])}");
            File.WriteAllLines(path, [.. File.ReadAllLines(path).Where(l => l.StartsWith('#')), .. left.Order(StringComparer.Ordinal)]);
            return [];
        }
        var worse = found.Where(f => f.Value > allowed.GetValueOrDefault(f.Key)).Select(f => $"{f.Key}: {f.Value}, allowed {allowed.GetValueOrDefault(f.Key)}");
        var better = allowed.Where(a => found.GetValueOrDefault(a.Key) < a.Value).Select(a => $"{a.Key}: lower {a.Value} to {found.GetValueOrDefault(a.Key)} ({Lower}=1)");
        return [.. worse.Concat(better).Order(StringComparer.Ordinal)];
    }
}
