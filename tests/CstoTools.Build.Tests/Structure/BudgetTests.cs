using CstoTools.Core.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CstoTools.Build.Tests.Structure;

/// <summary>How large a method, a line and a file may be. What was larger when this was written is listed, and the lists can only shrink.</summary>
public class BudgetTests
{
    private const int Complexity = 15;
    private const int Parameters = 5;
    private const int LineLength = 140;
    private const int FileLength = 400;

    private static readonly (string Path, string Text, SyntaxNode Root)[] Sources =
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => (f, File.ReadAllText(Repository.PathOf(f))))
            .Select(f => (f.f, f.Item2, CSharpSyntaxTree.ParseText(f.Item2).GetRoot()))];

    /// <summary>Each way that a method may take is one to think of.</summary>
    [Fact]
    public void NoMethodIsTooComplex() => Keep("complexity.tsv", Members().Select(m => (m.Name, ComplexityOf(m.Node))).Where(m => m.Item2 > Complexity));

    [Fact]
    public void NoMethodTakesTooMuch() => Keep("parameters.tsv", Members().Select(m => (m.Name, ParametersOf(m.Node))).Where(m => m.Item2 > Parameters));

    /// <summary>For each file, how many of its lines are too long.</summary>
    [Fact]
    public void NoLineIsTooLong() =>
        Keep("lines.tsv", Sources.Select(s => (s.Path, s.Text.Split('\n').Count(l => l.TrimEnd('\r').Length > LineLength))).Where(s => s.Item2 > 0));

    [Fact]
    public void NoFileIsTooLong() =>
        Keep("files.tsv", Sources.Select(s => (s.Path, s.Text.TrimEnd().Split('\n').Length)).Where(s => s.Item2 > FileLength));

    [Fact]
    public void WhatAMethodDoesIsCounted()
    {
        const string Code = "class C { int M(int a, int b) { if (a > 0 && b > 0 || a is 1 or 2) return a; foreach (var x in y) z(); return a switch { 1 => 2, _ => b ?? 3 }; } }";
        Assert.Equal(8, ComplexityOf(CSharpSyntaxTree.ParseText(Code).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single()));
    }

    private static void Keep(string list, IEnumerable<(string Name, int Value)> found)
    {
        // Overloads have one name: the worst of them counts.
        var worst = found.GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(f => f.Value), StringComparer.Ordinal);
        Exceptions.Check(list, worst);
    }

    private static IEnumerable<(string Name, SyntaxNode Node)> Members() => Sources.SelectMany(s => s.Root.DescendantNodes()
        .Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null })
        .Select(n => ($"{s.Path} {NameOf(n)}", n)));

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        ConstructorDeclarationSyntax constructor => $"new {constructor.Identifier.Text}",
        _ => node.Kind().ToString(),
    };

    // One, and one for each place where the way divides. Local functions count for themselves.
    private static int ComplexityOf(SyntaxNode member) =>
        1 + member.DescendantNodes(n => n == member || n is not LocalFunctionStatementSyntax).Count(n => n.Kind() is
            SyntaxKind.IfStatement or SyntaxKind.WhileStatement or SyntaxKind.DoStatement or SyntaxKind.ForStatement or SyntaxKind.ForEachStatement
            or SyntaxKind.CatchClause or SyntaxKind.CaseSwitchLabel or SyntaxKind.CasePatternSwitchLabel or SyntaxKind.ConditionalExpression
            or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression or SyntaxKind.OrPattern or SyntaxKind.AndPattern
            || n is SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax });

    private static int ParametersOf(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters.Count,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters.Count,
        _ => 0,
    };
}
