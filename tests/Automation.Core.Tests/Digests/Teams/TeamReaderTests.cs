using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Identity;

namespace Automation.Core.Tests.Digests.Teams;

public sealed class TeamReaderTests
{
    private static readonly TeamOrigin Organisation = TeamOrigin.Policy(new InstallationId(5), "octo-org");

    private static readonly TeamDefinition Least = new() { Leads = ["lead@example.com"], Repositories = ["octo-org/api"] };

    /// <summary>A definition with one thing wrong, and what is said of it, in the configuration.</summary>
    public static TheoryData<TeamDefinition, string> Wrong => new()
    {
        {
            Least with { Leads = [] },
            "'Digest:Teams:payments:Leads' is empty. Give it at least one item, each one e-mail address without a name, such as "
                + "lead@example.com: Digest:Teams:payments:Leads:0."
        },
        { Least with { Leads = ["a@example.com,b@example.com"] }, "'Digest:Teams:payments:Leads:0' must be one e-mail address" },
        { Least with { Leads = ["a@example.com", "Lead <b@example.com>"] }, "'Digest:Teams:payments:Leads:1' must be one e-mail address" },
        { Least with { Leads = ["a@example.com\r\nBcc: b@example.com"] }, "'Digest:Teams:payments:Leads:0' must be one e-mail address" },
        { Least with { Leads = ["a@example.com\n"] }, "'Digest:Teams:payments:Leads:0' must be one e-mail address" },
        { Least with { Leads = ["a..b@example.com"] }, "'Digest:Teams:payments:Leads:0' must be one e-mail address" },
        { Least with { Leads = ["jürgen@example.com"] }, "Before the @ only ASCII characters are delivered everywhere." },
        { Least with { Leads = ["a@-"] }, "'a@-' is none." },
        { Least with { Repositories = [] }, "'Digest:Teams:payments:Repositories' is empty." },
        {
            Least with { Repositories = ["api"] },
            "'Digest:Teams:payments:Repositories' names 'api' without its owner. Write 'owner/api'."
        },
        {
            Least with { Repositories = ["team:payments"] },
            "'Digest:Teams:payments:Repositories' names 'team:payments' without its owner. Write 'team:owner/payments'."
        },
        { Least with { Repositories = ["topic:Payments"] }, "'Digest:Teams:payments:Repositories:0' must be owner/name" },
        { Least with { Repositories = ["octo-org/a/b"] }, "'Digest:Teams:payments:Repositories:0' must be owner/name" },
        { Least with { Repositories = ["*/api"] }, "'Digest:Teams:payments:Repositories:0' must be owner/name" },
        {
            Least with { TimeZone = "Europe/Berln" },
            "'Digest:Teams:payments:TimeZone' must be the IANA name of a time zone, such as Europe/Berlin. 'Europe/Berln' is none. "
                + "Did you mean 'Europe/Berlin'?"
        },
        { Least with { TimeZone = "Berlin" }, "Did you mean 'Europe/Berlin'?" },
        { Least with { TimeZone = "W. Europe Standard Time" }, "'Digest:Teams:payments:TimeZone' must be the IANA name of a time zone" },
        { Least with { TimeZone = "../etc/passwd" }, "'Digest:Teams:payments:TimeZone' must be the IANA name of a time zone" },
        { Least with { BusinessHours = "9-17" }, "'Digest:Teams:payments:BusinessHours' must be two times of a day" },
        { Least with { BusinessHours = "17:00-09:00" }, "The second time must be later than the first." },
        { Least with { BusinessHours = "09:00-24:00" }, "'Digest:Teams:payments:BusinessHours' must be two times of a day" },
        { Least with { BusinessDays = ["mondey"] }, "not 'mondey'. Did you mean 'monday'?" },
        { Least with { BusinessHours = "09:00-17:00\n" }, "'Digest:Teams:payments:BusinessHours' must be two times of a day" },
        { Least with { Send = "monday 08:00\n" }, "'Digest:Teams:payments:Send' must be a day of the week and a time" },
        { Least with { Send = "monday" }, "'Digest:Teams:payments:Send' must be a day of the week and a time, such as monday 08:00" },
        { Least with { Send = "monday 8:00" }, "'Digest:Teams:payments:Send' must be a day of the week and a time" },
        { Least with { Sections = ["flows"] }, "not 'flows'. Did you mean 'flow'?" },
        { Least with { Name = "" }, "'Digest:Teams:payments:Name' must be the name of a team on one line" },
        { Least with { Name = "a\nb" }, "Remove the control characters." },
    };

    [Fact]
    public void The_Least_Definition_Has_The_Documented_Defaults()
    {
        var team = Read("payments", Least, TeamOrigin.Configuration);

        Assert.Equal(("payments", "payments", "payments", null), (team.Id, team.Key, team.Name, team.Installation));
        Assert.Equal(BusinessHours.Default, team.Hours);
        Assert.Equal((DayOfWeek.Monday, new TimeOnly(8, 0)), (team.SendDay, team.SendTime));
        Assert.Equal(Enum.GetValues<DigestSection>(), team.Sections);
        Assert.False(team.SendsWhenQuiet);
    }

    [Fact]
    public void Everything_Can_Be_Said()
    {
        var definition = new TeamDefinition
        {
            Name = "Zahlungen 💶",
            Leads = ["a@example.com", "b@bücher.example", "A@EXAMPLE.COM"],
            Repositories = ["octo-org/api", "octo-org/pay-*", "topic:payments", "team:octo-org/payments", "other/api"],
            TimeZone = "Europe/Berlin",
            BusinessHours = "08:30-16:45",
            BusinessDays = ["Sunday", "monday", "monday"],
            Send = "Friday 17:05",
            Sections = ["debt", "Attention"],
            SendWhenQuiet = true,
        };

        var team = Read("payments", definition, TeamOrigin.Configuration);

        Assert.Equal("Zahlungen 💶", team.Name);
        Assert.Equal(["a@example.com", "b@bücher.example"], team.Leads);
        Assert.Equal(
            [
                new(RepositorySelectorKind.Name, "octo-org", "api"),
                new(RepositorySelectorKind.Pattern, "octo-org", "pay-*"),
                new(RepositorySelectorKind.Topic, null, "payments"),
                new(RepositorySelectorKind.GitHubTeam, "octo-org", "payments"),
                new(RepositorySelectorKind.Name, "other", "api"),
            ],
            team.Repositories);
        Assert.Equal(definition.Repositories, team.Repositories.Select(r => r.ToString()));
        Assert.Equal("Europe/Berlin", team.Hours.Zone.Id);
        Assert.Equal((new TimeOnly(8, 30), new TimeOnly(16, 45)), (team.Hours.From, team.Hours.To));
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Monday], team.Hours.Days);
        Assert.Equal((DayOfWeek.Friday, new TimeOnly(17, 5)), (team.SendDay, team.SendTime));
        Assert.Equal([DigestSection.Attention, DigestSection.Debt], team.Sections);
        Assert.True(team.SendsWhenQuiet);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_Definition_That_Cannot_Work_Is_Explained(TeamDefinition definition, string message)
    {
        var reading = TeamReader.Read("payments", definition, TeamOrigin.Configuration);

        Assert.Null(reading.Team);
        Assert.Contains(message, Assert.Single(reading.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Problems[0], char.IsControl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Payments")]
    [InlineData("pay ments")]
    [InlineData("payments\n")]
    [InlineData("a-key-of-more-than-forty-characters-is-no-key")]
    public void A_Key_Is_Short_And_Lower_Case(string key) => Assert.StartsWith(
        "'Digest:Teams' must be the key of a team, of at most 40 lower-case letters, digits and hyphens, not '",
        Assert.Single(TeamReader.Read(key, Least, TeamOrigin.Configuration).Problems),
        StringComparison.Ordinal);

    [Fact]
    public void Every_Problem_Is_Listed()
    {
        var reading = TeamReader.Read("payments", new TeamDefinition { TimeZone = "nowhere", Send = "never" }, TeamOrigin.Configuration);

        Assert.Equal(4, reading.Problems.Count);
    }

    [Fact]
    public void In_An_Organisations_File_The_Owner_Is_The_Organisation()
    {
        var team = Read(
            "payments", Least with { Repositories = ["api", "pay-*", "team:payments", "OCTO-org/web", "topic:pay"] }, Organisation);

        Assert.Equal(("5-payments", new InstallationId(5)), (team.Id, team.Installation!.Value));
        Assert.Equal(
            ["octo-org/api", "octo-org/pay-*", "team:octo-org/payments", "OCTO-org/web", "topic:pay"],
            team.Repositories.Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("other/api")]
    [InlineData("other/*")]
    [InlineData("team:other/payments")]
    public void A_Team_Of_An_Organisations_File_Cannot_Look_Elsewhere(string selector)
    {
        var reading = TeamReader.Read("payments", Least with { Repositories = ["api", selector] }, Organisation);

        Assert.Equal(
            $"'digest.teams.payments.repositories' names '{selector}', but a team of this file may look only at repositories of "
                + "octo-org. Remove it.",
            Assert.Single(reading.Problems));
    }

    [Fact]
    public void In_An_Organisations_File_Problems_Name_Its_Keys()
    {
        var reading = TeamReader.Read("payments", Least with { TimeZone = "nowhere", Leads = ["x"] }, Organisation);

        Assert.StartsWith("'digest.teams.payments.leads[0]' must be", reading.Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("'digest.teams.payments.time-zone' must be", reading.Problems[1], StringComparison.Ordinal);
    }

    private static Team Read(string key, TeamDefinition definition, TeamOrigin origin)
    {
        var reading = TeamReader.Read(key, definition, origin);
        Assert.Equal([], reading.Problems);
        return reading.Team!;
    }
}
