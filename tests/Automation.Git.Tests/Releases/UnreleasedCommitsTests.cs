using Automation.Git.Releases;

namespace Automation.Git.Tests.Releases;

public sealed class UnreleasedCommitsTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task The_Highest_Release_Counts_And_Not_The_Newest_Tag()
    {
        source.Change("feat: one");
        source.Run("tag", "v1.10.0");
        source.Change("fix: two");
        source.Run("tag", "-a", "-m", "patched", "1.9.1");
        source.Run("tag", "v2.0.0-rc.1");
        source.Run("tag", "nightly");
        source.Change("feat: three");

        var found = await ReadAsync();

        Assert.Equal("v1.10.0", found.Since?.Name);
        Assert.Equal(["fix: two", "feat: three"], found.Commits.Select(c => c.Subject));
    }

    [Fact]
    public async Task An_Annotated_Tag_Stands_For_Its_Commit()
    {
        source.Change("feat: one");
        source.Run("tag", "-a", "-m", "first", "v1.0.0");

        Assert.Empty((await ReadAsync()).Commits);
    }

    [Fact]
    public async Task A_Tag_That_The_Revision_Does_Not_Reach_Does_Not_Count()
    {
        source.Change("feat: one");
        source.Run("tag", "v1.0.0");
        source.Branch("next").Change("feat!: two");
        source.Run("tag", "v2.0.0");
        source.Checkout("main").Change("fix: three");

        Assert.Equal("v1.0.0", (await ReadAsync()).Since?.Name);
        Assert.Equal("v2.0.0", (await ReadAsync("next")).Since?.Name);
    }

    [Fact]
    public async Task Without_A_Release_Every_Commit_Counts()
    {
        source.Change("feat: one");
        source.Change("feat: two");

        var found = await ReadAsync();

        Assert.Null(found.Since);
        Assert.Equal(2, found.Commits.Count);
    }

    [Fact]
    public async Task The_Tag_To_Count_From_Can_Be_Named()
    {
        source.Change("feat: one");
        source.Run("tag", "v1.0.0");
        source.Change("feat: two");
        source.Run("tag", "v1.1.0");

        var found = await ReadAsync(since: "v1.0.0");

        Assert.Equal(["feat: two"], found.Commits.Select(c => c.Subject));
    }

    [Fact]
    public async Task An_Unknown_Tag_Is_Named_With_A_Fix()
    {
        source.Change("feat: one");

        var error = await Assert.ThrowsAsync<GitException>(() => ReadAsync(since: "v9.0.0"));

        Assert.Equal(GitProblem.UnknownRevision, error.Problem);
        Assert.StartsWith("'v9.0.0' is no tag", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Shallow_Clone_Is_Refused_With_A_Fix()
    {
        source.Change("feat: one");
        source.Change("feat: two");
        source.Run("clone", "-q", "--depth", "1", "file://" + source.Path, source.Sibling("shallow"));
        await using var shallow = await GitRepository.OpenAsync(source.Sibling("shallow"));

        var error = await Assert.ThrowsAsync<GitException>(() => UnreleasedCommits.ReadAsync(shallow, "HEAD"));

        Assert.Equal(GitProblem.Shallow, error.Problem);
        Assert.Contains("fetch-depth: 0", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => source.Dispose();

    private async Task<UnreleasedCommits> ReadAsync(string revision = "HEAD", string? since = null)
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await UnreleasedCommits.ReadAsync(repository, revision, since is null ? null : VersionTag.Find(since));
    }
}
