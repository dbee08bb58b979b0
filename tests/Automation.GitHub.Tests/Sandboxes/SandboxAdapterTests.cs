using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>The adapter and the sandbox understand each other: what git holds arrives, and what is published is found again.</summary>
public sealed class SandboxAdapterTests : IAsyncLifetime
{
    private static readonly Evaluator Evaluator = new(PracticeCatalog.All);
    private static readonly ReportPlanner Planner = new(PracticeCatalog.All);

    private SandboxServer sandbox = null!;
    private GitHubHost host = null!;

    public async Task InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync();
        host = sandbox.NewHost();
    }

    public async Task DisposeAsync()
    {
        host.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_Pull_Request_Is_What_Its_Merge_Says()
    {
        var snapshot = (await LoadAsync()).Snapshot;

        Assert.Equal(("feat: add a greeting", "For visitors.", "ada-lovelace"), (snapshot.Title, snapshot.Body, snapshot.Author.Login));
        Assert.Equal(
            ("sandbox/greeter", "main", "greeting"), (snapshot.Repository.Name.ToString(), snapshot.BaseRef, snapshot.HeadRef));
        Assert.Equal((sandbox.History.Base, sandbox.History.Head), (snapshot.BaseSha, snapshot.HeadSha));
        Assert.Equal(PullRequestStatus.Open, snapshot.Status);
        var review = Assert.Single(snapshot.Reviews);
        Assert.Equal(("grace-hopper", ReviewState.Approved, snapshot.HeadSha), (review.Author.Login, review.State, review.Commit));
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Its_Commits_Are_Those_Of_The_Branch_Oldest_First()
    {
        var commits = (await LoadAsync()).Snapshot.Commits;

        Assert.Equal([sandbox.History.FirstCommit, sandbox.History.Head], commits.Select(c => c.Sha));
        Assert.Equal(["feat: add a greeting\n\nFor visitors.", "refactor: move things"], commits.Select(c => c.Message));
        Assert.All(commits, c => Assert.Equal((1, "ada-lovelace"), (c.ParentCount, c.Author?.Login)));
        Assert.All(commits, c => Assert.Equal(("Ada Lovelace", "ada@example.org"), (c.AuthorName, c.AuthorEmail)));
    }

    [Fact]
    public async Task It_Comes_With_The_Messages_That_GitHub_Proposes()
    {
        var snapshot = (await LoadAsync()).Snapshot;

        Assert.Equal(MergeSettings.Default, snapshot.Repository.Merge);
        Assert.Equal(
            new MergeText("feat: add a greeting (#7)", "* feat: add a greeting\n\nFor visitors.\n\n* refactor: move things"),
            snapshot.MergeTexts[MergeMethod.Squash]);
        Assert.Equal(
            new MergeText("Merge pull request #7 from sandbox/greeting", "feat: add a greeting"), snapshot.MergeTexts[MergeMethod.Merge]);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(600)]
    public async Task Every_Commit_Is_Read_Though_The_List_Ends_At_250(int length)
    {
        await using var large = await SandboxServer.StartAsync(length);
        using var adapter = large.NewHost();

        var snapshot = (await adapter.LoadAsync(SandboxServer.Request(SandboxHistory.Long))).Snapshot;

        Assert.Equal(Enumerable.Range(1, length).Select(static n => $"feat: thing {n}"), snapshot.Commits.Select(static c => c.Message));
        Assert.Equal(snapshot.HeadSha, snapshot.Commits[^1].Sha);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Its_Files_Come_With_Their_Patches()
    {
        var files = (await LoadAsync()).Snapshot.Files.ToDictionary(f => f.Path);

        Assert.Equal(
            ["docs/adr/0002-greet.md", "empty.txt", "gone.txt", "logo.png", "new/old.txt", "src/a b #1.cs"],
            files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("@@ -0,0 +1 @@\n+// TODO greet", files["src/a b #1.cs"].Patch);
        Assert.Equal((FileStatus.Renamed, "old.txt"), (files["new/old.txt"].Status, files["new/old.txt"].PreviousPath));
        Assert.Equal((FileStatus.Removed, 1), (files["gone.txt"].Status, files["gone.txt"].Deletions));
        Assert.Equal((FileStatus.Added, null), (files["logo.png"].Status, files["logo.png"].Patch));
    }

    [Fact]
    public async Task Policy_And_Standing_Decisions_Are_Those_Of_The_Base()
    {
        var load = await LoadAsync();

        Assert.Equal(PracticeMode.Enforce, load.Policy.ModeOf(PracticeIds.Decisions));
        Assert.Equal(PracticeMode.Warn, load.Policy.ModeOf(PracticeIds.Review));
        Assert.Equal(["docs/adr"], load.Snapshot.Decisions.Directories);
        Assert.Equal(["docs/adr/0001-begin.md"], load.Snapshot.Decisions.BasePaths);
        Assert.Equal([".github", "docs"], load.Snapshot.Decisions.RootFolders);
        Assert.StartsWith("# Greet", load.Snapshot.Decisions.HeadTexts["docs/adr/0002-greet.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Report_Stands_Once_It_Is_Published()
    {
        var before = await LoadAsync();
        var plan = PlanOf(before);
        await ApplyAsync(before, ReportDiff.Between(plan, before.Published));

        var after = await LoadAsync();

        Assert.Equal(
            plan.CheckRuns.Select(r => (r.Name, r.ExternalId, (CheckConclusion?)r.Conclusion, r.Title, r.Annotations.Count)).Order(),
            after.Published.CheckRuns.Select(r => (r.Name, r.ExternalId, r.Conclusion, r.Title, r.AnnotationCount)).Order());
        Assert.Contains(plan.CheckRuns, r => r.Annotations.Count > 0);
        Assert.Equal(plan.Comment!.TrimEnd(), Assert.Single(after.Published.Comments).Body.TrimEnd());
        Assert.Empty(ReportDiff.Between(PlanOf(after), after.Published));
    }

    [Fact]
    public async Task A_Changed_Report_Takes_The_Place_Of_The_One_Before()
    {
        var before = await LoadAsync();
        await ApplyAsync(before, ReportDiff.Between(PlanOf(before), before.Published));
        var first = await LoadAsync();
        var retitled = first.Snapshot with { Title = "No header at all", MergeTexts = new Dictionary<MergeMethod, MergeText>() };
        var changed = PlanOf(first with { Snapshot = retitled });

        await ApplyAsync(first, ReportDiff.Between(changed, first.Published));

        var second = await LoadAsync();
        Assert.Empty(ReportDiff.Between(changed, second.Published));
        Assert.Equal(4, second.Published.CheckRuns.Count);
        Assert.Equal(first.Published.Comments.Select(c => c.Id), second.Published.Comments.Select(c => c.Id));
    }

    [Fact]
    public async Task More_Annotations_Than_One_Request_Takes_All_Arrive()
    {
        var before = await LoadAsync();
        var plan = Many(PlanOf(before), 120);
        await ApplyAsync(before, [new ReportWrite.CreateCheckRun(plan.HeadSha, plan.CheckRuns[0])]);

        var published = (await LoadAsync()).Published;

        Assert.Equal(120, Assert.Single(published.CheckRuns).AnnotationCount);
        Assert.Empty(ReportDiff.Between(plan, published));
    }

    [Fact]
    public async Task Every_Kind_Of_Write_Is_Read_Back_And_What_Is_Gone_Fails_Alone()
    {
        var before = await LoadAsync();
        var plan = PlanOf(before);
        await ApplyAsync(
            before,
            [
                new ReportWrite.CreateCheckRun(plan.HeadSha, plan.CheckRuns[0] with { Annotations = [] }),
                new ReportWrite.CreateComment(ReportMarkers.Comment + "\nfirst"),
            ]);
        var first = (await LoadAsync()).Published;
        var update = new ReportWrite.UpdateCheckRun(first.CheckRuns[0].Id, Many(plan, 51).CheckRuns[0]);

        await Assert.ThrowsAsync<TransientException>(() => ApplyAsync(
            before,
            [update, new ReportWrite.UpdateComment("IC_99", "lost"), new ReportWrite.UpdateComment(first.Comments[0].Id, "second")]));
        var second = (await LoadAsync()).Published;
        await ApplyAsync(before, [update, new ReportWrite.DeleteComment(second.Comments[0].Id), new ReportWrite.DeleteComment("IC_99")]);

        Assert.Equal((50, "second"), (second.CheckRuns[0].AnnotationCount, second.Comments[0].Body));
        var third = await host.Publisher.ListCheckRunsAsync(
            SandboxServer.Key(0).Installation, SandboxServer.Key(0).Repository, null, plan.HeadSha, CancellationToken.None);
        Assert.Equal((101, before.Published.RepositoryId), (Assert.Single(third!.CheckRuns).AnnotationCount, third.RepositoryId));
        Assert.Empty((await LoadAsync()).Published.Comments);
    }

    [Fact]
    public async Task Labels_Are_Ours_As_Long_As_Nobody_Else_Has_The_Last_Word()
    {
        var before = await LoadAsync();
        await ApplyAsync(before, [new ReportWrite.AddLabels(["size/XS", "needs-adr", "type/feat", "ours: 100 %"])]);
        await sandbox.LabelAsync(SandboxHistory.Rich, "grace-hopper", "keep", isOn: true);
        await sandbox.LabelAsync(SandboxHistory.Rich, "grace-hopper", "needs-adr", isOn: false);
        await sandbox.LabelAsync(SandboxHistory.Rich, "grace-hopper", "type/feat", isOn: false);
        await sandbox.LabelAsync(SandboxHistory.Rich, "grace-hopper", "Type/Feat", isOn: true);

        var put = await LoadAsync();
        await ApplyAsync(put, [.. put.Published.Labels.Ours.Append("gone").Select(static l => new ReportWrite.RemoveLabel(l))]);
        var takenOff = (await LoadAsync()).Published.Labels;

        Assert.Equal(["keep", "type/feat"], put.Snapshot.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(["ours: 100 %", "size/XS"], put.Published.Labels.Ours.Order(StringComparer.Ordinal));
        Assert.Equal(["needs-adr"], put.Published.Labels.Declined);
        Assert.Equal(["keep", "type/feat"], takenOff.Others.Order(StringComparer.Ordinal));
        Assert.Empty(takenOff.Ours);
    }

    private static ReportPlan PlanOf(SnapshotLoad.Loaded load) => Planner.Plan(
        Evaluator.Evaluate(load.Snapshot, load.Policy, load.Snapshot.UpdatedAt), load.Policy, load.Snapshot, load.Published, []);

    private static ReportPlan Many(ReportPlan plan, int count)
    {
        var annotations = Enumerable.Range(1, count).Select(n => new CheckAnnotation("old.txt", n, Severity.Error, "A title", "A message"));
        return plan with { CheckRuns = [plan.CheckRuns[0] with { Annotations = [.. annotations] }], KeepsComment = true };
    }

    private Task<SnapshotLoad.Loaded> LoadAsync() => host.LoadAsync(SandboxServer.Request(SandboxHistory.Rich));

    private async Task ApplyAsync(SnapshotLoad.Loaded load, IReadOnlyList<ReportWrite> writes)
    {
        Assert.NotEmpty(writes);
        Assert.True(await host.Publisher.ApplyAsync(
            SandboxServer.Key(SandboxHistory.Rich), load.Published, writes, static _ => Task.FromResult(true), CancellationToken.None));
    }
}
