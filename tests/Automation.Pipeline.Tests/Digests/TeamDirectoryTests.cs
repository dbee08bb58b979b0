using Automation.Core.Digests.Teams;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Tests.Digests;

public sealed class TeamDirectoryTests
{
    private readonly InMemoryStorage storage = new(TimeProvider.System);

    private readonly DigestOptions options = new();

    [Fact]
    public async Task Without_Any_Definition_There_Is_No_Team()
    {
        await InstallAsync(1, "octo-org", null);

        var listing = await ListAsync();

        Assert.Empty(listing.Teams);
        Assert.Empty(listing.Problems);
    }

    [Fact]
    public async Task Teams_Come_From_The_Configuration_And_From_Every_Organisations_File()
    {
        options.Teams["payments"] = Definition("any-org/api");
        await InstallAsync(1, "octo-org", "{ payments: { leads: [a@example.com], repositories: [api] } }");
        await InstallAsync(2, "other-org", "{ web: { leads: [b@example.com], repositories: [web] } }");

        var listing = await ListAsync();

        Assert.Empty(listing.Problems);
        Assert.Equal(["1-payments", "2-web", "payments"], listing.Teams.Select(t => t.Id));
        Assert.Equal([new InstallationId(1), new InstallationId(2), null], listing.Teams.Select(t => t.Installation));
        Assert.Equal(["octo-org/api", "other-org/web", "any-org/api"], listing.Teams.Select(t => t.Repositories[0].ToString()));
    }

    [Fact]
    public async Task Many_Installations_Are_All_Asked()
    {
        for (var id = 1; id <= 250; id++)
        {
            await InstallAsync(id, $"org-{id}", "{ web: { leads: [b@example.com], repositories: [web] } }");
        }

        Assert.Equal(250, (await ListAsync()).Teams.Count);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_Installation_That_Is_Suspended_Or_Gone_Has_No_Teams(bool suspended, bool deleted)
    {
        await InstallAsync(1, "octo-org", "{ web: { leads: [b@example.com], repositories: [web] } }", suspended, deleted);

        Assert.Empty((await ListAsync()).Teams);
    }

    [Fact]
    public async Task A_Paused_Installation_Has_No_Teams_And_Is_Named()
    {
        await InstallAsync(1, "octo-org", "{ web: { leads: [b@example.com], repositories: [web] } }");
        var paused = await storage.Installations.GetAsync(new InstallationId(1), default);
        await storage.Installations.SaveAsync(paused! with { PausedAt = DateTimeOffset.UnixEpoch }, default);

        var listing = await ListAsync();

        Assert.Empty(listing.Teams);
        Assert.Equal(
            "The installation on 'octo-org' is paused, and with it the digests of its own teams.", Assert.Single(listing.Problems));
    }

    [Fact]
    public async Task A_Team_With_A_Problem_Is_Left_Out_And_The_Others_Stand()
    {
        await InstallAsync(
            1,
            "octo-org",
            "{ a: { leads: [a@example.com], repositories: [other/api] }, b: { leads: [b@example.com], repositories: [api] } }");

        var listing = await ListAsync();

        Assert.Equal(["1-b"], listing.Teams.Select(t => t.Id));
        Assert.StartsWith(
            "octo-org/.github: 'digest.teams.a.repositories' names 'other/api'", Assert.Single(listing.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_File_That_A_Newer_Release_Does_Not_Take_Any_More_Is_A_Problem()
    {
        await InstallAsync(1, "octo-org", "{ a: { leads: [a@example.com], repositories: [api], formerly: 1 } }");

        var listing = await ListAsync();

        Assert.Empty(listing.Teams);
        Assert.StartsWith("octo-org/.github:3:", Assert.Single(listing.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_Teams_Never_Share_Their_Rows()
    {
        options.Teams["1-web"] = Definition("any-org/api");
        await InstallAsync(1, "octo-org", "{ web: { leads: [b@example.com], repositories: [web] } }");

        var listing = await ListAsync();

        Assert.Equal("any-org/api", Assert.Single(listing.Teams).Repositories[0].ToString());
        Assert.Equal(
            "octo-org/.github: The team 'web' has the id '1-web', and so has another team. Rename one of them.",
            Assert.Single(listing.Problems));
    }

    private static TeamDefinition Definition(string repository) => new() { Leads = ["a@example.com"], Repositories = [repository] };

    private Task<TeamListing> ListAsync() =>
        new TeamDirectory(Options.Create(options), storage.Installations, new PolicyResolver(PracticeCatalog.All))
            .ListAsync(CancellationToken.None);

    private Task InstallAsync(long id, string account, string? teams, bool suspended = false, bool deleted = false) =>
        storage.Installations.SaveAsync(
            new Installation
            {
                Id = new InstallationId(id),
                Account = account,
                IsSuspended = suspended,
                IsDeleted = deleted,
                LastGoodPolicy = teams is null
                    ? null
                    : new PolicyText(PolicyLayerKind.Organisation, $"{account}/.github", $"version: 1\ndigest:\n  teams: {teams}\n"),
            },
            CancellationToken.None);
}
