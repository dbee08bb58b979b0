namespace Automation.Git.Tests.Diffs;

/// <summary>Which of the things that happen to a branch after an approval change what was approved.</summary>
public sealed class FreshnessTests : IDisposable
{
    private readonly Freshness branch = new();

    private GitRepositoryBuilder Source => branch.Source;

    public void Dispose() => branch.Dispose();

    [Fact]
    public Task A_Rebase_Onto_A_Base_That_Moved_On_Keeps_It() => KeepsAsync(() =>
    {
        MoveBase();
        Source.Run("rebase", "-q", "main");
    });

    [Fact]
    public Task A_Merge_Of_The_Base_Keeps_It() => KeepsAsync(() =>
    {
        MoveBase();
        Source.Merge("Merge branch 'main' into topic", "main");
    });

    [Fact]
    public Task A_Base_That_Moves_On_Alone_Keeps_It() => KeepsAsync(MoveBase);

    [Fact]
    public Task Lines_Of_The_Base_That_Move_The_Hunk_Keep_It() => KeepsAsync(() =>
    {
        Source.Checkout("main").Write("poem.txt", "a title\n" + Freshness.Poem()).Commit("docs: add a title");
        Source.Checkout("topic").Run("rebase", "-q", "main");
    });

    [Fact]
    public async Task A_Squash_Of_Several_Commits_Keeps_It()
    {
        Source.Write("more.txt", "more\n").Commit("feat: add more");
        Source.Write("more.txt", "more and more\n").Commit("fix: mend more");

        await KeepsAsync(() =>
        {
            Source.Run("reset", "-q", "--soft", "main");
            Source.Commit("feat: all in one");
        });
    }

    [Fact]
    public Task An_Amended_Message_Keeps_It() => KeepsAsync(() => Source.Run("commit", "-q", "--amend", "-m", "feat: say it better"));

    [Fact]
    public Task An_Empty_Commit_Keeps_It() => KeepsAsync(() => Source.Commit("chore: start the checks again"));

    [Fact]
    public Task A_Commit_And_Its_Revert_Keep_It() => KeepsAsync(() =>
    {
        Source.Write("more.txt", "more\n").Commit("feat: add more");
        Source.Run("revert", "--no-edit", "HEAD");
    });

    [Fact]
    public Task Amended_Content_Ends_It() => EndsAsync(() =>
    {
        Source.Write("poem.txt", Freshness.Poem(at: 20, "changed again"));
        Source.Run("commit", "-q", "--amend", "--no-edit", "-a");
    });

    [Fact]
    public Task White_Space_Alone_Ends_It() => EndsAsync(
        () => Source.Write("poem.txt", Freshness.Poem(at: 20, "  changed")).Commit("style: indent"));

    [Fact]
    public Task Other_Line_Ends_End_It() => EndsAsync(
        () => Source.Write("poem.txt", Freshness.Poem(at: 20, "changed\r")).Commit("style: use other line ends"));

    [Fact]
    public Task A_Line_Break_Less_At_The_End_Ends_It() => EndsAsync(
        () => Source.Write("poem.txt", Freshness.Poem(at: 20, "changed").TrimEnd('\n')).Commit("style: no last line break"));

    [Fact]
    public Task A_New_Commit_Ends_It() => EndsAsync(() => Source.Write("more.txt", "more\n").Commit("feat: add more"));

    [Fact]
    public Task A_Rename_Of_The_Changed_File_Ends_It() => EndsAsync(() => Source.Move("poem.txt", "verse.txt").Commit("refactor: rename"));

    [Fact]
    public Task A_Changed_Mode_Of_An_Untouched_File_Ends_It() => EndsAsync(() =>
    {
        Source.Run("update-index", "--chmod=+x", "other.txt");
        Source.Run("commit", "-q", "-m", "chore: make it run");
    });

    /// <summary>GitHub shows no modes beside changed lines, so they cannot be gone by.</summary>
    [Fact]
    public Task A_Changed_Mode_Beside_Changed_Lines_Is_Not_Seen() => KeepsAsync(() =>
    {
        Source.Run("update-index", "--chmod=+x", "poem.txt");
        Source.Run("commit", "-q", "-m", "chore: make it run");
    });

    /// <summary>The diff shows three lines around each change. To GitHub's dismissal of stale approvals they are part of it too.</summary>
    [Theory]
    [InlineData(17)]
    [InlineData(23)]
    public Task A_Base_That_Changes_What_Surrounds_The_Change_Ends_It(int line) => EndsAsync(() => RebaseOver(line, "by main"));

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    public Task A_Base_That_Changes_Lines_Farther_Away_Keeps_It(int line) => KeepsAsync(() => RebaseOver(line, "by main"));

    [Fact]
    public async Task A_Conflict_That_Was_Solved_Otherwise_Ends_It()
    {
        Source.Checkout("main").Write("poem.txt", Freshness.Poem(at: 20, "by main")).Commit("feat: change the same line");
        Source.Checkout("topic");

        await EndsAsync(() =>
        {
            Assert.Throws<InvalidOperationException>(() => Source.Merge("Merge branch 'main' into topic", "main"));
            Source.Write("poem.txt", Freshness.Poem(at: 20, "changed by both")).Commit("Merge branch 'main' into topic");
        });
    }

    [Fact]
    public async Task A_Binary_File_Goes_By_Its_Content()
    {
        Source.Write("logo.png", [0, 1, 2]).Commit("feat: add a logo");
        await KeepsAsync(() => Source.Run("commit", "-q", "--amend", "-m", "feat: add our logo"));

        await EndsAsync(() => Source.Write("logo.png", [0, 1, 3]).Commit("fix: mend the logo"));
    }

    private void MoveBase()
    {
        Source.Checkout("main").Write("other.txt", "one\ntwo\nthree\n").Write("new.txt", "new\n").Commit("feat: move on");
        Source.Checkout("topic");
    }

    private void RebaseOver(int at, string line)
    {
        Source.Checkout("main").Write("poem.txt", Freshness.Poem(at, line)).Commit("docs: change a line");
        Source.Checkout("topic").Run("rebase", "-q", "-s", "recursive", "main");
    }

    private async Task KeepsAsync(Action change)
    {
        var approved = await branch.IdAsync();

        change();

        Assert.Equal(approved, await branch.IdAsync());
    }

    private async Task EndsAsync(Action change)
    {
        var approved = await branch.IdAsync();

        change();

        Assert.NotEqual(approved, await branch.IdAsync());
    }
}
