namespace Automation.Git.Tests.Repositories;

public sealed class CommitMessagesTests
{
    [Fact]
    public async Task A_Range_Gives_Its_Messages_Oldest_First()
    {
        using var repository = new GitRepositoryBuilder();
        repository.Commit("chore: start");
        repository.Commit("feat: a\n\nbody\n\nRefs: #1");
        repository.Commit("fix: b");

        var messages = await CommitMessages.FindAsync(repository.Path, "HEAD~2", "HEAD");

        Assert.Equal(["feat: a\n\nbody\n\nRefs: #1", "fix: b"], messages!.Select(message => message.TrimEnd()));
    }

    [Fact]
    public async Task The_Messages_Are_Those_Of_The_Whole_Reading()
    {
        using var repository = new GitRepositoryBuilder();
        var start = repository.Commit("chore: start");
        repository.Branch("side");
        repository.Commit("feat: \u00E4\u4E2D\U0001F389");
        repository.Checkout("main");
        repository.Commit("no type");
        repository.Merge("Merge branch 'side'", "side");
        await using var opened = await GitRepository.OpenAsync(repository.Path);
        var commits = await opened.ReadRangeAsync(new CommitSha(start), await opened.GetCommitAsync("HEAD"));

        var messages = await CommitMessages.FindAsync(repository.Path, start, "HEAD");

        Assert.Equal(3, commits.Count);
        Assert.Equal(commits.Where(commit => !commit.IsMerge).Select(commit => commit.Message), messages);
    }

    [Fact]
    public async Task A_Range_Without_Commits_Has_No_Messages()
    {
        using var repository = new GitRepositoryBuilder();
        repository.Commit("chore: start");

        Assert.Empty((await CommitMessages.FindAsync(repository.Path, "HEAD", "HEAD"))!);
    }

    [Theory]
    [InlineData("HEAD~9", "HEAD")]
    [InlineData("HEAD", "nowhere")]
    [InlineData("HEAD", "--all")]
    [InlineData("HEAD", "--output=stolen")]
    public async Task What_Git_Does_Not_Know_Gives_Nothing(string @base, string head)
    {
        using var repository = new GitRepositoryBuilder();
        repository.Commit("chore: start");

        Assert.Null(await CommitMessages.FindAsync(repository.Path, @base, head));
        Assert.False(File.Exists(Path.Combine(repository.Path, "stolen")));
    }

    [Fact]
    public async Task No_Folder_And_No_Repository_Give_Nothing()
    {
        using var repository = new GitRepositoryBuilder();

        Assert.Null(await CommitMessages.FindAsync(repository.Sibling("nowhere"), "HEAD", "HEAD"));
        Assert.Null(await CommitMessages.FindAsync(Path.GetDirectoryName(repository.Path)!, "HEAD", "HEAD"));
    }
}
