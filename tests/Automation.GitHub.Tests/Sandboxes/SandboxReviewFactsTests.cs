using Automation.Core.Identity;
using Automation.Core.Snapshots;
using Automation.Testing.Git;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>What reviewing depends on, from a git repository through the sandbox into a snapshot.</summary>
public sealed class SandboxReviewFactsTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task A_Snapshot_Holds_What_Git_Knows()
    {
        source.Write(".github/CODEOWNERS", "* @grace\n").Write("docs/pull_request_template.md", "## Why\n")
            .Write(".gitattributes", "*.lock linguist-generated\nlib/** linguist-vendored\n").Commit("chore: begin");
        source.Branch("topic").As(GitPerson.Grace, GitPerson.GitHub).Write("a.lock", "1\n").Write("lib/b.js", "1\n")
            .Write(".github/CODEOWNERS", "* @ada\n").Commit("feat: add a lock\n\nCo-authored-by: Ada Lovelace <ada@example.org>");
        source.Checkout("main").As(GitPerson.Ada).Change("feat: go on");
        source.Merge("Merge pull request #7 from o/topic\n\nfeat: add a lock\n\nCloses #3", "topic");

        var snapshot = await LoadAsync();

        Assert.Empty(snapshot.Gaps);
        Assert.Equal((Mergeability.Mergeable, 1), (snapshot.Mergeability, snapshot.BehindBy));
        var commit = Assert.Single(snapshot.Commits);
        Assert.Equal(["grace-hopper", "ada-lovelace"], commit.Authors.Select(static p => p.Account?.Login));
        Assert.Equal("web-flow", commit.Committer?.Account?.Login);
        Assert.Equal(
            [(".github/CODEOWNERS", false, false), ("a.lock", true, false), ("lib/b.js", false, true)],
            snapshot.Files.Select(static f => (f.Path, f.IsGenerated, f.IsVendored)));
        Assert.Equal(Id("topic:a.lock"), snapshot.Files[1].Blob);
        Assert.Equal(new CodeOwnersText(".github/CODEOWNERS", "* @grace\n"), snapshot.CodeOwners);
        Assert.Equal(new CodeOwnersText(".github/CODEOWNERS", "* @ada\n"), snapshot.ProposedCodeOwners);
        Assert.Equal([new LinkedIssue(new RepositoryName("sandbox", "greeter"), 3, IsOpen: true)], snapshot.LinkedIssues);
        Assert.Equal([new DescriptionTemplate("pull_request_template.md", "## Why\n")], snapshot.Templates);
    }

    [Fact]
    public async Task Owners_That_GraphQl_Would_Cut_Are_Read_Whole()
    {
        var owners = string.Concat(Enumerable.Range(0, 50_000).Select(static n => $"/src/{n} @ada\n")) + "* @grace\n";
        source.Write("CODEOWNERS", owners).Commit("chore: begin");
        source.Branch("topic").Change("feat: add a lock");
        source.Checkout("main").Merge("Merge pull request #7 from o/topic\n\nfeat: add a lock", "topic");

        var snapshot = await LoadAsync();

        Assert.Equal(owners, snapshot.CodeOwners?.Text);
    }

    public void Dispose() => source.Dispose();

    private string Id(string revision) => source.Run("rev-parse", revision).Trim();

    private async Task<PullRequestSnapshot> LoadAsync()
    {
        await using var sandbox = await SandboxServer.StartAsync(source.Path);
        using var host = sandbox.NewHost();
        return (await host.LoadAsync(SandboxServer.Request(7))).Snapshot;
    }
}
