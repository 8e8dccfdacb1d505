using CstoTools.Fuzzing;

namespace CstoTools.Core.Tests;

/// <summary>What generated inputs have found, and the generator itself.</summary>
public class FuzzFixtureTests
{
    private const int Seed = 20261130;

    private static readonly Lazy<Inputs> All = new(() => new Inputs(Shipped.Analyzer));

    public static TheoryData<string> Found => [.. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "fuzz"), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Path.Combine(Repository.Fixtures, "fuzz"), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>What once failed, one file each, in a folder by the name of its target.</summary>
    [Theory]
    [MemberData(nameof(Found))]
    public void WhatOnceFailedDoesNot(string file)
    {
        var target = FuzzRun.TargetOf(All.Value, file.Split('/')[0], 0);
        var input = new FuzzInput(File.ReadAllBytes(Path.Combine(Repository.Fixtures, "fuzz", file)), Path.GetFileName(file));
        Assert.Null(target.Run(input, thorough: true).Fault);
        Assert.Null(target.Run(input with { Path = null }, thorough: true).Fault);
    }

    /// <summary>The same seed makes the same inputs on every machine, so that a number is enough to tell of one.</summary>
    [Theory]
    [InlineData(FuzzKinds.Grammar)]
    [InlineData(FuzzKinds.Mutate)]
    public void ANumberIsAlwaysTheSameInput(string kind)
    {
        var other = new Inputs(Shipped.Analyzer);
        for (var number = 0L; number < 200; number++)
        {
            var target = FuzzRun.TargetOf(All.Value, null, number);
            Assert.Equal(All.Value.Make(target, kind, Seed, number).Bytes, other.Make(target, kind, Seed, number).Bytes);
        }
    }

    /// <summary>The check sees what it is there for.</summary>
    [Fact]
    public void AFailingInputIsMadeSmall()
    {
        var small = Minimiser.Minimise("many words and one fault among them"u8.ToArray(), b => b.AsSpan().IndexOf("fault"u8) >= 0);
        Assert.Equal("fault"u8.ToArray(), small);
    }
}
