using Automation.Git.History;

namespace Automation.Git.Tests.History;

public sealed class HistoryPushTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task Merges_And_Direct_Commits_Between_The_Oldest_And_The_Newest_Arrive_In_Order()
    {
        source.Change("chore: before");
        Merge(1);
        var direct = source.Change("fix: direct");
        var newest = Merge(2);
        source.Change("chore: after");

        var pushes = (await ReadAsync()).Pushes;

        Assert.Equal([1, null, 2], pushes.Select(p => p.PullRequest?.Number));
        Assert.Equal([direct], pushes[1].Commits.Select(c => c.Sha.Value));
        Assert.Equal(["feat: topic 2", "Merge pull request #2 from o/topic-2"], pushes[2].Commits.Select(c => c.Subject));
        Assert.Equal((direct, newest), (pushes[2].Before.Value, pushes[2].After.Sha.Value));
        Assert.Equal(pushes[2].PullRequest!.MergedAt, pushes[2].At);
    }

    [Fact]
    public async Task Commits_Of_One_Day_Arrive_Together()
    {
        source.Change("feat: one");
        var two = source.Change("feat: two");
        source.NextDay().Change("fix: three");

        var pushes = (await ReadAsync()).Pushes;

        Assert.Equal([2, 1], pushes.Select(p => p.Commits.Count));
        Assert.Equal(two, pushes[0].PullRequest!.MergeCommit.Sha.Value);
        Assert.Equal(two, pushes[1].Before.Value);
    }

    [Fact]
    public async Task A_Commit_Written_By_A_Clock_That_Is_Fast_Was_Not_Opened_After_It_Was_Merged()
    {
        source.Change("chore: begin");
        source.Run("commit", "-q", "--allow-empty", "--date", "2030-01-01T00:00:00Z", "-m", "feat: tomorrow");

        var pullRequest = (await ReadAsync()).PullRequests[^1];

        Assert.Equal(pullRequest.MergedAt, pullRequest.CreatedAt);
    }

    public void Dispose() => source.Dispose();

    private string Merge(int number)
    {
        source.Branch($"topic-{number}").Change($"feat: topic {number}", $"{number}.txt");
        return source.Checkout("main").Merge(
            $"Merge pull request #{number} from o/topic-{number}\n\nfeat: topic {number}", $"topic-{number}");
    }

    private async Task<HistoryPullRequestList> ReadAsync()
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await HistoryPullRequests.ReadAsync(repository, 50);
    }
}
