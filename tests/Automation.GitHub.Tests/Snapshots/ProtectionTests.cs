using System.Net;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>What GitHub enforces on the base branch, and what the App may know of it.</summary>
public sealed class ProtectionTests : IDisposable
{
    private const string Rulesets = """
        {"nodes":[
          {"type":"PULL_REQUEST","parameters":{"requiredApprovingReviewCount":2}},
          {"type":"REQUIRED_STATUS_CHECKS","parameters":{"requiredStatusChecks":[{"context":"build"}]}},
          {"type":"REQUIRED_LINEAR_HISTORY","parameters":null},
          {"type":"NON_FAST_FORWARD","parameters":null}]}
        """;

    private const string Classic = """
        {"requiredStatusCheckContexts":[],"requiresApprovingReviews":true,"requiredApprovingReviewCount":1,"requiresLinearHistory":false,
         "requiresCommitSignatures":true,"allowsForcePushes":false,"allowsDeletions":true}
        """;

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Without_A_Sight_Of_Classic_Protection_Only_What_Rulesets_Ask_Is_Certain() => Assert.Equal(
        new BranchProtection
        {
            RequiredApprovals = 2,
            RequiresPullRequest = true,
            RequiresChecks = true,
            RequiresLinearHistory = true,
            BlocksForcePushes = true,
        },
        await LoadAsync(BaseRef(Rulesets)));

    [Fact]
    public async Task Where_Nothing_Is_Known_Nothing_Is_Told() => Assert.Null(await LoadAsync(BaseRef("""{"nodes":[]}""")));

    [Fact]
    public async Task An_App_That_May_Read_Administration_Knows_That_There_Is_No_Classic_Protection() => Assert.Equal(
        new BranchProtection
        {
            RequiredApprovals = 0,
            RequiresPullRequest = false,
            RequiresChecks = false,
            RequiresLinearHistory = false,
            RequiresSignatures = false,
            BlocksForcePushes = false,
            BlocksDeletion = false,
        },
        await LoadAsync(BaseRef("""{"nodes":[]}"""), administration: true));

    [Fact]
    public async Task A_Refusal_Is_Believed_Before_A_Permission()
    {
        var refused = BaseRef("""{"nodes":[]}""").WithError("FORBIDDEN", "repository", "pullRequest", "baseRef", "branchProtectionRule");

        Assert.Null(await LoadAsync(refused, administration: true));
    }

    [Fact]
    public async Task The_Strictest_Of_Rulesets_And_Classic_Protection_Holds() => Assert.Equal(
        new BranchProtection
        {
            RequiredApprovals = 2,
            RequiresPullRequest = true,
            RequiresChecks = true,
            RequiresLinearHistory = true,
            RequiresSignatures = true,
            BlocksForcePushes = true,
            BlocksDeletion = false,
        },
        await LoadAsync(BaseRef(Rulesets, Classic)));

    [Fact]
    public async Task Rulesets_That_Are_Refused_Leave_What_Classic_Protection_Asks()
    {
        var refused = BaseRef("null", Classic).WithError("FORBIDDEN", "repository", "pullRequest", "baseRef", "rules");

        Assert.Equal(
            new BranchProtection { RequiredApprovals = 1, RequiresPullRequest = true, RequiresSignatures = true, BlocksForcePushes = true },
            await LoadAsync(refused));
    }

    [Fact]
    public async Task What_Everybody_May_Know_Of_Classic_Protection_Is_The_Whole_Of_It() => Assert.Equal(
        new BranchProtection
        {
            RequiredApprovals = 0,
            RequiresPullRequest = false,
            RequiresChecks = true,
            RequiresLinearHistory = true,
            RequiresSignatures = false,
            BlocksForcePushes = true,
            BlocksDeletion = true,
        },
        await LoadAsync(BaseRef("""{"nodes":[]}""", update: """
            {"requiredStatusCheckContexts":["build"],"requiredApprovingReviewCount":null,"requiresLinearHistory":true,
             "requiresSignatures":false,"allowsForcePushes":false,"allowsDeletions":false}
            """)));

    [Fact]
    public async Task A_Branch_That_Is_Gone_Is_Not_Protected_By_Anything_Known() =>
        Assert.Null(await LoadAsync(new PullRequestJson().With("baseRef", "null")));

    private static PullRequestJson BaseRef(string rules, string classic = "null", string update = "null") => new PullRequestJson().With(
        "baseRef",
        $$"""
        {"refUpdateRule":{{update}},"branchProtectionRule":{{classic}},"rules":{{rules}},"tip":null,"target":{ } }
        """);

    private async Task<BranchProtection?> LoadAsync(PullRequestJson pullRequest, bool administration = false)
    {
        host.WithPullRequest(pullRequest);
        if (administration)
        {
            host.GitHub.Reset(GitHubHost.TokenRoute).On(GitHubHost.TokenRoute, """
                {"token":"t","expires_at":"2026-11-16T13:00:00Z","permissions":{"administration":"read"}}
                """, HttpStatusCode.Created);
        }

        return (await host.LoadAsync()).Snapshot.Protection;
    }
}
