using System.Text.Json;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;
using Automation.Testing;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Commands;

public sealed class CodeOwnersCommandTests : IDisposable
{
    private const string Owners = """
        # who owns what
        *            @octo-org/core
        *.md         docs@example.com @ada
        /src/Pay/**  @octo-org/payments   # money
        /src/Pay/generated/
        [Section] @nobody
        src/old/* someone
        """;

    private readonly GitRepositoryBuilder repository = new();

    [Fact]
    public async Task Scripts_Get_A_Line_For_Each_Path_In_Order()
    {
        var run = await RunAsync("README.md", "src/Pay/Total.cs", "src/Pay/generated/a.cs", "README.md", "--format", "json");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Golden.Verify(run.Output, "codeowners.jsonl");
    }

    [Fact]
    public async Task A_Path_That_No_Line_Matches_Has_No_Owners_And_No_Line()
    {
        repository.Write("CODEOWNERS", "/docs/ @a\n");

        var run = await CommandRun.OfAsync("codeowners", "--repo", repository.Path, "src/a", "--format", "json");

        Assert.Equal("""{"path":"src/a","owners":[],"line":null}""" + "\n", run.Output);
    }

    [Fact]
    public async Task People_Get_A_Table_And_The_Mistakes_Beside_It()
    {
        var run = await RunAsync("README.md", "src/Pay/Total.cs", "src/Pay/generated/a.cs", "a\u001b[31m");

        Golden.Verify(run.Output, "codeowners.txt");
        Golden.Verify(run.Error.Replace(repository.Path, "REPO", StringComparison.Ordinal), "codeowners-problems.txt");
    }

    [Theory]
    [InlineData("--stdin", "./a.md\n/src/Pay/x\r\n\na.md\nb c.md")]
    [InlineData("--stdin0", "./a.md\0/src/Pay/x\0\0a.md\0b c.md\0")]
    public async Task Paths_Come_From_Standard_Input_Too(string option, string input)
    {
        var run = await RunAsync([option, "--format", "json"], input);

        Assert.Equal(["a.md", "src/Pay/x", "a.md", "b c.md"], Lines(run.Output).Select(l => l.GetProperty("path").GetString()));
        Assert.Equal([3, 4, 3, 3], Lines(run.Output).Select(l => l.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Between_Nuls_Everything_Is_Part_Of_A_Path()
    {
        var run = await RunAsync(["--stdin0", "--format", "json"], "a\nb\r\0c\\d");

        Assert.Equal(["a\nb\r", "c\\d"], Lines(run.Output).Select(l => l.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task A_Hundred_Thousand_Paths_Are_Answered_In_Order()
    {
        var run = await RunAsync(["--stdin", "--format", "json"], string.Concat(Enumerable.Range(0, 100_000).Select(i => $"src/{i}.md\n")));

        Assert.Equal(
            Enumerable.Range(0, 100_000).Select(i => $$"""{"path":"src/{{i}}.md","owners":["docs@example.com","@ada"],"line":3}"""),
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Without_Paths_All_Tracked_Files_Are_Listed_With_Their_Coverage()
    {
        repository.Write(".github/CODEOWNERS", "/src/ @a\n/src/gen/\n").Write("docs/CODEOWNERS", "* @b\n");
        repository.Write("src/a.cs", "").Write("src/gen/b.cs", "").Write("src/gen/c.cs", "").Commit("feat: begin");
        repository.Write("untracked", "");

        var run = await CommandRun.OfAsync("codeowners", "--repo", Path.Combine(repository.Path, "src"));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Golden.Verify(run.Output, "codeowners-tracked.txt");
        Assert.Equal("docs/CODEOWNERS is not used: .github/CODEOWNERS comes first.\n", run.Error);
    }

    [Fact]
    public async Task A_File_As_Large_As_GitHub_Does_Not_Take_Owns_Nothing()
    {
        repository.Write("CODEOWNERS", "* @a\n" + new string('#', 3 * 1024 * 1024));

        var run = await CommandRun.OfAsync("codeowners", "--repo", repository.Path, "a", "--format", "json");

        Assert.Equal("""{"path":"a","owners":[],"line":null}""" + "\n", run.Output);
        Assert.Contains("3 MB or larger", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file missing", "--file", "missing", "a")]
    [InlineData("/ is a folder", "--file", "/", "a")]
    [InlineData("Name one source of paths", "a", "--stdin")]
    [InlineData("Name one source of paths", "--stdin", "--stdin0")]
    [InlineData("PATH is empty", "")]
    [InlineData("has no .github/CODEOWNERS, CODEOWNERS, docs/CODEOWNERS", "a")]
    public async Task What_Cannot_Be_Answered_Is_One_Sentence(string sentence, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["codeowners", "--repo", repository.Path, .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Folder_Without_A_Repository_Is_Said()
    {
        var folder = Directory.CreateTempSubdirectory("automation-bare-");
        var run = await CommandRun.OfAsync("codeowners", "--repo", folder.FullName);
        folder.Delete();

        Assert.Equal(ExitCode.Environment, run.ExitCode);
        Assert.Contains("is not a git repository", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("././a", "a")]
    [InlineData("//a/", "a/")]
    [InlineData("/./a", "a")]
    [InlineData(".a", ".a")]
    [InlineData("..", "..")]
    [InlineData("", "")]
    public void Paths_Begin_At_The_Root(string given, string path) => Assert.Equal(path, PathSource.Relative(given));

    public void Dispose() => repository.Dispose();

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private Task<CommandRun> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    private async Task<CommandRun> RunAsync(string[] arguments, string input)
    {
        repository.Write("owners", Owners);
        return await CommandRun.WithInputAsync(input, ["codeowners", "--file", Path.Combine(repository.Path, "owners"), .. arguments]);
    }
}
