using System.Text;
using Automation.Core.Apps;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Sandbox.Model;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>
/// Whatever the adapter asks of the sandbox, and whatever the sandbox answers, GitHub's published description allows: what works
/// against the one works against the other.
/// </summary>
public sealed class SandboxOpenApiTests(DescribedSandbox github) : IClassFixture<DescribedSandbox>
{
    private CommitSha Head => github.History.Head;

    [Fact]
    public async Task Asking_Who_We_Are()
    {
        using var host = github.NewHost();
        host.Options.AppSlug = null;

        Assert.Equal(SandboxIds.BotLogin, await host.Identity.GetBotLoginAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Asking_What_Is_On_Record_About_Us()
    {
        using var host = github.NewHost();

        var lookup = await host.Registration.GetAppAsync(CancellationToken.None);
        var installations = await host.Registration.ListInstallationsAsync(CancellationToken.None);

        Assert.All(AppPermissions.All, p => Assert.True(p.IsMetBy(lookup.App!.Permissions)));
        Assert.Equal(AppEvents.Subscribed, lookup.App!.Events);
        Assert.Equal(SandboxIds.Installation, Assert.Single(installations).Id);
        Assert.EndsWith(AppManifest.WebhookPath, (await host.Registration.GetWebhookAsync(CancellationToken.None))!.Url!.AbsolutePath);
    }

    [Fact]
    public async Task Loading_A_Pull_Request()
    {
        using var host = github.NewHost();

        var load = await host.LoadAsync(SandboxServer.Request(SandboxHistory.Rich));

        Assert.Equal(Head, load.Snapshot.HeadSha);
        Assert.Equal(6, load.Snapshot.Files.Count);
        Assert.Equal(["docs/adr/0002-greet.md"], load.Snapshot.Decisions.HeadTexts.Keys);
        Assert.Equal(PracticeMode.Enforce, load.Policy.ModeOf(PracticeIds.TechDebt));
        Assert.Empty(load.Snapshot.Gaps);
    }

    [Fact]
    public async Task Loading_Several_Pages()
    {
        using var host = github.NewHost();

        var load = await host.LoadAsync(SandboxServer.Request(SandboxHistory.Long));

        Assert.Equal(
            (SandboxHistory.LongLength, SandboxHistory.LongLength), (load.Snapshot.Files.Count, load.Snapshot.Commits.Count));
        Assert.Empty(load.Snapshot.Gaps);
    }

    [Fact]
    public async Task Putting_On_Labels_And_Taking_Them_Off()
    {
        using var host = github.NewHost();
        ReportWrite[] writes = [new ReportWrite.AddLabels(["size/XS", "type/feat"]), new ReportWrite.RemoveLabel("size/XS")];

        Assert.True(await host.Publisher.ApplyAsync(
            SandboxServer.Key(SandboxHistory.Long),
            PublishedState.Nothing,
            writes,
            static _ => Task.FromResult(true),
            CancellationToken.None));

        var load = await host.LoadAsync(SandboxServer.Request(SandboxHistory.Long));
        Assert.Equal(["type/feat"], load.Published.Labels.Ours);
    }

    [Fact]
    public async Task Looking_For_Pull_Requests()
    {
        using var host = github.NewHost();
        var source = host.Snapshots;

        Assert.Equal(
            [SandboxHistory.Rich],
            await source.FindByHeadAsync(SandboxIds.Installation, SandboxIds.Repository, Head, CancellationToken.None));
        Assert.Equal(
            [SandboxHistory.Rich, SandboxHistory.Long],
            await source.FindInRangeAsync(
                SandboxIds.Installation, SandboxIds.Repository, github.History.Base, github.History.Tip, CancellationToken.None));
    }

    [Fact]
    public async Task Reading_Its_History()
    {
        using var host = github.NewHost();
        var access = await host.History.FindAsync(new RepositoryName("sandbox", "greeter"), CancellationToken.None);
        var granted = Assert.IsType<HistoryAccess.Granted>(access);
        var repository = granted.Repository with { Installation = granted.Installation!.Value };

        var pulls = await host.History.ReadPullRequestsAsync(repository, DateTimeOffset.UnixEpoch, null, CancellationToken.None);
        var issues = await host.History.ReadIssuesAsync(repository, DateTimeOffset.UnixEpoch, null, CancellationToken.None);
        var commits = await host.History.ReadCommitsAsync(repository, DateTimeOffset.UnixEpoch, null, CancellationToken.None);

        Assert.Equal((SandboxIds.Installation, SandboxIds.Repository), (granted.Installation.Value, repository.Id));
        Assert.Equal([SandboxHistory.Long, SandboxHistory.Rich], pulls.Items.Select(static p => p.State.Key.Number));
        Assert.All(pulls.Items, static p => Assert.NotNull(p.State.MergedAt));
        Assert.Single(pulls.Items[1].Reviews);
        Assert.Empty(pulls.Items[1].Turns);
        Assert.Empty(issues.Items);
        Assert.Equal(SandboxHistory.LongLength + 1 + 3, commits.Items.Count);
        Assert.NotNull(await host.History.GetBudgetAsync(repository, CancellationToken.None));
    }

    [Fact]
    public async Task Deliveries_That_Were_Lost_Are_Listed_And_Sent_Again()
    {
        using var host = github.NewHost();
        await github.LoseDeliveriesAsync();

        var lost = (await host.Deliveries.ListAsync(null, CancellationToken.None)).Items;
        var payload = await host.Deliveries.GetPayloadAsync(lost[^1].Id, CancellationToken.None);
        var asked = await host.Deliveries.RedeliverAsync(lost[^1].Id, CancellationToken.None);
        var newest = (await host.Deliveries.ListAsync(null, CancellationToken.None)).Items[0];

        Assert.All(lost, static d => Assert.False(d.IsAccepted));
        Assert.Contains("\"installation\"", Encoding.UTF8.GetString(payload!.Value.Span), StringComparison.Ordinal);
        Assert.True(asked);
        Assert.Equal((lost[^1].Guid, true), (newest.Guid, newest.Redelivery));
        Assert.Equal((SandboxIds.Installation, SandboxIds.Repository), (newest.Installation, newest.Repository));
        Assert.Null(await host.Deliveries.GetPayloadAsync(999_999, CancellationToken.None));
        Assert.False(await host.Deliveries.RedeliverAsync(999_999, CancellationToken.None));
    }

    [Fact]
    public async Task An_Installation_That_Is_Not_There_Is_Gone()
    {
        using var host = github.NewHost();
        var request = new SnapshotRequest { Key = SandboxServer.Key(SandboxHistory.Rich) with { Installation = new InstallationId(99) } };

        Assert.IsType<SnapshotLoad.Gone>(await host.Snapshots.LoadAsync(request, CancellationToken.None));
    }

    [Theory]
    [InlineData("repositories/1/pulls")]
    [InlineData("repositories/1/pulls/7")]
    [InlineData("repositories/1/issues/8/comments")]
    [InlineData("repositories/1/collaborators/grace-hopper/permission")]
    [InlineData("repositories/1/compare/main~1...main?per_page=1")]
    [InlineData("repositories/1/compare/main~1...main?per_page=100&page=2")]
    public async Task What_The_Adapter_Does_Not_Ask_For_Yet_Is_As_Described_Too(string path)
    {
        using var network = new SandboxNetwork(github.Address);
        using var client = new HttpClient(network) { BaseAddress = github.Address };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer header.payload.signature");

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
    }

    [Theory]
    [InlineData("repositories/1/no-such-thing", false)]
    [InlineData("repositories/1", true)]
    [InlineData("app", true)]
    public async Task What_Is_Not_As_Described_Fails_A_Test(string path, bool wrongAnswer)
    {
        using var network = new SandboxNetwork(github.Address);
        using var client = new HttpClient(network) { BaseAddress = github.Address };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer header.payload.signature");
        if (wrongAnswer)
        {
            client.DefaultRequestHeaders.Add(SandboxServer.Wrong, "yes");
        }

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri(path, UriKind.Relative)));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }
}
