using Automation.Cli.Terminals;
using Automation.Testing;

namespace Automation.Cli.Tests.Commands;

public sealed class AdrLogCommandTests : IDisposable
{
    private readonly RecordFolderBuilder folder = new RecordFolderBuilder().MakeRepository()
        .Write("docs/adr/0001-use-files.md", "# 1. Use files\n\n## Status\n\nSuperseded by [2. Use tables](0002-use-tables.md)\n")
        .Write(
            "docs/adr/0002-use-tables.md",
            "# 2. Use tables\n\nDate: 2026-02-03\n\n## Status\n\nAccepted\n\nSupersedes [1. Use files](0001-use-files.md)\n");

    [Fact]
    public async Task The_Log_Is_Printed()
    {
        var run = await RunAsync();

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Golden.Verify(run.Output, "adr-log.md");
    }

    [Fact]
    public async Task Scripts_Get_A_Line_For_Each_Record()
    {
        var run = await RunAsync("--format", "json");

        Golden.Verify(run.Output, "adr-log.jsonl");
    }

    [Fact]
    public async Task The_Graph_Can_Be_Had_Alone()
    {
        var run = await RunAsync("--mermaid");

        Assert.StartsWith("flowchart LR\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("|---|", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_File_Is_Made_Compared_And_Brought_Up_To_Date()
    {
        var file = folder.Combine("docs/decision-log.md");

        Assert.Equal(ExitCode.Usage, (await RunAsync("--out", file, "--check")).ExitCode);
        Assert.False(File.Exists(file));
        Assert.Equal(ExitCode.Fine, (await RunAsync("--out", file)).ExitCode);
        Assert.Equal(ExitCode.Fine, (await RunAsync("--out", file, "--check")).ExitCode);
        Assert.Contains("[Use files](adr/0001-use-files.md)", folder.Read("docs/decision-log.md"), StringComparison.Ordinal);

        folder.Write("docs/adr/0003-go-on.md", "# 3. Go on\n");
        var check = await RunAsync("--out", file, "--check");

        Assert.Equal(ExitCode.Usage, check.ExitCode);
        Assert.Contains("is out of date: run 'automation adr log --out", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Rest_Of_A_File_Stays()
    {
        folder.Write("docs/adr/README.md", "# Ours\n\n<!-- adr-log:start -->\nold\n<!-- adr-log:end -->\n\nMore.\n");

        await RunAsync("--out", folder.Combine("docs/adr/README.md"));

        var text = folder.Read("docs/adr/README.md");
        Assert.StartsWith("# Ours\n\n<!-- adr-log:start -->\n\n| number |", text, StringComparison.Ordinal);
        Assert.EndsWith("\n<!-- adr-log:end -->\n\nMore.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Log_Among_The_Records_Is_None_Of_Them()
    {
        var file = folder.Combine("docs/adr/log.md");
        await RunAsync("--out", file);

        Assert.Equal(ExitCode.Fine, (await RunAsync("--out", file, "--check")).ExitCode);
    }

    [Theory]
    [InlineData("has no place for the log", "--out", "notes.md")]
    [InlineData("is not in", "--out", "../outside.md")]
    [InlineData("Name one of", "--mermaid", "--format", "json")]
    [InlineData("--check compares a file", "--check")]
    [InlineData("There is no file or folder", "missing")]
    public async Task What_Cannot_Be_Done_Is_One_Sentence(string sentence, params string[] arguments)
    {
        folder.Write("notes.md", "Ours.\n");
        string[] placed = [.. arguments.Select(a => a.EndsWith(".md", StringComparison.Ordinal) || a == "missing" ? folder.Combine(a) : a)];

        var run = await RunAsync(placed);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("Ours.\n", folder.Read("notes.md"));
    }

    [Fact]
    public async Task Without_Git_The_Folder_That_Is_Named_Stands_For_The_Repository()
    {
        Directory.Delete(folder.Combine(".git"));

        Assert.Contains("[Use files](0001-use-files.md)", (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Record_That_Cannot_Be_Read_Is_Not_Left_Out_In_Silence()
    {
        folder.Write("docs/adr/0003-broken.md", [0]);

        var run = await RunAsync();

        Assert.Equal((ExitCode.Environment, ""), (run.ExitCode, run.Output));
        Assert.Contains("0003-broken.md is no text", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["adr", "log", "--repo", folder.Path, .. arguments]);
}
