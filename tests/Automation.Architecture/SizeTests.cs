using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Automation.Architecture;

/// <summary>Files, methods and constructors stay small enough to be read in one go.</summary>
public sealed class SizeTests
{
    [Fact]
    public void Product_Files_Have_At_Most_300_Lines() =>
        Assert.Empty(SourceFile.Product.Where(f => f.Lines.Length > 300).Select(f => $"{f.Path}: {f.Lines.Length}"));

    [Fact]
    public void Test_Files_Have_At_Most_400_Lines() =>
        Assert.Empty(SourceFile.Tests.Where(f => f.Lines.Length > 400).Select(f => $"{f.Path}: {f.Lines.Length}"));

    [Fact]
    public void Ninety_Five_Of_A_Hundred_Product_Files_Have_At_Most_180_Lines()
    {
        var sizes = SourceFile.Product.Select(f => f.Lines.Length).Order().ToArray();

        Assert.True(sizes[(int)(sizes.Length * 0.95)] <= 180, $"The 95th percentile is {sizes[(int)(sizes.Length * 0.95)]} lines.");
    }

    [Fact]
    public void Lines_Have_At_Most_140_Characters()
    {
        var longLines =
            from file in SourceFile.Product
            from line in file.Lines.Index()
            where line.Item.Length > 140
            select $"{file.Path}:{line.Index + 1}";

        Assert.Empty(longLines);
    }

    [Fact]
    public void Methods_Have_At_Most_40_Lines()
    {
        var longMethods =
            from file in SourceFile.Product
            from method in file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            let body = (SyntaxNode?)method.Body ?? method.ExpressionBody
            where body is not null
            let span = body.GetLocation().GetLineSpan()
            let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
            where lines > 42 // forty lines between the braces
            select $"{file.Path}:{file.LineOf(method)} has {lines} lines";

        Assert.Empty(longMethods);
    }

    [Fact]
    public void Statements_Nest_At_Most_Three_Deep()
    {
        var deep =
            from file in SourceFile.Product
            from statement in file.Root.DescendantNodes().Where(IsBranch)
            where statement.AncestorsAndSelf().TakeWhile(n => n is not MemberDeclarationSyntax).Count(IsBranch) > 3
            select $"{file.Path}:{file.LineOf(statement)}";

        Assert.Empty(deep);
    }

    [Fact]
    public void Constructors_Take_At_Most_Six_Dependencies()
    {
        var wide =
            from file in SourceFile.Product
            from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
            let lists = type.Members.OfType<ConstructorDeclarationSyntax>().Select(c => c.ParameterList).Append(type.ParameterList)
            where lists.Any(l => l?.Parameters.Count > 6)
            select $"{file.Path}: {type.Identifier}";

        Assert.Empty(wide);
    }

    // An "else if" is one step of a chain, not a level.
    private static bool IsBranch(SyntaxNode node) => node
        is (IfStatementSyntax and not { Parent: ElseClauseSyntax })
        or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or SwitchStatementSyntax or TryStatementSyntax;
}
