using Automation.Git.History;

namespace Automation.Git.Tests.History;

public sealed class MergeHistoryTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    public MergeHistoryTests() => source.Write("a.txt", "a\n").Commit("chore: begin");

    [Fact]
    public async Task A_Merge_Is_A_Pull_Request_From_Its_Second_Parent_To_Its_First()
    {
        var @base = source.Run("rev-parse", "HEAD").Trim();
        source.Branch("topic").Change("feat: one");
        var head = source.Change("feat: two");
        source.Checkout("main").Merge("Merge pull request #12 from octo-org/topic\n\nfeat: one and two\n\nBecause of three.", "topic");

        var pullRequest = Assert.Single((await ReadAsync()).PullRequests);

        Assert.Equal(
            (12, "feat: one and two", "Because of three.", "topic"),
            (pullRequest.Number, pullRequest.Title, pullRequest.Body, pullRequest.HeadRef));
        Assert.Equal((@base, @base, head), (pullRequest.Base.Value, pullRequest.MergeBase.Value, pullRequest.Head.Value));
        Assert.Equal(["feat: one", "feat: two"], pullRequest.Commits.Select(c => c.Subject));
    }

    [Fact]
    public async Task The_Newest_Are_Returned_Oldest_First()
    {
        foreach (var number in new[] { 3, 1, 2 })
        {
            Merge(number);
        }

        Assert.Equal([1, 2], (await ReadAsync(limit: 2)).PullRequests.Select(p => p.Number));
        Assert.Equal([3, 1, 2], (await ReadAsync(limit: 10)).PullRequests.Select(p => p.Number));
    }

    [Fact]
    public async Task A_Merge_Without_A_Number_Gets_One_That_Is_Free()
    {
        Merge(2);
        source.Branch("plain").Change("feat: plain", "plain.txt");
        source.Checkout("main").Merge("Merge branch 'plain'", "plain");
        Merge(1);
        source.Branch("again").Change("feat: again", "again.txt");
        source.Checkout("main").Merge("feat: again (#2)", "again");

        var pullRequests = (await ReadAsync()).PullRequests;

        Assert.Equal([2, 3, 1, 4], pullRequests.Select(p => p.Number));
        Assert.Equal(("feat: plain", "plain"), (pullRequests[1].Title, pullRequests[1].HeadRef));
        Assert.Equal("feat: again", pullRequests[3].Title);
    }

    [Fact]
    public async Task Commits_Of_The_Base_That_A_Branch_Took_In_Are_Not_Its_Own()
    {
        source.Branch("topic").Change("feat: one", "topic.txt");
        source.Checkout("main").Change("fix: meanwhile", "main.txt");
        var mergeBase = source.Run("rev-parse", "HEAD").Trim();
        source.Checkout("topic").Merge("Merge branch 'main' into topic", "main");
        source.Change("feat: two", "topic.txt");
        source.Checkout("main").Merge("Merge pull request #5 from octo-org/topic\n\nfeat: topic", "topic");

        var pullRequest = Assert.Single((await ReadAsync()).PullRequests);

        Assert.Equal(["feat: one", "Merge branch 'main' into topic", "feat: two"], pullRequest.Commits.Select(c => c.Subject));
        Assert.Equal(mergeBase, pullRequest.MergeBase.Value);
        Assert.Equal(["topic.txt"], await FilesAsync(pullRequest));
    }

    [Fact]
    public async Task Branches_That_Were_Merged_After_Each_Other_Keep_Their_Own_Commits()
    {
        source.Branch("first").Change("feat: first", "first.txt");
        source.Checkout("main").Branch("second").Change("feat: second", "second.txt");
        source.Checkout("main").Merge("Merge pull request #1 from o/first\n\nfeat: first", "first");
        source.Merge("Merge pull request #2 from o/second\n\nfeat: second", "second");

        var pullRequests = (await ReadAsync()).PullRequests;

        Assert.Equal(["feat: first"], pullRequests[0].Commits.Select(c => c.Subject));
        Assert.Equal(["feat: second"], pullRequests[1].Commits.Select(c => c.Subject));
        Assert.Equal(["second.txt"], await FilesAsync(pullRequests[1]));
    }

    [Fact]
    public async Task An_Octopus_And_A_Merge_Of_Nothing_New_Are_Tolerated()
    {
        source.Branch("left").Change("feat: left", "left.txt");
        source.Checkout("main").Branch("right").Change("feat: right", "right.txt");
        source.Checkout("main").Merge("Merge branches 'left' and 'right'", "left", "right");
        var tree = source.Run("rev-parse", "HEAD^{tree}").Trim();
        var empty = source.Run("commit-tree", tree, "-p", "HEAD", "-p", "left", "-m", "Merge branch 'left' again").Trim();
        source.Run("reset", "-q", "--hard", empty);

        var pullRequests = (await ReadAsync()).PullRequests;

        Assert.Equal(["feat: left"], pullRequests[0].Commits.Select(c => c.Subject));
        Assert.Empty(pullRequests[1].Commits);
        Assert.Empty(await FilesAsync(pullRequests[1]));
    }

    [Fact]
    public async Task A_Merger_Who_Is_Not_The_Author_Approves()
    {
        source.As(GitPerson.Ada).Branch("topic").Change("feat: one");
        source.Checkout("main").As(GitPerson.Grace, GitPerson.GitHub).Merge("Merge pull request #1 from o/topic\n\nfeat: one", "topic");

        var history = await ReadAsync();

        Assert.True(history.HoldsReviews);
        var review = Assert.Single(history.PullRequests[0].Reviews);
        Assert.Equal(("grace-hopper", ReviewState.Approved), (review.Author.Login, review.State));
        Assert.Equal(history.PullRequests[0].Head, review.Commit);
    }

    [Fact]
    public async Task A_History_Of_Authors_Who_Merge_Themselves_Holds_No_Reviews()
    {
        Merge(1);

        Assert.False((await ReadAsync()).HoldsReviews);
    }

    public void Dispose() => source.Dispose();

    private void Merge(int number)
    {
        source.Branch($"topic-{number}").Change($"feat: topic {number}", $"{number}.txt");
        source.Checkout("main").Merge($"Merge pull request #{number} from o/topic-{number}\n\nfeat: topic {number}", $"topic-{number}");
    }

    private async Task<HistoryPullRequestList> ReadAsync(int limit = 50)
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await HistoryPullRequests.ReadAsync(repository, limit);
    }

    private async Task<IEnumerable<string>> FilesAsync(HistoryPullRequest pullRequest)
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return (await repository.DiffAsync(pullRequest.MergeBase, pullRequest.Head)).Select(f => f.Path);
    }
}
