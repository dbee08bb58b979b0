using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Organisations;

/// <summary>An organisation's policy is read every five minutes, and after every push that may have changed it.</summary>
public sealed class OrganisationPoliciesTests : IDisposable
{
    private const string Text = "version: 1\n";

    private static readonly PolicyText Kept = new(PolicyLayerKind.Organisation, "octo-org/.github", Text);

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_First_Reading_Is_Handed_On_To_Be_Kept_And_The_Next_Ones_Are_Left_Out()
    {
        Given(Text);

        var first = await host.LoadAsync();
        var second = await LoadAsync(Kept);

        Assert.Equal((Kept, null), (first.OrganisationPolicy, second.OrganisationPolicy));
        Assert.Equal([true, false], Asked());
        Assert.Equal(first.Policy.Sources, second.Policy.Sources);
    }

    [Fact]
    public async Task After_Five_Minutes_It_Is_Read_Again()
    {
        Given(Text);
        await host.LoadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(4.9));
        await LoadAsync(Kept);
        host.Time.Advance(TimeSpan.FromMinutes(0.1));

        Assert.Equal(Kept, (await LoadAsync(Kept)).OrganisationPolicy);
        Assert.Equal([true, false, true], Asked());
    }

    [Fact]
    public async Task A_Push_Ends_It_At_Once()
    {
        Given(Text);
        await host.LoadAsync();

        host.OrganisationPolicies.Forget(GitHubHost.Installation);

        Assert.Equal(Kept, (await LoadAsync(Kept)).OrganisationPolicy);
    }

    [Fact]
    public async Task What_Is_Read_Just_After_A_Push_May_Be_Old_And_Is_Not_Remembered()
    {
        Given(Text);
        host.OrganisationPolicies.Forget(GitHubHost.Installation);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await LoadAsync(Kept);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await LoadAsync(Kept);

        await LoadAsync(Kept);

        Assert.Equal([true, true, false], Asked());
    }

    [Fact]
    public async Task What_Was_Asked_For_Before_A_Push_Is_Not_Remembered_After_It()
    {
        host.WithPullRequest(new PullRequestJson()).GitHub.On($"{GitHubHost.GraphQlRoute} PullRequest", call =>
        {
            host.Time.Advance(TimeSpan.FromMinutes(2));
            host.OrganisationPolicies.Forget(GitHubHost.Installation);
            return Task.FromResult(FakeGitHub.Answer(Answer(Text)));
        });
        await host.LoadAsync();

        await LoadAsync(Kept);

        Assert.Equal([true, true], Asked());
    }

    [Fact]
    public async Task A_Kept_Copy_That_Is_Another_Was_Read_Later_By_Another_Process()
    {
        Given(Text);
        await host.LoadAsync();

        await LoadAsync(Kept with { Text = "version: 1\n# newer" });

        Assert.Equal([true, true], Asked());
    }

    [Fact]
    public async Task A_Push_That_Another_Process_Took_In_Ends_It_Too()
    {
        Given(Text);
        await host.LoadAsync();

        await host.LoadAsync(GitHubHost.Request with
        {
            LastGoodOrganisationPolicy = Kept,
            OrganisationPolicyChangedAt = host.Time.GetUtcNow(),
        });

        Assert.Equal([true, true], Asked());
    }

    [Fact]
    public async Task That_There_Is_No_File_Is_Remembered_Too()
    {
        Given(null);

        var first = await host.LoadAsync();
        var second = await host.LoadAsync();

        Assert.Equal((true, false), (first.OrganisationHasNoPolicy, second.OrganisationHasNoPolicy));
        Assert.Equal([true, false], Asked());
    }

    [Fact]
    public async Task Where_The_Repository_Is_Out_Of_Reach_The_Kept_Copy_Goes_On_To_Stand_In()
    {
        host.WithPullRequest(new PullRequestJson().WithError("NOT_FOUND", "organisation"));

        var first = await LoadAsync(Kept);
        var second = await LoadAsync(Kept);

        Assert.Equal([true, false], Asked());
        Assert.Equal([Kept.Source], first.Policy.Sources);
        Assert.Equal(first.Policy.Sources, second.Policy.Sources);
    }

    [Fact]
    public async Task A_Failure_Of_GitHub_Is_Not_Remembered()
    {
        host.WithPullRequest(new PullRequestJson().WithError("", "organisation"));

        await host.LoadAsync();
        await host.LoadAsync();

        Assert.Equal([true, true], Asked());
    }

    [Fact]
    public async Task A_File_That_Is_Not_Valid_Is_Read_Every_Time()
    {
        Given("version: 7\n");

        await host.LoadAsync();
        await host.LoadAsync();

        Assert.Equal([true, true], Asked());
    }

    private void Given(string? text) => host.WithPullRequest(new PullRequestJson()).GitHub
        .On($"{GitHubHost.GraphQlRoute} PullRequest", call => Task.FromResult(FakeGitHub.Answer(IsAsked(call) ? Answer(text) : Without())));

    private static string Without() => new PullRequestJson().ToString();

    private static string Answer(string? text)
    {
        var policy = text is null ? null : new JsonObject { ["text"] = text };
        return new PullRequestJson()
            .WithOrganisation(new JsonObject { ["nameWithOwner"] = Kept.Source, ["policy"] = policy }.ToJsonString())
            .ToString();
    }

    private Task<SnapshotLoad.Loaded> LoadAsync(PolicyText kept) =>
        host.LoadAsync(GitHubHost.Request with { LastGoodOrganisationPolicy = kept });

    /// <summary>Whether each query for the pull request asked for the organisation's policy.</summary>
    private IEnumerable<bool> Asked() => host.GitHub.Calls.Where(static c => c.Operation == "PullRequest").Select(IsAsked);

    private static bool IsAsked(FakeCall call) => JsonNode.Parse(call.Body)!["variables"]!["organisation"]!.GetValue<bool>();
}
