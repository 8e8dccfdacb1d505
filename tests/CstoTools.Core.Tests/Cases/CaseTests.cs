using System.Globalization;
using Xunit.Abstractions;

namespace CstoTools.Core.Tests.Cases;

/// <summary>
/// The small pages of tests/Fixtures/cases, by class. Of a class without a number every input is right; of a class with one,
/// a kind of fault, at least as many as floors.tsv says. The README there describes both.
/// </summary>
public class CaseTests(ITestOutputHelper output)
{
    private static readonly string Folder = Repository.PathOf("tests", "Fixtures", "cases");

    private static readonly Lazy<Dictionary<string, CaseClass>> Results = new(Run);

    public static TheoryData<string> Classes => [.. Rows().Select(r => r.Class).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void AsManyInputsAreRightAsWere(string name)
    {
        var result = Results.Value[name];
        var floor = IsFault(name) ? Floors().GetValueOrDefault(name) : result.Inputs;
        output.WriteLine($"{name}: fields {result.RightFields}/{result.Fields}, inputs {result.Right}/{result.Inputs}, floor {floor}");
        foreach (var failure in result.Failures)
            output.WriteLine(failure);
        if (IsFault(name) && result.Right > floor && Environment.GetEnvironmentVariable("CSTOTOOLS_RAISE_FLOORS") == "1")
            Raise(name, result.Right);
        Assert.True(result.Right >= floor,
            $"{name}: {result.Right} of {result.Inputs} inputs are right, fewer than {floor}.\n{string.Join('\n', result.Failures)}");
    }

    [Fact]
    public void EveryInputIsAskedAndEveryFloorHasItsClass()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "inputs"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(Rows().Select(r => r.File).Distinct().Order(StringComparer.Ordinal), files);
        Assert.Equal(Rows().Select(r => r.Class).Distinct().Where(IsFault).Order(StringComparer.Ordinal), Floors().Keys.Order(StringComparer.Ordinal));
        Assert.All(Floors(), f => Assert.InRange(f.Value, 0, Results.Value[f.Key].Inputs));
    }

    private static bool IsFault(string name) => char.IsAsciiDigit(name[0]);

    private static IEnumerable<(string File, string Class, string Field, string Right)> Rows() =>
        File.ReadLines(Path.Combine(Folder, "expected.tsv")).Skip(1).Select(l => l.Split('\t')).Select(c => (c[0], c[1], c[2], c[3]));

    private static SortedDictionary<string, int> Floors() => new(
        File.ReadLines(Path.Combine(Folder, "floors.tsv")).Skip(1).Select(l => l.Split('\t'))
            .ToDictionary(c => c[0], c => int.Parse(c[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private static void Raise(string name, int right)
    {
        var floors = Floors();
        floors[name] = right;
        File.WriteAllText(Path.Combine(Folder, "floors.tsv"),
            "class\tinputs right\n" + string.Concat(floors.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}\t{f.Value}\n"))));
    }

    private static Dictionary<string, CaseClass> Run()
    {
        var classes = new Dictionary<string, CaseClass>();
        foreach (var file in Rows().GroupBy(r => r.File))
        {
            var page = new CasePage(Path.Combine(Folder, file.Key));
            foreach (var asked in file.GroupBy(r => r.Class))
            {
                if (!classes.TryGetValue(asked.Key, out var result))
                    classes.Add(asked.Key, result = new CaseClass());
                result.Add(asked.Select(r => (r.File, r.Field, r.Right, Got: page.Value(r.Field))));
            }
        }
        return classes;
    }

    private sealed class CaseClass
    {
        public int Fields { get; private set; }

        public int RightFields { get; private set; }

        public int Inputs { get; private set; }

        public int Right { get; private set; }

        public List<string> Failures { get; } = [];

        /// <summary>Counts an input, right if all its fields are.</summary>
        public void Add(IEnumerable<(string File, string Field, string Right, string Got)> fields)
        {
            var failures = Failures.Count;
            foreach (var (file, field, right, got) in fields)
            {
                Fields++;
                if (CaseNames.IsRight(field, right, got))
                    RightFields++;
                else
                    Failures.Add($"  {file} {field}\n    expected {right}\n    got      {got}");
            }
            Inputs++;
            Right += Failures.Count == failures ? 1 : 0;
        }
    }
}
