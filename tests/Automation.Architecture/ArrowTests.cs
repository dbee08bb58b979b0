using System.Xml.Linq;
using Automation.Testing;

namespace Automation.Architecture;

/// <summary>Project references point inward, as docs/architecture.md draws them.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Git"] = ["Core"],
        ["GitHub"] = ["Core"],
        ["Storage"] = ["Core"],
        ["Email"] = ["Core"],
        ["Pipeline"] = ["Core", "GitHub", "Storage", "Email"],
        ["Hosting"] = ["Core", "Pipeline", "GitHub", "Storage", "Email"],
        ["Sandbox"] = ["Core", "Git"],
        ["Functions"] = ["Hosting"],
        ["Cli"] = ["Hosting", "Sandbox", "Git"],
    };

    // Small, pure libraries: they parse text and do nothing else.
    private static readonly string[] PureLibraries = ["Markdig", "YamlDotNet"];

    private static readonly string[] Names =
        [.. Directory.EnumerateDirectories(RepositoryRoot.Combine("src")).Select(d => Path.GetFileName(d)["Automation.".Length..]).Order()];

    public static TheoryData<string> Projects() => [.. Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_Point_Inward(string project)
    {
        var references = Items(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)["Automation.".Length..]);

        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void Core_Depends_On_Nothing_But_Pure_Libraries()
    {
        Assert.Empty(Items("Core", "PackageReference").Except(PureLibraries));
        Assert.Empty(Items("Core", "FrameworkReference"));
    }

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("System.Data")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("File.ReadAll")]
    public void Core_Does_No_Input_Or_Output(string text)
    {
        var files = SourceFile.Product.Where(f => f.Path.StartsWith("src/Automation.Core/", StringComparison.Ordinal));

        Assert.Empty(files.Where(f => f.Lines.Any(l => l.Contains(text, StringComparison.Ordinal))).Select(f => f.Path));
    }

    [Fact]
    public void Every_Project_Stands_In_The_Solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.Combine("Automation.sln"));

        Assert.All(Names, name => Assert.Contains($"Automation.{name}.csproj", solution, StringComparison.Ordinal));
    }

    private static string[] Items(string project, string kind) =>
    [
        .. XDocument.Load(RepositoryRoot.Combine("src", $"Automation.{project}", $"Automation.{project}.csproj"))
            .Descendants(kind)
            .Select(e => e.Attribute("Include")!.Value),
    ];
}
