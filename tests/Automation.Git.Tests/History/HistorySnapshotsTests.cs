using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Git.History;

namespace Automation.Git.Tests.History;

public sealed class HistorySnapshotsTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task A_Merged_Pull_Request_Comes_With_What_Its_Review_Depends_On()
    {
        source.Write("CODEOWNERS", "* @grace\n").Write(".github/pull_request_template.md", "## Why\n")
            .Write(".gitattributes", "*.lock linguist-generated\n").Commit("chore: begin");
        source.Branch("topic").Write("a.lock", "1\n").Write("CODEOWNERS", "* @ada\n").Commit("feat: add a lock");
        source.Checkout("main").Change("feat: go on");
        source.Merge("Merge pull request #7 from o/topic\n\nfeat: add a lock\n\nCloses #3", "topic");

        var snapshot = await LoadAsync();

        Assert.Equal(new CodeOwnersText("CODEOWNERS", "* @grace\n"), snapshot.CodeOwners);
        Assert.Equal(new CodeOwnersText("CODEOWNERS", "* @ada\n"), snapshot.ProposedCodeOwners);
        Assert.Equal(new DescriptionTemplate("pull_request_template.md", "## Why\n"), Assert.Single(snapshot.Templates));
        Assert.Equal(new LinkedIssue(snapshot.Repository.Name, 3, IsOpen: true), Assert.Single(snapshot.LinkedIssues));
        Assert.Equal(["a.lock"], snapshot.Files.Where(f => f.IsGenerated).Select(f => f.Path));
        Assert.Equal((1, source.Run("rev-parse", "topic^{tree}").Trim()), (snapshot.BehindBy, snapshot.HeadTree));
    }

    [Fact]
    public async Task Who_Committed_What_Another_Wrote_Is_An_Approver_Who_Counts()
    {
        source.As(GitPerson.Ada, GitPerson.Grace).Change("feat: one");

        var snapshot = await LoadAsync();

        var evaluation = new Evaluator(PracticeCatalog.All).Evaluate(snapshot, EffectivePolicy.Default, snapshot.UpdatedAt);
        var review = evaluation.Results.Single(r => r.Practice == PracticeIds.Review);
        Assert.Equal("grace-hopper", Assert.Single(snapshot.Reviews).Author.Login);
        Assert.DoesNotContain(review.Findings, f => f.Rule == "review/approvals");
    }

    public void Dispose() => source.Dispose();

    private async Task<PullRequestSnapshot> LoadAsync()
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        var history = await HistoryPullRequests.ReadAsync(repository, limit: 1);
        var snapshots = await HistorySnapshots.OpenAsync(repository, history);
        return await snapshots.LoadAsync(Assert.Single(history.PullRequests), DecisionDirectories.Auto);
    }
}
