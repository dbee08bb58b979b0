using Automation.Git.History;

namespace Automation.Git.Tests.History;

/// <summary>One walk over the history must give what git gives for each merge when it is asked one by one.</summary>
public sealed class MergedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Commits_And_Merge_Bases_Are_Those_That_Git_Finds(int seed)
    {
        using var source = new GitRepositoryBuilder();
        source.Import(new RandomHistory(seed).Build(merges: 30));
        await using var repository = await GitRepository.OpenAsync(source.Path);

        var pullRequests = (await HistoryPullRequests.ReadAsync(repository, 25)).PullRequests;

        Assert.Equal(Enumerable.Range(6, 25), pullRequests.Select(p => p.Number));
        foreach (var pullRequest in pullRequests)
        {
            var commits = await repository.ReadRangeAsync(pullRequest.Base, pullRequest.Head);
            Assert.Equal(commits.Select(c => c.Sha).Order(BySha), pullRequest.Commits.Select(c => c.Sha).Order(BySha));
            Assert.Equal(await repository.FindMergeBaseAsync(pullRequest.Base, pullRequest.Head), pullRequest.MergeBase);
        }
    }

    private static readonly Comparer<CommitSha> BySha = Comparer<CommitSha>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));
}
