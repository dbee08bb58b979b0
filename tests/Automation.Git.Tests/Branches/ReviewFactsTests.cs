using Automation.Git.Branches;

namespace Automation.Git.Tests.Branches;

/// <summary>What the review practice asks of a local branch beside commits and files.</summary>
public sealed class ReviewFactsTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task Commits_Name_Co_Authors_After_The_Author_And_Whoever_Committed()
    {
        source.Change("feat: begin");
        source.Branch("topic").As(GitPerson.Grace, GitPerson.GitHub).Change(
            "feat: add b\n\nCo-authored-by: Ada Lovelace <ada@example.org>\nco-authored-by: Grace Hopper <GRACE@example.org>\n"
            + "Co-Authored-By: 7+alan@users.noreply.github.com <7+alan@users.noreply.github.com>\nReviewed-by: Eve <eve@example.org>");

        var commit = Assert.Single((await LoadAsync()).Commits);

        Assert.Equal(
            [("grace-hopper", "grace@example.org"), ("ada-lovelace", "ada@example.org"), ("alan", "7+alan@users.noreply.github.com")],
            commit.Authors.Select(p => (p.Account?.Login, p.Email)));
        Assert.Equal(("web-flow", "GitHub"), (commit.Committer?.Account?.Login, commit.Committer?.Name));
        Assert.NotNull(commit.CommittedAt);
    }

    [Fact]
    public async Task Files_Know_Their_Blobs_And_The_Head_Its_Tree()
    {
        source.Write("gone.txt", "old\n").Write("moved.txt", "moved\n").Commit("feat: begin");
        source.Branch("topic").Write("new.txt", "new\n").Delete("gone.txt").Move("moved.txt", "there.txt").Commit("feat: change");

        var snapshot = await LoadAsync();

        Assert.Equal(
            [("gone.txt", Id("main:gone.txt")), ("new.txt", Id("topic:new.txt")), ("there.txt", Id("topic:there.txt"))],
            snapshot.Files.Select(f => (f.Path, f.Blob)));
        Assert.Equal(Id("topic^{tree}"), snapshot.HeadTree);
    }

    [Fact]
    public async Task Vendored_And_Generated_Files_Are_Told_Apart_By_The_Attributes_Of_Their_Directories()
    {
        source.Write(".gitattributes", "lib/** linguist-vendored\n*.lock linguist-generated\n")
            .Write("lib/own/.gitattributes", "* -linguist-vendored -linguist-generated\n").Commit("chore: mark");
        source.Branch("topic").Write("lib/a.js", "1\n").Write("lib/own/b.js", "1\n").Write("lib/c.lock", "1\n").Write("d.js", "1\n")
            .Commit("feat: add");

        var files = (await LoadAsync()).Files;

        Assert.Equal(
            [("d.js", false, false), ("lib/a.js", false, true), ("lib/c.lock", true, true), ("lib/own/b.js", false, false)],
            files.Select(f => (f.Path, f.IsGenerated, f.IsVendored)));
        Assert.Equal(["lib/own/b.js"], files.Where(f => f.IsHandwritten).Select(f => f.Path));
        Assert.Empty(source.Run("status", "--porcelain"));
    }

    [Theory]
    [InlineData("b.txt", Mergeability.Mergeable)]
    [InlineData("a.txt", Mergeability.Conflicting)]
    public async Task A_Trial_Merge_Tells_Conflicts_And_Leaves_Nothing_Behind(string changed, Mergeability expected)
    {
        source.Write("a.txt", "begin\n").Commit("feat: begin");
        source.Branch("topic").Write(changed, "topic\n").Commit("feat: topic");
        source.Checkout("main").Write("a.txt", "main\n").Commit("feat: main");
        source.Checkout("topic");
        var before = source.Run("count-objects", "-v");

        var snapshot = await LoadAsync();

        Assert.Equal((expected, 1), (snapshot.Mergeability, snapshot.BehindBy));
        Assert.Equal(before, source.Run("count-objects", "-v"));
    }

    [Fact]
    public async Task A_Trial_Merge_Runs_No_Program_That_The_Repository_Names()
    {
        source.Write(".gitattributes", "*.txt merge=own\n").Write("a.txt", "begin\n").Commit("feat: begin");
        source.Run("config", "merge.own.driver", $"touch '{source.Sibling("ran")}'");
        source.Branch("topic").Write("a.txt", "topic\n").Commit("feat: topic");
        source.Checkout("main").Write("a.txt", "main\n").Commit("feat: main");
        source.Checkout("topic");

        var snapshot = await LoadAsync();

        Assert.Equal(Mergeability.Conflicting, snapshot.Mergeability);
        Assert.False(File.Exists(source.Sibling("ran")));
    }

    [Fact]
    public async Task What_Begins_The_History_Cannot_Be_Merged_On_Trial()
    {
        source.Change("feat: begin");
        await using var repository = await GitRepository.OpenAsync(source.Path);

        var outcome = await MergeTrial.RunAsync(repository, repository.EmptyTree, await repository.GetCommitAsync("HEAD"));

        Assert.Equal(Mergeability.Unknown, outcome);
    }

    [Fact]
    public async Task The_Owners_That_Count_Are_Those_Of_The_Base()
    {
        source.Write("docs/CODEOWNERS", "* @third\n").Write("CODEOWNERS", "* @second\n").Commit("chore: own");
        source.Branch("topic").Write("CODEOWNERS", "* @me\n").Commit("chore: own all");

        var snapshot = await LoadAsync();

        Assert.Equal(new CodeOwnersText("CODEOWNERS", "* @second\n"), snapshot.CodeOwners);
        Assert.Equal(new CodeOwnersText("CODEOWNERS", "* @me\n"), snapshot.ProposedCodeOwners);
    }

    [Fact]
    public async Task Owners_Are_Proposed_Only_Where_They_Would_Count()
    {
        source.Write(".github/CODEOWNERS", "* @first\n").Commit("chore: own");
        source.Branch("topic").Write("CODEOWNERS", "* @me\n").Commit("chore: own nothing");

        var snapshot = await LoadAsync();

        Assert.Equal(".github/CODEOWNERS", snapshot.CodeOwners?.Path);
        Assert.Null(snapshot.ProposedCodeOwners);
    }

    [Fact]
    public async Task Owners_That_GitHub_Would_Not_Read_Have_No_Text()
    {
        source.Write("CODEOWNERS", new byte[3 * 1024 * 1024]).Commit("chore: own");
        source.Branch("topic").Change("feat: add");

        Assert.Equal(new CodeOwnersText("CODEOWNERS", null), (await LoadAsync()).CodeOwners);
    }

    [Fact]
    public async Task Templates_Are_Found_In_Every_Place_That_GitHub_Looks_At()
    {
        source.Write(".github/PULL_REQUEST_TEMPLATE.md", "one").Write("docs/pull_request_template.txt", "two")
            .Write(".github/pull_request_template/release.md", "three").Write("src/pull_request_template.md", "no template")
            .Write("pull_request_template.png", "no template").Commit("docs: templates");
        source.Branch("topic").Write("pull_request_template.md", "not on the base").Commit("docs: one more");

        var templates = (await LoadAsync()).Templates;

        Assert.Equal(
            [("PULL_REQUEST_TEMPLATE.md", "one"), ("pull_request_template.txt", "two"), ("release.md", "three")],
            templates.Select(t => (t.Name, t.Body)).OrderBy(t => t.Body == "three" ? 1 : 0));
    }

    public void Dispose() => source.Dispose();

    private string Id(string revision) => source.Run("rev-parse", revision).Trim();

    private async Task<PullRequestSnapshot> LoadAsync()
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await LocalBranch.LoadAsync(repository);
    }
}
