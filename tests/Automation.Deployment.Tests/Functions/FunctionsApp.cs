using Automation.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Automation.Deployment.Tests.Functions;

/// <summary><c>src/Automation.Functions</c> as source, compiled in memory against the suite's own assemblies.</summary>
internal static class FunctionsApp
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    private static readonly Lazy<Trigger[]> Found = new(() => [.. Files.SelectMany(TriggersOf)]);

    public static string Folder => RepositoryRoot.Combine("src", "Automation.Functions");

    /// <summary>The app's own files, by their paths in its folder; the declarations that stand in for packages have none.</summary>
    public static IEnumerable<SyntaxTree> Files => Compiled.Value.SyntaxTrees.Where(t => t.FilePath.Length > 0);

    public static Compilation Compilation => Compiled.Value;

    public static IReadOnlyList<Trigger> Triggers => Found.Value;

    public static IEnumerable<Trigger> Of(string kind) => Triggers.Where(t => t.Kind == kind);

    private static CSharpCompilation Compile()
    {
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var files = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return CSharpCompilation.Create(
            "Automation.Functions",
            [
                .. files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), Options, Path.GetRelativePath(Folder, f))),
                CSharpSyntaxTree.ParseText(WorkerPackages.ImplicitUsings, Options),
                CSharpSyntaxTree.ParseText(WorkerPackages.Declarations, Options),
            ],
            assemblies.Select(a => MetadataReference.CreateFromFile(a)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<Trigger> TriggersOf(SyntaxTree file)
    {
        var model = Compilation.GetSemanticModel(file);
        return
            from syntax in file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            let method = model.GetDeclaredSymbol(syntax)!
            from function in method.GetAttributes()
            where function.AttributeClass?.Name == "FunctionAttribute"
            let start = method.Parameters.SelectMany(p => p.GetAttributes()).Single(IsTrigger)
            select new Trigger(
                file.FilePath, (string)function.ConstructorArguments[0].Value!, syntax, method, start.AttributeClass!.Name, start);
    }

    private static bool IsTrigger(AttributeData attribute) =>
        attribute.AttributeClass!.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal);
}
