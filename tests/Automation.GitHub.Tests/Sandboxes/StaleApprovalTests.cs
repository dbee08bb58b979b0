using Automation.Core.Diffs;
using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>
/// What becomes of an approval when its branch changes, from a real repository over HTTP to the verdict: it stands as long as the pull
/// request does the same.
/// </summary>
public sealed class StaleApprovalTests : IDisposable
{
    private const string Rule = "review/stale-approvals";

    private static readonly Evaluator Evaluator = new(PracticeCatalog.All);

    private readonly ApprovedBranch branch = new();

    [Fact]
    public Task Nothing_Happens() => StandsAsync(() => { });

    [Fact]
    public Task The_Base_Goes_On_Alone() => StandsAsync(() => branch.MoveBase());

    [Fact]
    public Task A_Rebase_Onto_A_Moved_Base() => StandsAsync(() =>
    {
        branch.MoveBase();
        branch.Source.Run("rebase", "-q", "main");
    });

    [Fact]
    public Task An_Update_By_A_Merge_Of_The_Base() => StandsAsync(() =>
    {
        branch.MoveBase();
        branch.Source.Merge("Merge branch 'main' into topic", "main");
    });

    [Fact]
    public Task A_Squash_Into_One_Commit_On_A_Moved_Base() => StandsAsync(() =>
    {
        branch.MoveBase();
        branch.Source.Run("rebase", "-q", "main");
        branch.Source.Run("reset", "-q", "--soft", "main");
        branch.Source.Commit("feat: all in one");
    });

    [Fact]
    public Task An_Amended_Message() => StandsAsync(() => branch.Source.Run("commit", "-q", "--amend", "-m", "feat: say it better"));

    [Fact]
    public Task A_New_Commit_That_Is_Reverted() => StandsAsync(() =>
    {
        branch.Source.Write("more.txt", "more and more\n").Commit("feat: add even more");
        branch.Source.Run("revert", "--no-edit", "HEAD");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Another_Base_Branch_Of_The_Same_Content(bool isAmended) => StandsAsync(() =>
    {
        Amend(isAmended);
        branch.Source.Run("branch", "twin", "main");
        branch.Retarget("twin", seen: true);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Another_Base_Branch_That_Holds_Less(bool isAmended) => EndsAsync(
        () =>
        {
            Amend(isAmended);
            branch.Retarget("release", seen: true);
        },
        "the base branch changed, and the diff with it");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Another_Base_Branch_After_An_Approval_That_Nobody_Saw(bool isAmended) => EndsAsync(
        () =>
        {
            Amend(isAmended);
            branch.Retarget("release", seen: false);
        },
        "the base branch changed since, and what was approved is not known");

    [Fact]
    public Task An_Amended_Content() => GoesStaleAsync(
        () =>
        {
            branch.Source.Write("more.txt", "less\n");
            branch.Source.Run("commit", "-q", "--amend", "-a", "--no-edit");
        },
        "more.txt");

    [Fact]
    public Task A_New_Commit() => GoesStaleAsync(
        () => branch.Source.Write("most.txt", "most\n").Commit("feat: add the most"), "most.txt");

    [Fact]
    public Task A_New_Commit_On_A_Moved_Base() => GoesStaleAsync(
        () =>
        {
            branch.MoveBase();
            branch.Source.Run("rebase", "-q", "main");
            branch.Source.Write("most.txt", "most\n").Commit("feat: add the most");
        },
        "most.txt");

    [Fact]
    public Task A_Conflict_That_Is_Resolved_Within_The_Update() => GoesStaleAsync(
        () =>
        {
            branch.MoveBase("by main");
            Assert.Throws<InvalidOperationException>(() => branch.Source.Merge("Merge branch 'main' into topic", "main"));
            branch.Source.Write("poem.txt", ApprovedBranch.Poem("by topic and main")).Commit("Merge branch 'main' into topic");
        },
        "poem.txt");

    [Fact]
    public Task More_In_An_Update_Than_The_Base_Brought() => GoesStaleAsync(
        () =>
        {
            branch.MoveBase();
            branch.Source.Run("merge", "-q", "--no-ff", "--no-commit", "main");
            branch.Source.Write("smuggled.txt", "unseen\n").Commit("Merge branch 'main' into topic");
        },
        "smuggled.txt");

    public void Dispose() => branch.Dispose();

    private async Task StandsAsync(Action change)
    {
        change();

        var snapshot = await branch.LoadAsync();

        Assert.Equal(branch.Approved, Assert.Single(snapshot.Reviews).Commit);
        Assert.All(snapshot.ReviewedDiffs.Values, d => Assert.Equal(PatchId.Of(snapshot.Files)!.PatchId, d.Identity!.PatchId));
        Assert.Empty(Findings(snapshot));
    }

    private async Task GoesStaleAsync(Action change, string file)
    {
        change();

        var snapshot = await branch.LoadAsync();

        Assert.NotEqual(PatchId.Of(snapshot.Files)!.PatchId, snapshot.ReviewedDiffs[branch.Approved].Identity!.PatchId);
        var finding = Assert.Single(Findings(snapshot));
        Assert.Contains("grace-hopper", finding.Message, StringComparison.Ordinal);
        Assert.Contains(file, finding.Message, StringComparison.Ordinal);
    }

    private async Task EndsAsync(Action change, string reason)
    {
        change();

        var snapshot = await branch.LoadAsync();

        var turn = Assert.Single(snapshot.Turns);
        Assert.Equal((PullRequestTurnKind.Retargeted, "main"), (turn.Kind, turn.Left));
        Assert.Empty(snapshot.ReviewedDiffs);
        Assert.Contains(reason, Assert.Single(Findings(snapshot)).Message, StringComparison.Ordinal);
    }

    private void Amend(bool isAmended)
    {
        if (isAmended)
        {
            branch.Source.Run("commit", "-q", "--amend", "-m", "feat: say it better");
        }
    }

    private static IEnumerable<Finding> Findings(PullRequestSnapshot snapshot)
    {
        Assert.Empty(snapshot.Gaps);
        var evaluation = Evaluator.Evaluate(snapshot, EffectivePolicy.Default, snapshot.UpdatedAt);
        var review = evaluation.Results.Single(static r => r.Practice == PracticeIds.Review);
        Assert.Empty(review.Unchecked);
        return review.Findings.Where(static f => f.Rule == Rule);
    }
}
