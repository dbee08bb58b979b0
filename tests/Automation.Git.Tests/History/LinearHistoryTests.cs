using Automation.Git.History;

namespace Automation.Git.Tests.History;

public sealed class LinearHistoryTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task Consecutive_Commits_Of_One_Author_On_One_Day_Are_One()
    {
        source.As(GitPerson.Ada).Change("feat: one");
        source.Change("feat: two");
        source.As(GitPerson.Grace).Change("fix: three");
        source.As(GitPerson.Ada).Change("fix: four");
        source.NextDay().Change("fix: five");

        var pullRequests = (await ReadAsync()).PullRequests;

        Assert.Equal([2, 1, 1, 1], pullRequests.Select(p => p.Commits.Count));
        Assert.Equal(["feat: one", "fix: three", "fix: four", "fix: five"], pullRequests.Select(p => p.Title));
        Assert.Equal([1, 2, 3, 4], pullRequests.Select(p => p.Number));
        Assert.Equal(pullRequests[0].Head, pullRequests[1].Base);
    }

    [Fact]
    public async Task A_Root_Commit_Starts_From_The_Empty_Tree()
    {
        source.Change("feat: begin");
        await using var repository = await GitRepository.OpenAsync(source.Path);

        var pullRequest = Assert.Single((await HistoryPullRequests.ReadAsync(repository, 5)).PullRequests);

        Assert.Equal(repository.EmptyTree, pullRequest.Base);
        Assert.Single(await repository.DiffAsync(pullRequest.MergeBase, pullRequest.Head));
    }

    [Fact]
    public async Task A_Squash_Tells_Number_Title_And_Body()
    {
        source.Change("chore: begin");
        source.NextDay().Change("feat: greet (#41)\n\n* wip\n* done");

        var pullRequest = (await ReadAsync(limit: 1)).PullRequests[0];

        Assert.Equal((41, "feat: greet", "* wip\n* done"), (pullRequest.Number, pullRequest.Title, pullRequest.Body));
    }

    [Fact]
    public async Task Trailers_And_Foreign_Committers_Approve_Once_Each()
    {
        source.As(GitPerson.Ada, GitPerson.Grace)
            .Change(
                """
                feat: one

                Reviewed-by: Grace Hopper <grace@example.org>
                Acked-by: Linus <l@example.org>
                Reviewed-by: Ada Lovelace <ada@example.org>
                """);

        var history = await ReadAsync();

        Assert.True(history.HoldsReviews);
        Assert.Equal(["grace-hopper", "linus"], history.PullRequests[0].Reviews.Select(r => r.Author.Login));
    }

    [Fact]
    public async Task Whoever_Approves_By_Committing_Has_Made_No_Part_Of_The_Change()
    {
        source.As(GitPerson.Ada, GitPerson.Grace).Change("feat: one");
        source.As(GitPerson.Ada).Change("feat: two");

        var pullRequest = Assert.Single((await ReadAsync()).PullRequests);

        Assert.Equal(["grace-hopper"], pullRequest.Reviews.Select(r => r.Author.Login));
        Assert.Equal(["web-flow", "ada-lovelace"], pullRequest.Commits.Select(c => c.ToSnapshot().Committer!.Account!.Login));
        Assert.Equal("ada-lovelace", pullRequest.MergeCommit.ToSnapshot().Committer!.Account!.Login);
    }

    [Fact]
    public async Task GitHub_As_The_Committer_Approves_Nothing()
    {
        source.As(GitPerson.Ada, GitPerson.GitHub).Change("feat: one (#1)");

        Assert.False((await ReadAsync()).HoldsReviews);
    }

    [Fact]
    public async Task A_Lone_Merge_Does_Not_Hide_A_History_Of_Direct_Commits()
    {
        for (var day = 0; day < 12; day++)
        {
            source.NextDay().Change($"feat: day {day}");
        }

        source.Branch("topic").NextDay().Change("feat: topic");
        source.Checkout("main").Merge("Merge branch 'topic'", "topic");

        var pullRequests = (await ReadAsync()).PullRequests;

        Assert.Equal(13, pullRequests.Count);
        Assert.Equal("feat: topic", pullRequests[^1].Title);
        Assert.Single(pullRequests[^1].Commits);
    }

    [Fact]
    public async Task The_Last_Commits_Of_A_Shallow_Clone_Are_Left_Out()
    {
        source.Change("feat: one");
        source.NextDay().Change("feat: two");
        source.NextDay().Change("feat: three");
        source.Run("clone", "-q", "--depth", "2", "file://" + source.Path, source.Sibling("shallow"));
        await using var shallow = await GitRepository.OpenAsync(source.Sibling("shallow"));

        Assert.Equal(["feat: three"], (await HistoryPullRequests.ReadAsync(shallow, 5)).PullRequests.Select(p => p.Title));
    }

    [Fact]
    public async Task A_Shallow_Clone_Without_A_Whole_Pull_Request_Is_Told_What_To_Do()
    {
        source.Change("feat: one");
        source.NextDay().Change("feat: two");
        source.Run("clone", "-q", "--depth", "1", "file://" + source.Path, source.Sibling("shallow"));
        await using var shallow = await GitRepository.OpenAsync(source.Sibling("shallow"));

        var error = await Assert.ThrowsAsync<GitException>(() => HistoryPullRequests.ReadAsync(shallow, 5));

        Assert.Equal(GitProblem.Shallow, error.Problem);
    }

    public void Dispose() => source.Dispose();

    private async Task<HistoryPullRequestList> ReadAsync(int limit = 50)
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await HistoryPullRequests.ReadAsync(repository, limit);
    }
}
