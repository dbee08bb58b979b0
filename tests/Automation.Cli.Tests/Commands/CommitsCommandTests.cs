using Automation.Cli.Terminals;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Commands;

public sealed class CommitsCommandTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();

    [Fact]
    public async Task A_Range_Shows_The_Rules_And_The_Corrected_First_Line()
    {
        repository.Change("feat: begin");
        repository.Branch("topic").Change("FEAT : Add x.");
        repository.Change("fix: y\n\nbreaking change: z");
        repository.Change("fix: in order");

        var run = await CommandRun.OfAsync("commits", "lint", "main..topic", "--repo", repository.Path);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(
            """
            invalid FEAT : Add x.
                    header-format
                    corrected: feat: add x
            fine    fix: y
                    warnings: breaking-change-unclear
            3 messages, 1 invalid.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("..main")]
    [InlineData("main...HEAD")]
    public async Task What_Is_No_Range_Is_Refused_With_An_Example(string range)
    {
        var run = await CommandRun.OfAsync("commits", "lint", range, "--repo", repository.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("write two revisions with two dots between, such as origin/main..HEAD", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_First_Line_That_Nobody_Reads_Is_Cut()
    {
        repository.Change("feat: begin");
        repository.Branch("topic").Change(new string('x', 10_000));

        var run = await CommandRun.OfAsync("commits", "lint", "main..topic", "--repo", repository.Path);

        Assert.InRange(run.Output.Length, 200, 1_000);
    }

    [Fact]
    public async Task A_Correction_Can_Be_Copied_As_It_Is()
    {
        const string Description = "the thing that :bug: is, with words enough to be broken where lines are";
        repository.Write("message", $"- fix: {Description}");

        var run = await CommandRun.OfAsync(
            "commits", "lint", "--file", Path.Combine(repository.Path, "message"), "--repo", repository.Path);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains(
            $"\n  fix: Edit the message: change the first line to `fix: {Description}`.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Is_Put_Right_Together_Has_One_Fix()
    {
        repository.Write("message", "Feature: Add x.");

        var run = await CommandRun.OfAsync(
            "commits", "lint", "--file", Path.Combine(repository.Path, "message"), "--repo", repository.Path);

        Assert.Equal(4, run.Output.Split("error conventional-commits/").Length - 1);
        Assert.Equal("  fix: Edit the message: change the first line to `feat: add x`.", Assert.Single(
            run.Output.Split('\n'), line => line.StartsWith("  fix:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_Hook_Lets_Every_Message_Pass_Where_The_Practice_Is_Off()
    {
        repository.Write(".github/automation.yml", "version: 1\npractices:\n  conventional-commits:\n    mode: off\n");
        repository.Write("message", "Add x.");

        var run = await CommandRun.OfAsync(
            "commits", "lint", "--file", Path.Combine(repository.Path, "message"), "--repo", repository.Path);

        Assert.Equal(new CommandRun(ExitCode.Fine, "", ""), run);
    }

    [Fact]
    public async Task The_Hooks_Own_Words_Mean_What_The_Parser_Of_Command_Lines_Makes_Of_Them()
    {
        repository.Write("message", "Feature: Add x.");
        var file = Path.Combine(repository.Path, "message");

        Assert.Equal(
            await CommandRun.OfAsync("commits", "lint", "--repo", ".", "--file", file),
            await CommandRun.OfAsync("commits", "lint", "--file", file));
    }

    [Theory]
    [InlineData("", "--file is empty")]
    [InlineData("-x", "There is no file -x")]
    [InlineData("@message", "Response file not found 'message'")]
    public async Task What_Could_Be_Anything_But_A_File_Is_Left_To_The_Parser_Of_Command_Lines(string word, string said)
    {
        var run = await CommandRun.OfAsync("commits", "lint", "--file", word);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith(said, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();
}
