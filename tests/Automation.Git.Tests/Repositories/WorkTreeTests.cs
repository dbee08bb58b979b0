namespace Automation.Git.Tests.Repositories;

public sealed class WorkTreeTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();

    [Fact]
    public async Task Tracked_Files_Are_Listed_From_The_Root_Wherever_One_Stands()
    {
        repository.Write("a b.txt", "").Write("src/é\n.cs", "").Commit("feat: begin");
        repository.Write("src/new.cs", "");

        var tree = await WorkTree.FindAsync(Path.Combine(repository.Path, "src"));

        Assert.Equal(Path.GetFileName(repository.Path), Path.GetFileName(tree.Root));
        Assert.Equal(["a b.txt", "src/é\n.cs"], await tree.ListTrackedAsync());
    }

    [Fact]
    public async Task A_Repository_Without_A_Commit_Has_A_Work_Tree_Too()
    {
        repository.Write("a", "").Run("add", "a");

        Assert.Equal(["a"], await (await WorkTree.FindAsync(repository.Path)).ListTrackedAsync());
    }

    [Fact]
    public async Task A_File_In_Conflict_Is_Listed_Once()
    {
        repository.Write("a", "1\n").Commit("feat: one");
        repository.Branch("topic").Write("a", "2\n").Commit("feat: two");
        repository.Checkout("main").Write("a", "3\n").Commit("feat: three");
        Assert.Throws<InvalidOperationException>(() => repository.Merge("feat: merge", "topic"));

        Assert.Equal(["a"], await (await WorkTree.FindAsync(repository.Path)).ListTrackedAsync());
    }

    [Fact]
    public async Task What_Is_No_Work_Tree_Is_Said()
    {
        var missing = await Assert.ThrowsAsync<GitException>(() => WorkTree.FindAsync(repository.Sibling("missing")));
        var none = await Assert.ThrowsAsync<GitException>(() => WorkTree.FindAsync(Path.GetDirectoryName(repository.Path)!));

        Assert.Equal(GitProblem.FolderMissing, missing.Problem);
        Assert.Equal(GitProblem.NotARepository, none.Problem);
    }

    public void Dispose() => repository.Dispose();
}
