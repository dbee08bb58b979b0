using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed class DigestSectionTests
{
    private const string Whole =
        """
        version: 1
        digest:
          teams:
            payments:
              name: Payments
              leads: [lead@example.com]
              repositories: [api, "pay-*", "topic:payments", "team:payments"]
              time-zone: Europe/Berlin
              business-hours: 08:00-16:00
              business-days: [monday, friday]
              send: tuesday 07:30
              sections: [attention, flow]
              send-when-quiet: true
            1:
              leads: [other@example.com]
              repositories: [octo-org/web]
        """;

    [Fact]
    public void The_Organisations_File_Names_Teams()
    {
        var effective = Resolve(Organisation(Whole));

        Assert.Empty(effective.Problems);
        Assert.Equal(["1", "payments"], effective.Policy.Digest.Teams.Keys);
        var team = effective.Policy.Digest.Teams["payments"];
        Assert.Equal(
            ("Payments", "Europe/Berlin", "08:00-16:00", "tuesday 07:30"), (team.Name, team.TimeZone, team.BusinessHours, team.Send));
        Assert.Equal(["lead@example.com"], team.Leads);
        Assert.Equal(["api", "pay-*", "topic:payments", "team:payments"], team.Repositories);
        Assert.Equal(["monday", "friday"], team.BusinessDays);
        Assert.Equal(["attention", "flow"], team.Sections);
        Assert.True(team.SendWhenQuiet);
    }

    [Theory]
    [InlineData("{ leads: [a@b.example] }", 3, 24, "'digest.teams.payments' has no repositories: without them nothing can be sent.")]
    [InlineData("{ repositories: [api] }", 3, 24, "'digest.teams.payments' has no leads: without them nothing can be sent.")]
    [InlineData("", 3, 25, "'digest.teams.payments' must be a map of keys, not empty.")]
    [InlineData("{ leads: [], repositories: [api] }", 3, 33, "'digest.teams.payments.leads' must be a list of e-mail addresses that is")]
    [InlineData("{ leads: 'a@b.example, c@b.example', repositories: [api] }", 3, 33, "list: [\"a@b.example\", \"c@b.example\"].")]
    [InlineData("{ leads: lead@b.example, repositories: [api] }", 3, 33, "Write it as a list: [\"lead@b.example\"].")]
    [InlineData("{ leads: [nobody], repositories: [api] }", 3, 34, "'digest.teams.payments.leads[0]' must be one e-mail address")]
    [InlineData("{ leads: [a@b.example], repositories: [api], time_zone: UTC }", 3, 69, "Did you mean 'time-zone'?")]
    [InlineData("{ leads: [a@b.example], repositories: [api], time-zone: Europe/Berln }", 3, 80, "Did you mean 'Europe/Berlin'?")]
    [InlineData("{ leads: [a@b.example], repositories: [api], send: munday 08:00 }", 3, 75, "must be a day of the week and a time")]
    [InlineData("{ leads: [a@b.example], repositories: [api], business-days: [munday] }", 3, 85, "Did you mean 'monday'?")]
    public void What_Is_Wrong_With_A_Team_Has_Its_Place(string team, int line, int column, string message)
    {
        var effective = Resolve(Organisation($"version: 1\ndigest:\n  teams: {{   payments: {team} }}"));

        var problem = Assert.Single(effective.Problems);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Empty(effective.Sources);
    }

    [Fact]
    public void What_Is_Wrong_With_A_Team_Whose_Key_Is_Wrong_Names_The_Key_As_It_Is_Written()
    {
        var effective = Resolve(Organisation("version: 1\ndigest: { teams: { Pay_It: { leads: [a@b.example] } } }"));

        Assert.Contains(effective.Problems, p => p.Message.Contains("not 'Pay_It'", StringComparison.Ordinal));
        Assert.Contains(effective.Problems, p => p.Message.StartsWith("'digest.teams.Pay_It' has no rep", StringComparison.Ordinal));
    }

    [Fact]
    public void A_Repositorys_File_Cannot_Name_Teams_And_Loses_Nothing_Else()
    {
        var effective = Resolve(
            Organisation(Whole),
            Repository("version: 1\nexempt: { labels: [skip] }\ndigest: { teams: { payments: { leads: [] } } }"));

        var problem = Assert.Single(effective.Problems);
        Assert.Equal(
            ".github/automation.yml:3:1: Digests are set in the organisation's .github repository, not in this one. Move the key there.",
            problem.ToString());
        Assert.Equal(["skip"], effective.Policy.Exempt.Labels);
        Assert.Equal(["lead@example.com"], effective.Policy.Digest.Teams["payments"].Leads);
    }

    [Fact]
    public void In_The_Organisations_Own_Repository_The_File_Is_Both_Layers()
    {
        var effective = Resolve(Organisation(Whole), Repository(Whole));

        Assert.Empty(effective.Problems);
        Assert.Equal(2, effective.Policy.Digest.Teams.Count);
    }

    [Fact]
    public void Who_Reads_Digests_Changes_No_Verdict() =>
        Assert.Equal(Resolve().Hash, Resolve(Organisation(Whole)).Hash);

    [Fact]
    public void Digests_Cannot_Be_Enforced() => Assert.Contains(
        "must be the path of a key",
        Assert.Single(Resolve(Organisation("version: 1\nenforced: [digest.teams]")).Problems).Message,
        StringComparison.Ordinal);
}
