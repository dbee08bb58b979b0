namespace Automation.Git.Tests.Repositories;

public sealed class DiffTests : IDisposable
{
    private const string TenLines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task Added_Modified_And_Removed_Files_Have_Counts_And_Patches()
    {
        var files = await DiffAsync(
            s => s.Write("kept.txt", TenLines).Write("gone.txt", "x\ny\n"),
            s => s.Write("kept.txt", TenLines.Replace("5\n", "five\n", StringComparison.Ordinal))
                .Write("new.txt", "n\n")
                .Delete("gone.txt"));

        Assert.Equal(
            [("gone.txt", FileStatus.Removed, 0, 2), ("kept.txt", FileStatus.Modified, 1, 1), ("new.txt", FileStatus.Added, 1, 0)],
            files.Select(f => (f.Path, f.Status, f.Additions, f.Deletions)));
        Assert.Equal("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8", files[1].Patch);
        Assert.Equal("@@ -0,0 +1 @@\n+n", files[2].Patch);
    }

    [Fact]
    public async Task A_Rename_Keeps_Its_Previous_Path_And_A_Pure_One_Has_No_Patch()
    {
        var files = await DiffAsync(
            s => s.Write("a.txt", TenLines).Write("b.txt", "b" + TenLines),
            s => s.Move("a.txt", "moved/a.txt").Move("b.txt", "c.txt").Write("c.txt", "c" + TenLines));

        Assert.Equal(
            [("c.txt", "b.txt", FileStatus.Renamed, 1), ("moved/a.txt", "a.txt", FileStatus.Renamed, 0)],
            files.Select(f => (f.Path, f.PreviousPath, f.Status, f.Additions)));
        Assert.NotNull(files[0].Patch);
        Assert.Null(files[1].Patch);
    }

    [Fact]
    public async Task A_Binary_File_Has_No_Patch()
    {
        var file = Assert.Single(await DiffAsync(s => s.Write("a.bin", [0, 1, 2]), s => s.Write("a.bin", [0, 3, 4])));

        Assert.Equal((FileStatus.Modified, 0, 0), (file.Status, file.Additions, file.Deletions));
        Assert.Null(file.Patch);
    }

    [Theory]
    [InlineData("größe/naïve ñ.txt")]
    [InlineData("with \"quotes\".txt")]
    [InlineData("back\\slash.txt")]
    [InlineData("tab\there.txt")]
    [InlineData("line\ndiff --git a/x b/x")]
    [InlineData("#end")]
    [InlineData(":100644 100644 M\tfake")]
    public async Task Any_Path_Is_Read_As_It_Is(string path)
    {
        if (OperatingSystem.IsWindows() && path.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            return;
        }

        var files = await DiffAsync(s => s.Write("z.txt", "z\n"), s => s.Write(path, "a\n").Write("z.txt", "zz\n"));

        Assert.Equal(new[] { path, "z.txt" }.Order(StringComparer.Ordinal), files.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Equal(1, f.Additions));
    }

    [Fact]
    public async Task Content_That_Looks_Like_A_Diff_Is_Content()
    {
        const string content = "diff --git a/x b/x\n@@ -1 +1 @@\n#end\n--- a/x\n+++ b/x\n:100644\n";

        var file = Assert.Single(await DiffAsync(s => s.Write("a.txt", "a\n").Write("b.txt", "b\n"), s => s.Write("a.txt", content)));

        Assert.Equal((6, 1), (file.Additions, file.Deletions));
        Assert.EndsWith("+:100644", file.Patch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carriage_Returns_And_A_Missing_Last_Line_Feed_Survive()
    {
        var file = Assert.Single(await DiffAsync(s => s.Write("a.txt", "a\r\nb"), s => s.Write("a.txt", "a\r\nc")));

        Assert.Equal("@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file", file.Patch);
    }

    [Fact]
    public async Task A_Mode_Change_Is_A_Modification_Without_A_Patch()
    {
        source.Write("run.sh", "#!/bin/sh\n").Write("x.txt", "x\n").Commit("feat: one");
        source.Run("update-index", "--chmod=+x", "run.sh");
        source.Run("commit", "-q", "-m", "chore: make it run");

        var file = Assert.Single(await DiffHeadAsync());

        Assert.Equal(("run.sh", FileStatus.Modified, (string?)null), (file.Path, file.Status, file.Patch));
    }

    [Fact]
    public async Task A_File_That_Becomes_A_Link_Does_Not_Shift_The_Patches_Of_Others()
    {
        source.Write("a", "a\n").Write("b", "b\n").Commit("feat: one");
        var target = source.Run("hash-object", "-w", "b").Trim();
        source.Write("b", "bb\n").Run("add", "b");
        source.Run("update-index", "--cacheinfo", $"120000,{target},a");
        source.Run("commit", "-q", "-m", "chore: link");

        var files = await DiffHeadAsync();

        Assert.Equal(["a", "b"], files.Select(f => f.Path));
        Assert.Contains("+bb", files[1].Patch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Root_Commit_Is_Compared_With_The_Empty_Tree()
    {
        var root = new CommitSha(source.Write("a.txt", "a\n").Commit("feat: begin"));
        await using var repository = await GitRepository.OpenAsync(source.Path);

        var file = Assert.Single(await repository.DiffAsync(repository.EmptyTree, root));

        Assert.Equal(("a.txt", FileStatus.Added), (file.Path, file.Status));
    }

    public void Dispose() => source.Dispose();

    private async Task<IReadOnlyList<ChangedFile>> DiffAsync(Action<GitRepositoryBuilder> before, Action<GitRepositoryBuilder> after)
    {
        before(source);
        source.Commit("feat: before");
        after(source);
        source.Commit("feat: after");
        return await DiffHeadAsync();
    }

    private async Task<IReadOnlyList<ChangedFile>> DiffHeadAsync()
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await repository.DiffAsync(await repository.GetCommitAsync("HEAD~1"), await repository.GetCommitAsync("HEAD"));
    }
}
