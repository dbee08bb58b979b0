using Automation.Git.Branches;

namespace Automation.Git.Tests.Branches;

public sealed class LocalBranchTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task A_Branch_Is_Compared_With_Where_It_Left_The_Default_Branch()
    {
        source.Write("a.txt", "a\n").Commit("feat: begin");
        source.Branch("topic").Write("b.txt", "b\n");
        var head = source.Commit("feat: add b");
        source.Checkout("main").Write("c.txt", "c\n");
        var main = source.Commit("feat: add c");
        source.Checkout("topic");

        var snapshot = await LoadAsync();

        Assert.Equal(("main", main), (snapshot.BaseRef, snapshot.BaseSha.Value));
        Assert.Equal(("topic", head), (snapshot.HeadRef, snapshot.HeadSha.Value));
        Assert.Equal(["feat: add b"], snapshot.Commits.Select(c => c.Message));
        Assert.Equal(["b.txt"], snapshot.Files.Select(f => f.Path));
    }

    [Fact]
    public async Task A_Branch_Has_No_Title_No_Body_And_No_Reviews()
    {
        source.Change("feat: begin");

        var snapshot = await LoadAsync();

        Assert.Null(snapshot.Title);
        Assert.Null(snapshot.Body);
        Assert.Equal("a local branch holds no reviews", snapshot.ReviewsUnavailable);
    }

    [Fact]
    public async Task Commits_Name_Their_Authors()
    {
        source.Change("feat: begin");
        source.Branch("topic").As(GitPerson.Grace, GitPerson.GitHub).Change("feat: add b");

        var commit = Assert.Single((await LoadAsync()).Commits);

        Assert.Equal(("Grace Hopper", "grace@example.org"), (commit.AuthorName, commit.AuthorEmail));
    }

    [Fact]
    public async Task The_Remote_Branch_Comes_Before_The_Local_One()
    {
        source.Change("feat: begin");
        source.Run("update-ref", "refs/remotes/origin/main", "HEAD");
        source.Change("feat: not pushed");

        var snapshot = await LoadAsync();

        Assert.Equal("origin/main", snapshot.BaseRef);
        Assert.Equal(["feat: not pushed"], snapshot.Commits.Select(c => c.Message));
    }

    [Fact]
    public async Task Base_And_Head_Can_Be_Named()
    {
        source.Change("feat: one");
        source.Change("feat: two");
        source.Change("feat: three");

        var snapshot = await LoadAsync("HEAD~2", "HEAD~1");

        Assert.Equal(("HEAD~2", "HEAD~1"), (snapshot.BaseRef, snapshot.HeadRef));
        Assert.Equal(["feat: two"], snapshot.Commits.Select(c => c.Message));
    }

    [Fact]
    public async Task Without_A_Usual_Branch_The_Base_Must_Be_Named()
    {
        source.Change("feat: begin");
        source.Run("branch", "-m", "main", "odd");

        var error = await Assert.ThrowsAsync<GitException>(() => LoadAsync());

        Assert.Equal(GitProblem.NoBase, error.Problem);
        Assert.Contains(source.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("--base", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Histories_That_Share_Nothing_Are_Refused()
    {
        source.Change("feat: begin");
        source.Run("checkout", "-q", "--orphan", "island");
        source.Change("feat: begin elsewhere");

        var error = await Assert.ThrowsAsync<GitException>(() => LoadAsync());

        Assert.Equal(GitProblem.UnrelatedHistories, error.Problem);
    }

    [Fact]
    public async Task A_Shallow_Clone_That_Is_Too_Short_Is_Told_How_To_Become_Whole()
    {
        source.Change("feat: begin");
        source.Branch("topic").Change("feat: topic");
        source.Checkout("main").Change("feat: main");
        source.Run("clone", "-q", "--depth", "1", "--no-single-branch", "file://" + source.Path, source.Sibling("shallow"));
        await using var shallow = await GitRepository.OpenAsync(source.Sibling("shallow"));

        var error = await Assert.ThrowsAsync<GitException>(() => LocalBranch.LoadAsync(shallow, "origin/main", "origin/topic"));

        Assert.Equal(GitProblem.Shallow, error.Problem);
        Assert.Contains("git fetch --unshallow", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_Records_Come_From_Both_Trees()
    {
        source.Write("docs/adr/0001-begin.md", "# Begin").Write("docs/adr/README.md", "# Index").Commit("docs: begin");
        source.Branch("topic").Write("docs/adr/0002-go-on.md", "# Go on").Commit("docs: go on");

        var decisions = (await LoadAsync()).Decisions;

        Assert.Equal(["docs/adr"], decisions.Directories);
        Assert.Equal(["docs/adr/0001-begin.md"], decisions.BasePaths);
        Assert.Equal(new Dictionary<string, string> { ["docs/adr/0002-go-on.md"] = "# Go on" }, decisions.HeadTexts);
    }

    [Fact]
    public async Task The_Folders_At_The_Root_Are_Those_Of_The_Base()
    {
        source.Write("src/a.cs", "a").Write("docs/b.md", "b").Commit("docs: begin");
        source.Branch("topic").Write("billing/c.cs", "c").Commit("feat: bill");

        Assert.Equal(["docs", "src"], (await LoadAsync()).Decisions.RootFolders);
    }

    [Fact]
    public async Task The_Directory_That_Adr_Tools_Names_Is_Looked_At()
    {
        source.Write(".adr-dir", "decisions/records\n").Write("decisions/records/0001-begin.md", "# Begin").Commit("docs: begin");

        Assert.Equal(["decisions/records"], (await LoadAsync()).Decisions.Directories);
    }

    [Fact]
    public async Task Directories_That_Log4brains_Names_And_That_A_Change_Leads_To_Are_Looked_At()
    {
        source.Write(".log4brains.yml", "project:\n  packages:\n    - adrFolder: ./web/records\n")
            .Write("web/records/20260131-begin.md", "# Begin")
            .Write("services/pay/docs/adr/0001-begin.md", "# Begin")
            .Commit("docs: begin");
        source.Branch("topic").Write("services/pay/docs/adr/0002-go-on.md", "# Go on").Commit("docs: go on");

        var decisions = (await LoadAsync()).Decisions;

        Assert.Equal(["web/records", "services/pay/docs/adr"], decisions.Directories);
        Assert.Equal(["web/records/20260131-begin.md", "services/pay/docs/adr/0001-begin.md"], decisions.BasePaths);
    }

    [Fact]
    public async Task Generated_Files_Are_Those_That_The_Head_Marks()
    {
        source.Write(".gitattributes", "*.lock linguist-generated\nhand.lock -linguist-generated\n").Commit("chore: mark");
        source.Branch("topic").Write("x/ü.lock", "1\n").Write("hand.lock", "1\n").Write("a.cs", "1\n").Commit("feat: add");

        var snapshot = await LoadAsync();

        Assert.Equal(["x/ü.lock"], snapshot.Files.Where(f => f.IsGenerated).Select(f => f.Path));
        Assert.DoesNotContain(snapshot.Files, f => f.IsVendored);
        Assert.Empty(source.Run("status", "--porcelain"));
    }

    [Fact]
    public async Task Policy_Is_Read_On_The_Base()
    {
        source.Write(".github/automation.yml", "version: 1\n").Commit("chore: policy");
        source.Branch("topic").Write(".github/automation.yml", "version: 2\n").Commit("chore: loosen");
        await using var repository = await GitRepository.OpenAsync(source.Path);

        var policy = await LocalBranch.ReadPolicyAsync(repository, await LocalBranch.FindRangeAsync(repository));

        Assert.Equal("version: 1\n", policy?.Text);
    }

    [Theory]
    [InlineData(false, "topic")]
    [InlineData(true, null)]
    public async Task Without_A_Policy_File_The_Configuration_Of_Commitlint_On_The_Base_Stands_In(bool hasPolicy, string? expected)
    {
        source.Write(".commitlintrc.json", """{"rules":{"type-enum":[2,"always",["topic"]]}}""");
        if (hasPolicy)
        {
            source.Write(".github/automation.yml", "version: 1\n");
        }

        source.Commit("chore: begin");
        source.Branch("topic").Write(".commitlintrc.json", "{}").Commit("chore: loosen");
        await using var repository = await GitRepository.OpenAsync(source.Path);

        var policy = await LocalBranch.ReadPolicyAsync(repository, await LocalBranch.FindRangeAsync(repository));

        Assert.Contains(expected ?? "version: 1", policy!.Text, StringComparison.Ordinal);
        Assert.Equal(hasPolicy, policy.Source == ".github/automation.yml");
    }

    [Fact]
    public async Task Packages_Are_Those_Of_The_Base()
    {
        source.Write("pnpm-workspace.yaml", "packages: ['packages/*', 'tool']\n").Write("packages/core/a.ts", "").Write("tool/a.ts", "");
        source.Write("packages/README.md", "").Commit("chore: begin");
        source.Branch("topic").Write("packages/new/a.ts", "").Commit("feat: add a package");

        var packages = (await LoadAsync()).Packages;

        Assert.Equal([new WorkspacePackage("core", "packages/core"), new WorkspacePackage("tool", "tool")], packages);
    }

    public void Dispose() => source.Dispose();

    private async Task<PullRequestSnapshot> LoadAsync(string? baseRevision = null, string? headRevision = null)
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        return await LocalBranch.LoadAsync(repository, baseRevision, headRevision);
    }
}
