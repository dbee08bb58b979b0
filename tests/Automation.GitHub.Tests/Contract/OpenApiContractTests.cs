using System.Text;
using Automation.Core.Commands;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Practices.Review;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Apps;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Contract;

/// <summary>Every REST request that is made is one that GitHub's published description allows, and its answer is understood.</summary>
public sealed class OpenApiContractTests(DescribedGitHub github) : IClassFixture<DescribedGitHub>
{
    private static readonly CommitSha Head = new(PullRequestJson.Head);
    private static readonly CommitSha Base = new(PullRequestJson.Base);

    [Fact]
    public async Task Loading_A_Pull_Request()
    {
        using var host = github.NewHost();
        host.GitHub
            .On(GitHubHost.GraphQlRoute, new PullRequestJson().WithRepository("nameWithOwner", "\"octocat/Hello-World\"")
                .With("changedFiles", "1").With("additions", "103").With("deletions", "21").ToString());

        var load = await host.LoadAsync(GitHubHost.Request with { Repository = null });

        Assert.Equal("file1.txt", Assert.Single(load.Snapshot.Files).Path);
        Assert.Empty(load.Snapshot.Gaps);
    }

    [Fact]
    public async Task Reading_Code_Owners_Whose_Text_GraphQL_Cuts()
    {
        using var host = github.NewHost();
        host.GitHub.On(GitHubHost.GraphQlRoute, new PullRequestJson().WithBaseFile("codeOwners", $$$"""
            {"path":"CODEOWNERS","object":{"oid":"{{{PullRequestJson.Base}}}","byteSize":600000,"isTruncated":true,"text":"*"}}
            """).ToString());

        var load = await host.LoadAsync();

        Assert.Equal("Content of the blob", load.Snapshot.CodeOwners?.Text);
    }

    [Fact]
    public async Task Reading_What_Reviewing_Depends_On()
    {
        using var host = github.NewHost();
        host.GitHub.On(GitHubHost.GraphQlRoute, new PullRequestJson().ToString());
        var snapshot = (await host.LoadAsync()).Snapshot;
        var client = (await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None))!;

        var whole = await ReviewContext.CompleteAsync(
            client, snapshot, new ReviewNeeds([], ["octocat"], [Base]), [], CancellationToken.None);

        Assert.Equal(RepositoryPermission.Admin, whole.Permissions["octocat"]);
        Assert.NotEqual("the commit is gone", whole.ReviewedDiffs[Base].Unknown);
    }

    [Fact]
    public async Task Looking_For_Pull_Requests_And_For_A_Repositorys_Node_Id()
    {
        using var host = github.NewHost();

        await host.Snapshots.FindByHeadAsync(GitHubHost.Installation, GitHubHost.Repository, Head, CancellationToken.None);
        await host.Snapshots.FindInRangeAsync(GitHubHost.Installation, GitHubHost.Repository, Base, Head, CancellationToken.None);
        var published = await host.Publisher.ListCheckRunsAsync(
            GitHubHost.Installation, GitHubHost.Repository, null, Head, CancellationToken.None);

        Assert.NotEmpty(published!.RepositoryId!);
    }

    [Fact]
    public async Task Reading_A_History()
    {
        using var host = github.NewHost();

        var access = await host.History.FindAsync(new RepositoryName("octocat", "Hello-World"), CancellationToken.None);
        var granted = Assert.IsType<HistoryAccess.Granted>(access);
        var repository = granted.Repository with { Installation = granted.Installation!.Value };
        var budget = await host.History.GetBudgetAsync(repository, CancellationToken.None);
        var commits = await host.History.ReadCommitsAsync(repository, DateTimeOffset.UnixEpoch, "a cursor", CancellationToken.None);

        Assert.InRange(budget!.Remaining, 1, budget.Limit);
        Assert.NotEmpty(commits.Items);
        Assert.Null(commits.Next);
    }

    [Fact]
    public async Task Asking_Who_We_Are()
    {
        using var host = github.NewHost();
        host.Options.AppSlug = null;

        Assert.EndsWith("[bot]", await host.Identity.GetBotLoginAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listing_Deliveries_And_Asking_For_One_Again()
    {
        using var host = github.NewHost();

        var page = await host.Deliveries.ListAsync("a cursor", CancellationToken.None);
        var payload = await host.Deliveries.GetPayloadAsync(page.Items[0].Id, CancellationToken.None);

        Assert.Equal(("issues", "opened", 200), (page.Items[0].Event, page.Items[0].Action, page.Items[0].StatusCode));
        Assert.Contains("\"action\"", Encoding.UTF8.GetString(payload!.Value.Span), StringComparison.Ordinal);
        Assert.True(await host.Deliveries.RedeliverAsync(page.Items[0].Id, CancellationToken.None));
    }

    [Fact]
    public async Task Asking_What_Is_On_Record_About_Us()
    {
        using var host = github.NewHost();

        var lookup = await host.Registration.GetAppAsync(CancellationToken.None);
        var installations = await host.Registration.ListInstallationsAsync(CancellationToken.None);
        var webhook = await host.Registration.GetWebhookAsync(CancellationToken.None);

        Assert.Equal(("octoapp", "write"), (lookup.App!.Slug, lookup.App.Permissions["issues"]));
        Assert.NotNull(lookup.ServerTime);
        Assert.Equal(("octocat", true), (Assert.Single(installations).Account, installations[0].IsOrganisation));
        Assert.True(webhook is { ContentType: "json", HasSecret: true, SkipsTlsCheck: false });
        Assert.True(await host.Registration.IsInstalledOnAsync(new RepositoryName("octocat", "Hello-World"), CancellationToken.None));
    }

    [Fact]
    public async Task Exchanging_A_Manifests_Code_For_The_App()
    {
        using var client = new HttpClient { BaseAddress = github.Address };

        var app = await new ManifestConversion(client).ConvertAsync("a1b2c3", CancellationToken.None);

        Assert.Equal(("octoapp", "github"), (app.Slug, app.Organisation));
        Assert.StartsWith("-----BEGIN RSA PRIVATE KEY-----", app.PrivateKey, StringComparison.Ordinal);
        Assert.NotEmpty(app.WebhookSecret);
    }

    [Fact]
    public async Task Listing_A_Teams_Repositories()
    {
        using var host = github.NewHost();

        var repositories = await host.Teams.ListRepositoriesAsync(
            GitHubHost.Installation, "octo-org", "justice-league", CancellationToken.None);

        Assert.Equal([new RepositoryId(1296269)], repositories);
    }

    [Fact]
    public async Task Answering_A_Comment()
    {
        using var host = github.NewHost();

        var role = await host.Talk.RoleOfAsync(GitHubHost.Installation, GitHubHost.Repository, "octocat", CancellationToken.None);
        await host.Talk.ReplyAsync(GitHubHost.Key, 1, DateTimeOffset.UnixEpoch, "text", CancellationToken.None);
        foreach (var reaction in Enum.GetValues<CommentReaction>())
        {
            await host.Talk.ReactAsync(GitHubHost.Key, 1, reaction, CancellationToken.None);
        }

        Assert.Equal(RepositoryPermission.Admin, role);
    }

    [Fact]
    public async Task Putting_On_Labels_And_Taking_Them_Off()
    {
        using var host = github.NewHost();

        Assert.True(await host.ApplyAsync(new ReportWrite.AddLabels(["size/XS", "type/feat"]), new ReportWrite.RemoveLabel("size/L")));
    }

    [Theory]
    [InlineData("repositories/10/check-runs", """{"name":"automation/review"}""")]
    [InlineData("repositories/10/issues/7/comments", """{"text":"body is missing"}""")]
    [InlineData("repositories/10/no-such-thing", "{}")]
    public async Task A_Wrong_Request_Does_Not_Pass(string path, string json)
    {
        using var client = new HttpClient { BaseAddress = github.Address };
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }
}
