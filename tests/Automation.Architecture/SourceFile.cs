using Automation.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Automation.Architecture;

/// <summary>A C# file of this repository, parsed.</summary>
public sealed record SourceFile(string Path, string[] Lines, SyntaxNode Root)
{
    public static IReadOnlyList<SourceFile> Product { get; } = Read("src");

    public static IReadOnlyList<SourceFile> Tests { get; } = Read("tests");

    public int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static SourceFile[] Read(string folder) =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Parse),
    ];

    private static SourceFile Parse(string path)
    {
        var text = File.ReadAllText(path);
        var relative = System.IO.Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/');
        return new SourceFile(relative, text.Split('\n'), CSharpSyntaxTree.ParseText(text).GetRoot());
    }
}
