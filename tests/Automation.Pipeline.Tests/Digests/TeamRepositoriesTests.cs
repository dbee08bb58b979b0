using Automation.Pipeline.Digests;
using Moq;
using static Automation.Pipeline.Tests.Digests.ComposerWorld;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>Which repositories a team's selectors name.</summary>
public sealed class TeamRepositoriesTests
{
    private readonly ComposerWorld world = new();

    [Fact]
    public async Task Names_Are_Compared_Without_Regard_To_Case_And_Listed_By_Name()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("web");
        await world.SaveAsync("Ledger");
        await world.SaveAsync("other");

        var found = await world.ResolveAsync(Team(Name("octo", "web"), Name("OCTO", "ledger")));

        Assert.Equal(["octo/Ledger", "octo/web"], Names(found));
        Assert.Equal(found.Repositories.Select(r => r.Id).ToHashSet(), found.Named);
        Assert.Empty(found.Notices);
    }

    [Theory]
    [InlineData("pay-*", "pay-api", "Pay-Web")]
    [InlineData("PAY-???", "pay-api", "Pay-Web")]
    [InlineData("*a*", "ledgerpay-api", "pay-api", "Pay-Web")]
    [InlineData("*********************************************x")]
    [InlineData("[pay]")]
    public async Task Patterns_Match_The_Name_Of_One_Account(string pattern, params string[] expected)
    {
        await world.WithInstallationsAsync();
        foreach (var name in (string[])["pay-api", "Pay-Web", "ledgerpay-api"])
        {
            await world.SaveAsync(name);
        }

        await world.SaveAsync("pay-out", installation: 2, owner: "umbrella");

        var found = await world.ResolveAsync(Team(Pattern("octo", pattern)));

        Assert.Equal(expected, found.Repositories.Select(r => r.Name.Name));
        Assert.Empty(found.Named);
        Assert.Equal(expected.Length == 0 ? [$"No repository matches 'octo/{pattern}'."] : [], found.Notices);
    }

    [Fact]
    public async Task Repositories_Of_A_Paused_Installation_Are_Left_Out_And_The_Digest_Says_So()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync(
            new Installation { Id = new InstallationId(2), Account = "umbrella", PausedAt = DateTimeOffset.UnixEpoch });
        await world.SaveAsync("a", r => r with { Topics = ["payments"] });
        await world.SaveAsync("b", r => r with { Topics = ["payments"] }, installation: 2, owner: "umbrella");

        var found = await world.ResolveAsync(Team(Topic("payments")));

        Assert.Equal(["octo/a"], Names(found));
        Assert.Equal(["The installation on 'umbrella' is paused: its repositories are left out."], found.Notices);
        Assert.Empty((await world.ResolveAsync(Team(Name("octo", "a")))).Notices);
    }

    [Fact]
    public async Task A_Topic_Holds_On_Every_Account_And_An_Organisations_Team_Sees_Only_Its_Own()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("a", r => r with { Topics = ["payments"] });
        await world.SaveAsync("b", r => r with { Topics = ["Payments", "x"] }, installation: 2, owner: "umbrella");
        await world.SaveAsync("c", r => r with { Topics = ["payment"] });
        var team = Team(Topic("payments"));

        Assert.Equal(["octo/a", "umbrella/b"], Names(await world.ResolveAsync(team)));
        Assert.Equal(["umbrella/b"], Names(await world.ResolveAsync(team with { Installation = new InstallationId(2) })));
    }

    [Fact]
    public async Task An_Organisations_Team_Cannot_Name_Anothers_Repository()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("secret", r => r with { IsPrivate = true });
        await world.SaveAsync("own", installation: 2, owner: "umbrella");
        var team = Team(Name("octo", "secret"), Pattern("octo", "*"), GitHubTeam("octo", "all")) with { Installation = new InstallationId(2) };

        var found = await world.ResolveAsync(team);

        Assert.Empty(found.Repositories);
        Assert.Equal(
            [
                "The App sees no repository of 'octo'.",
                "No repository matches 'octo/*'.",
                "The App is not installed on 'octo', so the GitHub team 'octo/all' is not known.",
            ],
            found.Notices);
        world.Teams.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_GitHub_Team_Names_What_It_Reaches_Of_What_The_App_Sees()
    {
        await world.WithInstallationsAsync();
        var seen = await world.SaveAsync("seen");
        await world.SaveAsync("other");
        Reaches("pay", seen, new RepositoryId(999_999));
        Reaches("none");
        world.Teams.Setup(t => t.ListRepositoriesAsync(new InstallationId(1), "octo", "gone", It.IsAny<CancellationToken>()))
            .ReturnsAsync((IReadOnlyList<RepositoryId>?)null);

        var found = await world.ResolveAsync(Team(GitHubTeam("octo", "pay"), GitHubTeam("octo", "none"), GitHubTeam("octo", "gone")));

        Assert.Equal(["octo/seen"], Names(found));
        Assert.Empty(found.Named);
        Assert.Equal(
            [
                "The GitHub team 'octo/none' reaches no repository that the App sees.",
                "The repositories of the GitHub team 'octo/gone' could not be read: there is no such team, or the App may not read the "
                    + "organisation's members.",
            ],
            found.Notices);
    }

    [Fact]
    public async Task A_Repository_That_Several_Selectors_Name_Is_There_Once()
    {
        await world.WithInstallationsAsync();
        var id = await world.SaveAsync("ledger", r => r with { Topics = ["pay"] });

        var found = await world.ResolveAsync(Team(Topic("pay"), Pattern("octo", "*"), Name("octo", "ledger")));

        Assert.Equal(id, Assert.Single(found.Repositories).Id);
        Assert.Equal([id], found.Named);
    }

    [Fact]
    public async Task What_Is_Archived_Or_Gone_Is_Left_Out_And_Said_So_Where_It_Was_Named()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("old", r => r with { IsArchived = true });
        await world.SaveAsync("gone", r => r with { IsRemoved = true });
        await world.SaveAsync("ledger");

        var found = await world.ResolveAsync(
            Team(Pattern("octo", "*"), Name("octo", "old"), Name("octo", "gone"), Name("octo", "ledgr"), Name("octo", "quite-different")));

        Assert.Equal(["octo/ledger"], Names(found));
        Assert.Equal(
            [
                "Repository 'octo/old' is archived.",
                "Repository 'octo/gone' was deleted, or taken out of the App's installation.",
                "No repository is called 'octo/ledgr'. Did you mean 'octo/ledger'?",
                "No repository is called 'octo/quite-different'.",
            ],
            found.Notices);
    }

    [Fact]
    public async Task Suspended_And_Deleted_Installations_Are_Not_Looked_At()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("a");
        await world.SaveAsync("b", installation: 2, owner: "umbrella");
        await world.SaveAsync(new Installation { Id = new InstallationId(1), Account = "octo", IsSuspended = true });
        await world.SaveAsync(new Installation { Id = new InstallationId(2), Account = "umbrella", IsDeleted = true });

        var found = await world.ResolveAsync(Team(Name("octo", "a"), Name("umbrella", "b")));

        Assert.Empty(found.Repositories);
        Assert.Equal(["The App sees no repository of 'octo'.", "The App sees no repository of 'umbrella'."], found.Notices);
    }

    [Fact]
    public async Task Many_Errors_Are_Counted_After_The_First_Ten()
    {
        await world.WithInstallationsAsync();

        var found = await world.ResolveAsync(Team([.. Enumerable.Range(1, 15).Select(i => Name("octo", $"r{i}"))]));

        Assert.Equal(11, found.Notices.Count);
        Assert.Equal("5 more of the team's selectors name no repository.", found.Notices[^1]);
    }

    private static IEnumerable<string> Names(TeamRepositories found) => found.Repositories.Select(r => r.Name.ToString());

    private void Reaches(string slug, params RepositoryId[] ids) => world.Teams
        .Setup(t => t.ListRepositoriesAsync(new InstallationId(1), "octo", slug, It.IsAny<CancellationToken>()))
        .ReturnsAsync(ids);
}
