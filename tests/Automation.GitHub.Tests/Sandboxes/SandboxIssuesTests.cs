using Automation.Core.Identity;
using Automation.Core.Snapshots;
using Automation.Testing.Git;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>Issues that markers name, in a sandbox: a history knows its pull requests, and takes all else for open.</summary>
public sealed class SandboxIssuesTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task What_New_Markers_Name_Is_Open_Here_And_Not_Known_Elsewhere()
    {
        source.Write("a.cs", "x();\n").Commit("chore: begin");
        source.Branch("topic").Write("a.cs", "x();\n// TODO(#3): a\n// TODO(acme/other#4): b\n").Commit("feat: add a marker");
        source.Checkout("main").Merge("Merge pull request #7 from o/topic\n\nfeat: add a marker", "topic");

        await using var sandbox = await SandboxServer.StartAsync(source.Path);
        using var host = sandbox.NewHost();
        var snapshot = (await host.LoadAsync(SandboxServer.Request(7))).Snapshot;

        Assert.Equal(
            [
                new ReferencedIssue(new RepositoryName("sandbox", "greeter"), 3, ReferencedIssueState.Open),
                new ReferencedIssue(new RepositoryName("acme", "other"), 4, ReferencedIssueState.NotChecked),
            ],
            snapshot.ReferencedIssues);
        Assert.Empty(snapshot.Gaps);
    }

    public void Dispose() => source.Dispose();
}
