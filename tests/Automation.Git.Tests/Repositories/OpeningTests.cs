namespace Automation.Git.Tests.Repositories;

public sealed class OpeningTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task A_Folder_That_Does_Not_Exist_Is_Named()
    {
        var missing = source.Sibling("nowhere");

        var error = await Assert.ThrowsAsync<GitException>(() => GitRepository.OpenAsync(missing));

        Assert.Equal(GitProblem.FolderMissing, error.Problem);
        Assert.StartsWith(missing + " does not exist: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Folder_Without_A_Repository_Is_Named_With_A_Fix()
    {
        var plain = Directory.CreateDirectory(source.Sibling("plain")).FullName;

        var error = await Assert.ThrowsAsync<GitException>(() => GitRepository.OpenAsync(plain));

        Assert.Equal(GitProblem.NotARepository, error.Problem);
        Assert.Contains(plain + " is not a git repository", error.Message, StringComparison.Ordinal);
        Assert.Contains("git init", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Repository_Without_A_Commit_Is_Named_With_A_Fix()
    {
        var error = await Assert.ThrowsAsync<GitException>(() => GitRepository.OpenAsync(source.Path));

        Assert.Equal(GitProblem.Empty, error.Problem);
        Assert.Contains(source.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Bare_Clone_Reads_Like_Its_Source()
    {
        source.Write("read.me", "hello").Commit("docs: say hello");
        source.Run("clone", "-q", "--bare", source.Path, source.Sibling("bare.git"));

        await using var bare = await GitRepository.OpenAsync(source.Sibling("bare.git"));

        Assert.Equal("hello", await bare.ReadTextAsync("HEAD", "read.me"));
        Assert.False(bare.IsShallow);
    }

    [Fact]
    public async Task A_Shallow_Clone_Says_So()
    {
        source.Change("feat: one");
        source.Change("feat: two");
        source.Run("clone", "-q", "--depth", "1", "file://" + source.Path, source.Sibling("shallow"));

        await using var shallow = await GitRepository.OpenAsync(source.Sibling("shallow"));

        Assert.True(shallow.IsShallow);
    }

    [Fact]
    public async Task A_Folder_Inside_The_Repository_Opens_The_Repository()
    {
        source.Write("src/a.txt", "a").Commit("feat: add a");

        await using var repository = await GitRepository.OpenAsync(Path.Combine(source.Path, "src"));

        Assert.Equal(["src/a.txt"], await repository.ListFilesAsync("HEAD"));
    }

    public void Dispose() => source.Dispose();
}
