using Automation.Pipeline.Recovery;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Recovery;

/// <summary>What the receiver acknowledges and does not store is not missed.</summary>
public sealed class IgnoredDeliveriesTests : IDisposable
{
    private readonly RecoveryWorld world = new();

    private FakeAppDeliveries GitHub => world.GitHub;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_Our_Own_Bot_Caused_Is_Not_Lost()
    {
        GitHub.Payloads["ours"] = TestPayloads.PullRequest("opened", sender: "automation[bot]");
        GitHub.Payloads["theirs"] = TestPayloads.PullRequest("opened");
        GitHub.Attempt("ours", 202, TimeSpan.FromMinutes(70), "pull_request", "opened");
        GitHub.Attempt("theirs", 202, TimeSpan.FromMinutes(70), "pull_request", "opened");

        Assert.Equal(["theirs"], await FindAsync());
    }

    [Theory]
    [InlineData(202)]
    [InlineData(502)]
    public async Task Accounts_That_Are_Not_Served_Are_Left_Alone_And_Asked_About_Once(int status)
    {
        GitHub.Payloads["a"] = GitHub.Payloads["b"] = TestPayloads.PullRequest("opened");
        GitHub.Attempt("a", status, TimeSpan.FromMinutes(71), "pull_request", "opened");
        GitHub.Attempt("b", status, TimeSpan.FromMinutes(70), "pull_request", "opened");

        Assert.Empty(await FindAsync("another-org"));
        Assert.Equal(1, GitHub.PayloadsRead);
        Assert.Equal(["a", "b"], await FindAsync("octo-org"));
    }

    [Fact]
    public async Task An_Installation_Whose_Account_Is_Known_Costs_No_Request()
    {
        await world.Pipeline.Storage.Installations.SaveAsync(
            new Installation { Id = new InstallationId(1), Account = "octo-org" }, CancellationToken.None);
        GitHub.Attempt("a", 502, TimeSpan.FromMinutes(70), "pull_request", "opened");

        Assert.Empty(await FindAsync("another-org"));
        Assert.Equal(["a"], await FindAsync("octo-org"));
        Assert.Equal(0, GitHub.PayloadsRead);
    }

    [Fact]
    public async Task A_Payload_That_GitHub_Has_No_More_Speaks_For_Asking()
    {
        GitHub.Attempt("unknown", 202, TimeSpan.FromMinutes(70), "pull_request", "opened");

        Assert.Equal(["unknown"], await FindAsync());
    }

    private async Task<IEnumerable<string>> FindAsync(params string[] accounts)
    {
        var receiver = world.Pipeline.Receiver with { AllowedAccounts = accounts };
        var finder = ActivatorUtilities.CreateInstance<MissedDeliveryFinder>(world.Pipeline.Services, receiver);
        var since = world.Pipeline.Clock.GetUtcNow() - TimeSpan.FromHours(2);
        return (await finder.FindAsync(since, null, 10, CancellationToken.None)).Attempts.Select(a => a.Guid);
    }
}
