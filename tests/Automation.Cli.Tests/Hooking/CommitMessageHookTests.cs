using Automation.Cli.Terminals;
using Automation.Cli.Tests.Commands;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Hooking;

/// <summary>The hook in real repositories, run by real git.</summary>
public sealed class CommitMessageHookTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();

    [Fact]
    public async Task A_Bad_Message_Is_Refused_With_What_Is_Wrong_And_How_To_Fix_It()
    {
        await InstallAsync();

        var refused = Assert.Throws<InvalidOperationException>(() => Commit("-m", "foo: Add x."));

        Assert.Contains("error conventional-commits/type-enum", refused.Message, StringComparison.Ordinal);
        Assert.Contains("The specification allows this; commitlint does not.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("fix: ", refused.Message, StringComparison.Ordinal);
        var kept = Path.Combine(repository.Path, ".git", "COMMIT_EDITMSG");
        Assert.Contains($"git commit --edit --file '{kept}'", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => repository.Run("rev-parse", "--verify", "HEAD"));
    }

    [Fact]
    public async Task A_Good_Message_Passes_And_A_Bad_One_Where_The_Hook_Is_Left_Out()
    {
        await InstallAsync();

        Commit("-m", "feat: add x");
        Commit("--no-verify", "-m", "whatever");

        Assert.Equal("whatever\nfeat: add x\n", repository.Run("log", "--format=%s"));
        Assert.Throws<InvalidOperationException>(() => Commit("--amend", "-m", "still whatever"));
    }

    [Fact]
    public async Task What_Git_Writes_Itself_Passes()
    {
        repository.Change("feat: begin", "a.txt");
        await InstallAsync();
        repository.Branch("topic").Change("fix: one", "b.txt");
        repository.Checkout("main").Change("fix: two", "c.txt");

        repository.Run("merge", "--no-ff", "--no-edit", "topic");
        repository.Run("revert", "--no-edit", "HEAD~1");
        Commit("--fixup", "HEAD~1");
        Commit("--amend", "--no-edit");

        Assert.Equal(["fixup!", "Revert", "Merge"], repository.Run("log", "-3", "--first-parent", "--format=%s").Split('\n')
            .Where(line => line.Length > 0).Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("#")]
    [InlineData(";")]
    [InlineData("auto")]
    public async Task Comments_And_The_Diff_Of_A_Verbose_Commit_Are_No_Part_Of_The_Message(string comment)
    {
        await InstallAsync();
        var longLine = new string('x', 300);
        repository.Write("a.txt", longLine).Run("add", "-A");

        repository.Run(
            "-c", $"core.commentChar={comment}", "-c", "commit.verbose=true", "-c", $"core.editor={Editor("feat: add a file")}", "commit");

        Assert.Equal("feat: add a file\n\n", repository.Run("log", "--format=%B"));
    }

    [Fact]
    public async Task A_Line_That_Is_A_Comment_Elsewhere_Is_Judged_Where_It_Is_None()
    {
        await InstallAsync();

        var refused = Assert.Throws<InvalidOperationException>(() => repository.Run(
            "-c", "core.commentChar=;", "-c", $"core.editor={Editor("#12 add a file")}", "commit", "--allow-empty"));

        Assert.Contains("#12 add a file", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_Runs_In_Every_Working_Tree()
    {
        repository.Change("feat: begin");
        var tree = repository.Sibling("tree");
        repository.Run("worktree", "add", "-q", tree);
        await InstallAsync(tree);

        Assert.Throws<InvalidOperationException>(() => Commit("-m", "whatever"));
        Assert.Throws<InvalidOperationException>(() => repository.Run("-C", tree, "commit", "--allow-empty", "-m", "whatever"));
    }

    [Fact]
    public async Task Where_The_Program_Is_Gone_The_Commit_Passes_And_That_Is_Said()
    {
        await InstallAsync();
        var hook = Path.Combine(repository.Path, ".git", "hooks", "commit-msg");
        await File.WriteAllTextAsync(
            hook, (await File.ReadAllTextAsync(hook)).Replace(AppContext.BaseDirectory, "/nowhere/", StringComparison.Ordinal));

        Commit("-m", "whatever");

        Assert.Equal("whatever\n", repository.Run("log", "--format=%s"));
        Assert.Contains(
            "automation is not installed here any more",
            repository.Run("-c", "alias.check-message=!.git/hooks/commit-msg .git/COMMIT_EDITMSG 2>&1", "check-message"),
            StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private void Commit(params string[] arguments) => repository.Run(["commit", "--allow-empty", .. arguments]);

    /// <summary>A program that puts a line before what git wrote, as people do.</summary>
    private string Editor(string line)
    {
        var script = Path.Combine(repository.Path, ".git", "editor.sh");
        File.WriteAllText(script, $"printf '%s\\n' '{line}' | cat - \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"\n");
        return $"sh {script}";
    }

    private async Task InstallAsync(string? folder = null) => Assert.Equal(
        ExitCode.Fine, (await CommandRun.OfAsync("hooks", "install", "--repo", folder ?? repository.Path)).ExitCode);
}
