using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Automation.Architecture;

/// <summary>There is one obvious place for each thing.</summary>
public sealed class LayoutTests
{
    private static readonly string[] Vague = ["Helpers", "Utils", "Utilities", "Managers", "Common", "Misc"];

    [Fact]
    public void Files_Hold_One_Public_Type_Named_Like_The_File()
    {
        var wrong =
            from file in SourceFile.Product
            let types = file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(t => t.Parent is BaseNamespaceDeclarationSyntax).ToArray()
            let name = Path.GetFileNameWithoutExtension(file.Path)
            let visible = types.Where(t => t.Modifiers.Any(m => m.Text == "public")).ToArray()
            where visible.Length > 1 || (visible.Length == 1 && visible[0].Identifier.Text != name)
                || (types.Length == 1 && types[0].Identifier.Text != name)
            select file.Path;

        Assert.Empty(wrong);
    }

    [Fact]
    public void Project_Roots_Hold_Only_Entry_Points_And_Registrations()
    {
        var stray =
            from file in SourceFile.Product
            let parts = file.Path.Split('/')
            where parts.Length == 3 && parts[2] is not ("Program.cs" or "Usings.cs")
                && !parts[2].EndsWith("ServiceCollectionExtensions.cs", StringComparison.Ordinal)
            select file.Path;

        Assert.Empty(stray);
    }

    [Fact]
    public void Folders_Are_Named_After_Features()
    {
        var vague = SourceFile.Product.Concat(SourceFile.Tests).Select(f => f.Path).Where(p => p.Split('/').Any(Vague.Contains));

        Assert.Empty(vague);
    }

    [Fact]
    public void Classes_Are_Sealed_Unless_They_Are_Made_To_Be_Derived_From()
    {
        var open =
            from file in SourceFile.Product
            from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
            let modifiers = type.Modifiers.Select(m => m.Text).ToArray()
            where !modifiers.Intersect(["sealed", "abstract", "static"]).Any()
            select $"{file.Path}: {type.Identifier}";

        Assert.Empty(open);
    }
}
