using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>The pull request on GitHub was changed at 11:00 and has head ...01.</summary>
public sealed class FreshnessTests : IDisposable
{
    private static readonly DateTimeOffset Shown = new(2026, 11, 16, 11, 0, 0, TimeSpan.Zero);
    private static readonly CommitSha ShownHead = new(PullRequestJson.Head);
    private static readonly CommitSha OtherHead = new(PullRequestJson.Base);

    private readonly GitHubHost host = new GitHubHost().WithPullRequest(new PullRequestJson());

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task An_Answer_Older_Than_The_Event_Is_Read_Again_Soon()
    {
        var e = await Assert.ThrowsAsync<TransientException>(
            () => host.LoadAsync(GitHubHost.Request with { NotBefore = Shown.AddSeconds(1), HeadSha = ShownHead }));

        Assert.InRange(e.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_Answer_Of_The_Same_Moment_About_Another_Head_Is_Read_Again() =>
        await Assert.ThrowsAsync<TransientException>(
            () => host.LoadAsync(GitHubHost.Request with { NotBefore = Shown, HeadSha = OtherHead }));

    [Fact]
    public async Task A_Newer_Answer_About_Another_Head_Is_Taken_For_It_Was_Pushed_Since() =>
        await host.LoadAsync(GitHubHost.Request with { NotBefore = Shown.AddSeconds(-1), HeadSha = OtherHead });

    [Fact]
    public async Task An_Answer_As_Old_As_The_Event_And_About_Its_Head_Is_Taken() =>
        await host.LoadAsync(GitHubHost.Request with { NotBefore = Shown, HeadSha = ShownHead });

    [Fact]
    public async Task Without_An_Event_Any_Answer_Is_Taken() => await host.LoadAsync(GitHubHost.Request with { HeadSha = OtherHead });
}
