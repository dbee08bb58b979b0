using Automation.Core.Policies;
using Automation.Core.Snapshots;
using Automation.Core.Tests.Reporting;
using Automation.Core.Waivers;
using Automation.Testing;
using Automation.Testing.Waivers;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Waivers;

public sealed class WaiverRulesTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Now = PullRequestBuilder.Opened.AddHours(3);

    private static readonly Waiver Size = SampleWaivers.Of("review/size");

    [Theory]
    [InlineData(RepositoryPermission.Maintain)]
    [InlineData(RepositoryPermission.Admin)]
    public void Maintainers_And_Admins_May_Waive(RepositoryPermission role) => Assert.Null(Refusal(Size with { Role = role }));

    [Theory]
    [InlineData(RepositoryPermission.None, "none")]
    [InlineData(RepositoryPermission.Read, "read")]
    [InlineData(RepositoryPermission.Write, "write")]
    public void Nobody_Below_Them_May(RepositoryPermission role, string name) => Assert.Equal(
        $"The policy lets only the roles maintain, admin waive a rule (waivers.by), and here the role is {name}.",
        Refusal(Size with { Role = role }));

    [Theory]
    [InlineData(RepositoryPermission.Triage, false)]
    [InlineData(RepositoryPermission.Write, true)]
    [InlineData(RepositoryPermission.Admin, true)]
    public void A_Role_That_Policy_Names_Stands_For_Those_Above_It(RepositoryPermission role, bool may) =>
        Assert.Equal(may, Refusal(Size with { Role = role }, new WaiverSettings { By = ["write"] }) is null);

    [Fact]
    public void Policy_Can_Let_Nobody_Waive() => Assert.Equal(
        "The policy lets nobody waive a rule (waivers.by).", Refusal(Size with { Role = RepositoryPermission.Admin }, new() { By = [] }));

    [Theory]
    [InlineData("octocat")]
    [InlineData("OctoCat")]
    public void The_Author_Never_May_Whatever_Policy_Says(string author) => Assert.Equal(
        $"{author} opened this pull request, and nobody waives a rule on a pull request of their own.",
        Refusal(Size with { By = author, Role = RepositoryPermission.Admin }, new() { By = ["triage"] }));

    [Theory]
    [InlineData("review/size", true)]
    [InlineData("review/*", true)]
    [InlineData("*", true)]
    [InlineData("*/si*", true)]
    [InlineData("review", false)]
    [InlineData("review/approvals", false)]
    [InlineData("tech-debt/*", false)]
    public void Policy_Names_The_Rules_That_May_Be_Waived(string pattern, bool may)
    {
        var refusal = Refusal(Size, new WaiverSettings { Rules = [pattern] });

        Assert.Equal(may ? null : "The policy does not let review/size be waived (waivers.rules).", refusal);
    }

    [Theory]
    [InlineData("review/sise")]
    [InlineData("Review/Size")]
    [InlineData("record-due")]
    [InlineData("")]
    public void A_Rule_That_There_Is_Not_Cannot_Be_Waived(string rule) =>
        Assert.Equal($"There is no rule '{rule}'.", Refusal(Size with { Rule = rule }));

    [Fact]
    public void The_Last_Day_Is_A_Whole_One_In_Utc()
    {
        var until = Size with { Until = new DateOnly(2026, 11, 20) };

        Assert.Null(Refusal(until, now: new DateTimeOffset(2026, 11, 20, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal(
            "Its last day was 2026-11-20 (UTC).", Refusal(until, now: new DateTimeOffset(2026, 11, 21, 1, 0, 0, TimeSpan.FromHours(1))));
    }

    [Fact]
    public void The_Last_Day_There_Is_Never_Ends() => Assert.Null((Size with { Until = DateOnly.MaxValue }).EndsAt);

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    public void Policy_Can_Ask_For_An_End(string? until, bool may)
    {
        var waiver = Size with { Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", null) };

        Assert.Equal(
            may ? null
                : "The policy lets a waiver hold for at most 14 days (waivers.max-days): here until 2026-11-30, and that has to be said.",
            Refusal(waiver, new WaiverSettings { MaxDays = 14 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_Reason_Is_Needed(string reason) => Assert.Equal("A waiver needs a reason.", Refusal(Size with { Reason = reason }));

    [Fact]
    public void A_Reason_Has_An_End()
    {
        var longest = new string('a', WaiverRules.MaxReason);

        Assert.Null(Refusal(Size with { Reason = longest }));
        Assert.Equal("The reason is longer than 500 characters.", Refusal(Size with { Reason = $"{longest}a" }));
    }

    [Property(Arbitrary = [typeof(HostileText)])]
    public void Whatever_Is_Written_Is_Answered_In_One_Line(string rule)
    {
        var refusal = Refusal(Size with { Rule = rule });

        Assert.NotNull(refusal);
        Assert.True(refusal.Length < 200);
        Assert.DoesNotContain('\n', refusal);
    }

    private static string? Refusal(Waiver waiver, WaiverSettings? settings = null, DateTimeOffset? now = null)
    {
        var policy = EffectivePolicy.Default with { Policy = AutomationPolicy.Default with { Waivers = settings ?? new() } };
        return WaiverRules.Refusal(waiver, new PullRequestBuilder().Build(), policy, now ?? Now);
    }
}
