namespace Automation.Git.Tests.Repositories;

public sealed class ReadingTests : IAsyncLifetime, IDisposable
{
    private readonly GitRepositoryBuilder source = new();
    private GitRepository? opened;

    private GitRepository Repository => opened!;

    public async Task InitializeAsync()
    {
        source.Write("docs/adr/0001-use-git.md", "# Use git").Write("src/größe.txt", "gr\u00f6\u00dfe\n").Commit("feat: begin");
        opened = await GitRepository.OpenAsync(source.Path);
    }

    public Task DisposeAsync() => Repository.DisposeAsync().AsTask();

    public void Dispose() => source.Dispose();

    [Fact]
    public async Task Texts_And_Directories_Are_Read_At_A_Revision()
    {
        Assert.Equal("größe\n", await Repository.ReadTextAsync("main", "src/größe.txt"));
        Assert.Equal(["0001-use-git.md"], (await Repository.ListDirectoryAsync("main", "docs/adr"))!.Select(e => e.Name));
        Assert.Equal(
            [("docs", true), ("src", true)],
            (await Repository.ListDirectoryAsync("main", ""))!.Select(e => (e.Name, e.IsDirectory)));
    }

    [Theory]
    [InlineData("src/missing.txt")]
    [InlineData("src")]
    [InlineData("a\nb")]
    public async Task What_Is_No_File_Has_No_Text(string path) => Assert.Null(await Repository.ReadTextAsync("main", path));

    [Fact]
    public async Task Reading_Goes_On_After_A_Missing_Object()
    {
        Assert.Null(await Repository.FindObjectAsync("nothing:here"));

        Assert.Equal("# Use git", await Repository.ReadTextAsync("main", "docs/adr/0001-use-git.md"));
    }

    [Fact]
    public async Task Parallel_Reads_Each_Get_Their_Own_Answer()
    {
        var paths = Enumerable.Range(0, 50).Select(i => i % 2 == 0 ? "docs/adr/0001-use-git.md" : "src/größe.txt");

        var texts = await Task.WhenAll(paths.Select(p => Repository.ReadTextAsync("main", p)));

        Assert.All(texts.Where((_, i) => i % 2 == 0), text => Assert.Equal("# Use git", text));
        Assert.All(texts.Where((_, i) => i % 2 == 1), text => Assert.Equal("größe\n", text));
    }

    [Fact]
    public async Task An_Unknown_Revision_Is_Named_With_A_Fix()
    {
        var error = await Assert.ThrowsAsync<GitException>(() => Repository.GetCommitAsync("no-such-branch"));

        Assert.Equal(GitProblem.UnknownRevision, error.Problem);
        Assert.Contains("'no-such-branch'", error.Message, StringComparison.Ordinal);
        Assert.Contains(source.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Commit_Is_Read_Whole()
    {
        var before = new CommitSha(source.Run("rev-parse", "HEAD").Trim());
        var head = source.As(GitPerson.Ada, GitPerson.Grace)
            .Write("a.txt", "a")
            .Commit("feat: add a\n\nWith a \"quoted\" body,\nin two lines.\n\nReviewed-by: Grace Hopper\n <grace@example.org>\n");

        var commit = Assert.Single(await Repository.ReadRangeAsync(before, new CommitSha(head)));

        Assert.Equal(head, commit.Sha.Value);
        Assert.Equal("feat: add a", commit.Subject);
        Assert.StartsWith("With a \"quoted\" body,\nin two lines.", commit.Body, StringComparison.Ordinal);
        Assert.Equal(("Ada Lovelace", "Grace Hopper"), (commit.Author.Name, commit.Committer.Name));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 2, 0, TimeSpan.Zero), commit.Author.At);
        Assert.Equal([new Trailer("Reviewed-by", "Grace Hopper <grace@example.org>")], commit.Trailers);
    }

    [Fact]
    public async Task The_Default_Branch_Is_What_The_Remote_Says()
    {
        source.Run("update-ref", "refs/remotes/origin/stable", "HEAD");
        source.Run("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/stable");

        Assert.Equal("stable", await Repository.GetDefaultBranchAsync());
    }

    [Fact]
    public async Task Without_A_Remote_The_Default_Branch_Is_The_Usual_One()
    {
        source.Branch("topic");

        Assert.Equal("main", await Repository.GetDefaultBranchAsync());
    }

    [Theory]
    [InlineData("https://github.com/octo-org/greeter.git", "octo-org/greeter")]
    [InlineData("https://token@github.com/octo-org/greeter", "octo-org/greeter")]
    [InlineData("git@github.com:octo-org/greeter.git", "octo-org/greeter")]
    [InlineData("ssh://git@github.com/octo-org/dotted.name.git", "octo-org/dotted.name")]
    [InlineData("https://example.org/octo-org/greeter.git", null)]
    [InlineData("https://github.com.example.org/octo-org/greeter.git", null)]
    [InlineData("/srv/git/greeter.git", null)]
    public async Task The_Name_On_GitHub_Comes_From_The_Remote(string url, string? expected)
    {
        source.Run("remote", "add", "origin", url);

        Assert.Equal(expected, (await Repository.FindGitHubNameAsync())?.ToString());
    }

    [Fact]
    public async Task Variables_Of_A_Surrounding_Git_Command_Change_Nothing()
    {
        // A commit-msg hook runs with GIT_DIR set to its own repository.
        using var other = new GitRepositoryBuilder("other");
        other.Write("other.txt", "other").Commit("feat: other");
        Environment.SetEnvironmentVariable("GIT_DIR", Path.Combine(other.Path, ".git"));
        try
        {
            await using var repository = await GitRepository.OpenAsync(source.Path);

            Assert.Null(await repository.ReadTextAsync("HEAD", "other.txt"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_DIR", null);
        }
    }
}
