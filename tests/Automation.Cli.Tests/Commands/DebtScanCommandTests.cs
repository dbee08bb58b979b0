using System.Text.Json;
using Automation.Cli.Terminals;
using Automation.Testing;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Commands;

public sealed class DebtScanCommandTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();

    [Fact]
    public async Task Scripts_Get_A_Line_For_Each_Marker_By_Path_And_Line()
    {
        repository.Write("src/b.cs", "x(); // TODO(#12): cache this\n// FIXME [2026-12-31]: \"quoted\"\n").Write("a.py", "# TODO(octocat): a\n");
        repository.Write("src/B.js", "const s = '// TODO no'; // HACK until v2.0\n");

        var run = await ScanAsync("--format", "json");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Golden.Verify(run.Output, "debt-scan.jsonl");
    }

    [Fact]
    public async Task People_Get_A_List_With_Numbers()
    {
        repository.Write("b.cs", "// TODO(#12): cache\u001b[31m\n// FIXME\n").Write("a.py", "# TODO(octocat, 2026-12-31): a\n");

        var run = await ScanAsync();

        Golden.Verify(run.Output, "debt-scan.txt");
    }

    [Fact]
    public async Task Code_Scanning_Gets_Sarif()
    {
        repository.Write("b.cs", "// TODO(#12): cache this\n");

        var result = JsonDocument.Parse((await ScanAsync("--format", "sarif")).Output).RootElement
            .GetProperty("runs")[0].GetProperty("results")[0];

        Assert.Equal("tech-debt/marker", result.GetProperty("ruleId").GetString());
        Assert.Equal("TODO: cache this (#12)", result.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public async Task In_A_Repository_Ignored_Files_Are_Left_Out_And_New_Ones_Are_Not()
    {
        repository.Write(".gitignore", "out/\n").Write("a.cs", "// TODO a").Commit("feat: begin");
        repository.Write("new.cs", "// TODO new").Write("out/b.cs", "// TODO b");

        Assert.Equal(["a.cs", "new.cs"], Paths(await ScanAsync("--format", "json")));
        Assert.Equal(["a.cs", "new.cs", "out/b.cs"], Paths(await ScanAsync("--all", "--format", "json")));
    }

    [Fact]
    public async Task A_Folder_That_Is_Ignored_Can_Be_Named()
    {
        repository.Write(".gitignore", "out/\n").Write("out/b.cs", "// TODO b").Commit("feat: begin");

        Assert.Equal(["b.cs"], Paths(await RunAsync(Path.Combine(repository.Path, "out"), "--format", "json")));
    }

    [Fact]
    public async Task The_Policy_Names_The_Words_And_What_Is_Exempt()
    {
        repository.Write(
            ".github/automation.yml",
            "version: 1\nexempt: { paths: [\"lib/old/**\"] }\npractices: { tech-debt: { tags: [OPTIMIZE] } }\n");
        repository.Write("lib/a.cs", "// OPTIMIZE a\n// TODO b").Write("lib/old/b.cs", "// OPTIMIZE b");

        Assert.Equal(["a.cs"], Paths(await RunAsync(Path.Combine(repository.Path, "lib"), "--format", "json")));
        Assert.Equal(["lib/a.cs"], Paths(await ScanAsync("--tags", "TODO", "--format", "json")));
    }

    [Fact]
    public async Task Binary_And_Linked_Files_Are_Left_Out_And_Large_Ones_Are_Said()
    {
        repository.Write("a.cs", "// TODO a\n").Write("binary.cs", "\0// TODO b\n").Write("large.cs", new string('x', 9 * 1024 * 1024));
        File.CreateSymbolicLink(Path.Combine(repository.Path, "link.cs"), "a.cs");
        await File.WriteAllTextAsync(Path.Combine(repository.Path, "wide.cs"), "// TODO wide\r\n", System.Text.Encoding.Unicode);

        var run = await ScanAsync("--format", "json");

        Assert.Equal(["a.cs", "wide.cs"], Paths(run));
        Assert.Equal("large.cs is larger than 8 MiB: not scanned.\n", run.Error);
    }

    [Fact]
    public async Task Outside_A_Repository_All_Is_Scanned_But_Installed_Packages()
    {
        var folder = Directory.CreateTempSubdirectory("automation-debt-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "node_modules", "x"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "node_modules", "x", "a.js"), "// TODO a");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.js"), "// TODO b");

        var some = await RunAsync(folder.FullName, "--format", "json");
        var all = await RunAsync(folder.FullName, "--all", "--format", "json");
        folder.Delete(recursive: true);

        Assert.Equal(["b.js"], Paths(some));
        Assert.Equal(["b.js", "node_modules/x/a.js"], Paths(all));
    }

    [Fact]
    public async Task Order_Holds_Over_Many_Files()
    {
        foreach (var i in Enumerable.Range(0, 1_200))
        {
            repository.Write($"src/{i:D4}.cs", $"// TODO {i}");
        }

        Assert.Equal(Enumerable.Range(0, 1_200).Select(i => $"src/{i:D4}.cs"), Paths(await ScanAsync("--format", "json")));
    }

    [Fact]
    public async Task A_Diff_Says_What_Was_Added_Removed_And_Moved()
    {
        const string Diff = """
            diff --git a/src/a.cs b/src/a.cs
            --- a/src/a.cs
            +++ b/src/a.cs
            @@ -1,3 +1,3 @@
            -// TODO gone
            -// TODO goes elsewhere
             x();
            +// TODO(#12): new
            +var s = "// TODO no";
            diff --git "a/b\303\244.cs" "b/b\303\244.cs"
            new file mode 100644
            --- /dev/null
            +++ "b/b\303\244.cs"
            @@ -0,0 +1 @@
            +    // TODO goes elsewhere
            diff --git a/c.cs b/c.cs
            Binary files a/c.cs and b/c.cs differ
            diff --git a/__init__.py b/__init__.py
            new file mode 100644
            index 0000000..e69de29
            diff --cc d.cs
            @@@ -1,1 -1,1 +1,2 @@@
            ++// TODO merged

            """;

        var run = await CommandRun.WithInputAsync(Diff, ["debt", "scan", "--diff", "-", repository.Path, "--format", "json"]);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Golden.Verify(run.Output, "debt-scan-diff.jsonl");
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("combined diff has no one base: 1 file of merges", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.cs was not scanned", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no folder missing", "missing")]
    [InlineData("There is no file missing.diff", "--diff", "missing.diff")]
    [InlineData("names no word", "--tags", " , ")]
    [InlineData("--format takes text or json or sarif", "--format", "xml")]
    public async Task What_Cannot_Be_Scanned_Is_One_Sentence(string sentence, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["debt", "scan", .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Single_File_Can_Be_Named()
    {
        repository.Write("a.cs", "// TODO a\n").Write("notes.txt", "TODO");

        var path = Path.Combine(repository.Path, "a.cs");
        Assert.Equal([path.Replace('\\', '/')], Paths(await RunAsync(path, "--format", "json")));
        Assert.Equal(ExitCode.Usage, (await RunAsync(Path.Combine(repository.Path, "notes.txt"))).ExitCode);
    }

    public void Dispose() => repository.Dispose();

    private static IEnumerable<string?> Paths(CommandRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString());

    private static Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["debt", "scan", .. arguments]);

    private Task<CommandRun> ScanAsync(params string[] arguments) => RunAsync([repository.Path, .. arguments]);
}
