using System.Text.Json;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Snapshots.Nodes;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class PolicyLayersTests
{
    private static readonly PolicyText LastGood = new(PolicyLayerKind.Organisation, "octo-org/.github", "version: 1 # last good");

    [Fact]
    public void The_Organisations_File_Lies_Below_The_Repositorys()
    {
        var read = Read(new PullRequestJson()
            .WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":{"text":"version: 1 # org"}}""")
            .WithBaseFile("policy", """{"path":".github/automation.yml","object":{"text":"version: 1 # own"}}"""));

        Assert.Equal(
            [
                new PolicyText(PolicyLayerKind.Organisation, "octo-org/.github", "version: 1 # org"),
                new PolicyText(PolicyLayerKind.Repository, ".github/automation.yml", "version: 1 # own"),
            ],
            PolicyLayers.Of(read, GitHubHost.Request with { LastGoodOrganisationPolicy = LastGood }));
    }

    [Fact]
    public void Where_The_Organisations_Repository_Is_Out_Of_Reach_The_Last_Good_Copy_Counts() =>
        Assert.Equal(
            [LastGood], PolicyLayers.Of(Read(new PullRequestJson()), GitHubHost.Request with { LastGoodOrganisationPolicy = LastGood }));

    [Fact]
    public void A_Copy_Of_A_File_That_Has_Changed_Since_Stands_In_For_None() => Assert.Empty(PolicyLayers.Of(
        Read(new PullRequestJson()), GitHubHost.Request with { LastGoodOrganisationPolicy = LastGood, LastGoodStandsIn = false }));

    [Fact]
    public void A_File_That_The_Organisation_Took_Away_No_Longer_Counts()
    {
        var read = Read(new PullRequestJson().WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":null}"""));

        Assert.Empty(PolicyLayers.Of(read, GitHubHost.Request with { LastGoodOrganisationPolicy = LastGood }));
        Assert.True(PolicyLayers.HasNone(read));
    }

    [Fact]
    public void A_File_That_Is_There_And_Not_A_Text_Is_Not_Read()
    {
        var read = Read(new PullRequestJson().WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":{"text":null}}"""));

        Assert.Equal([LastGood], PolicyLayers.Of(read, GitHubHost.Request with { LastGoodOrganisationPolicy = LastGood }));
        Assert.False(PolicyLayers.HasNone(read));
    }

    [Fact]
    public void A_Repository_Out_Of_Reach_Does_Not_Tell_Whether_There_Is_A_File() =>
        Assert.False(PolicyLayers.HasNone(Read(new PullRequestJson())));

    [Fact]
    public void A_File_Of_The_Organisation_That_Is_Not_Valid_Is_Reported_And_Its_Last_Good_Copy_Goes_On_To_Apply()
    {
        var read = Read(new PullRequestJson()
            .WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":{"text":"version: 1\nenforce: []"}}""")
            .WithBaseFile("policy", """{"path":".github/automation.yml","object":{"text":"version: 1"}}"""));
        var lastGood = LastGood with { Text = "version: 1\nexempt: { labels: [skip] }" };

        var (policy, organisation) = PolicyLayers.Resolve(
            new PolicyResolver([]), read, GitHubHost.Request with { LastGoodOrganisationPolicy = lastGood, LastGoodStandsIn = false });

        Assert.Equal(["skip"], policy.Policy.Exempt.Labels);
        Assert.Equal(["octo-org/.github", ".github/automation.yml"], policy.Sources);
        Assert.Equal(("octo-org/.github", 2), (Assert.Single(policy.Problems).Source, policy.Problems[0].Line));
        Assert.Null(organisation);
    }

    [Fact]
    public void A_File_Of_The_Organisation_That_Never_Was_Valid_Leaves_The_Defaults()
    {
        var read = Read(new PullRequestJson().WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":{"text":"version: 2"}}"""));

        var (policy, organisation) = PolicyLayers.Resolve(new PolicyResolver([]), read, GitHubHost.Request);

        Assert.Empty(policy.Sources);
        Assert.Single(policy.Problems);
        Assert.Null(organisation);
    }

    [Theory]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"entries":[]}""")]
    public void A_File_Of_The_Repository_That_Is_No_Text_Is_Reported(string found)
    {
        var read = Read(new PullRequestJson().WithBaseFile("policy", "{\"path\":\".github/automation.yml\",\"object\":" + found + "}"));

        var (policy, _) = PolicyLayers.Resolve(new PolicyResolver([]), read, GitHubHost.Request);

        Assert.Empty(policy.Sources);
        Assert.Equal(".github/automation.yml", Assert.Single(policy.Problems).Source);
    }

    [Fact]
    public void Nothing_Is_Read_Where_There_Are_No_Files() =>
        Assert.Empty(PolicyLayers.Of(Read(new PullRequestJson()), GitHubHost.Request));

    [Fact]
    public async Task The_Organisations_File_As_Read_Now_Comes_With_The_Snapshot()
    {
        using var host = new GitHubHost();
        host.WithPullRequest(
            new PullRequestJson().WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":{"text":"version: 1"}}"""));

        Assert.Equal(
            new PolicyText(PolicyLayerKind.Organisation, "octo-org/.github", "version: 1"), (await host.LoadAsync()).OrganisationPolicy);
    }

    [Fact]
    public async Task That_The_Organisation_Has_No_File_Comes_With_The_Snapshot()
    {
        using var host = new GitHubHost();
        host.WithPullRequest(new PullRequestJson().WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":null}"""));

        Assert.True((await host.LoadAsync()).OrganisationHasNoPolicy);
    }

    [Fact]
    public async Task An_Organisation_Without_Access_To_Its_Policy_Stops_Nothing()
    {
        using var host = new GitHubHost();
        host.WithPullRequest(new PullRequestJson().WithError("NOT_FOUND", "organisation"));

        var load = await host.LoadAsync();

        Assert.Null(load.OrganisationPolicy);
        Assert.False(load.OrganisationHasNoPolicy);
        Assert.Empty(load.Snapshot.Gaps);
    }

    private static PullRequestRead Read(PullRequestJson json)
    {
        var answer = JsonSerializer.Deserialize(json.ToString(), NodesJson.Default.GraphQlAnswerPullRequestAnswer)!.Data!;
        var repository = answer.Repository!;
        return new PullRequestRead(
            new RepositoryName("octo-org", "octo-repo"), repository, repository.PullRequest!, answer.Organisation, answer.Merging, []);
    }
}
