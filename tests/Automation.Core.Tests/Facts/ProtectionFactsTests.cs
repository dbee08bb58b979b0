using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Evaluations;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Facts;

public sealed class ProtectionFactsTests
{
    private static readonly BranchProtection Unprotected = new() { RequiredApprovals = 0, RequiresChecks = true, RequiresPullRequest = false };

    [Fact]
    public void The_Known_Parts_And_What_Policy_Misses_Are_Noted()
    {
        var snapshot = new PullRequestBuilder().With(s => s with { Protection = Unprotected }).Build();

        var fact = Assert.Single(Noted(snapshot));

        Assert.Equal((snapshot.UpdatedAt, "default-branch"), (fact.At, fact.Subject));
        Assert.Equal(
            [("checks", "true"), ("lacks", "reviews\npull-requests"), ("pull-requests", "false"), ("reviews", "false")],
            fact.Data.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, d.Value)));
    }

    [Fact]
    public void What_Policy_Does_Not_Ask_For_Is_Not_Missed()
    {
        var off = new Dictionary<string, RuleOverride> { ["branch-protection"] = new() { Off = true } };

        var fact = Assert.Single(Noted(new PullRequestBuilder().With(s => s with { Protection = Unprotected }).Build(), off));

        Assert.Equal("", fact.Data["lacks"]);
    }

    [Fact]
    public void Nothing_Is_Noted_Of_Another_Branch_Or_Where_Nothing_Was_Read()
    {
        Assert.Empty(Noted(new PullRequestBuilder().Build()));
        Assert.Empty(Noted(new PullRequestBuilder().With(s => s with { Protection = Unprotected, BaseRef = "release" }).Build()));
    }

    [Fact]
    public void A_Week_Ends_With_The_Last_Word_And_The_Next_Begins_With_It()
    {
        var week = IsoWeek.Of(new DateOnly(2026, 11, 16));
        Fact Lacking(int day, string lacks) => Assert.Single(Noted(Lacks(day))) with
        {
            Data = new Dictionary<string, string> { ["lacks"] = lacks },
        };

        Fact[] facts = [Lacking(1, "reviews\nchecks"), Lacking(3, "checks"), Lacking(8, "")];
        var first = RepositoryFold.Next(null, week, TimeZoneInfo.Utc, "debt", facts);
        var second = RepositoryFold.Next(first, week.Plus(1), TimeZoneInfo.Utc, "debt", facts);

        Assert.Equal(["checks"], first.BranchLacks);
        Assert.Equal(["checks"], RepositoryFold.Next(first, week.Plus(1), TimeZoneInfo.Utc, "debt", []).BranchLacks);
        Assert.Empty(second.BranchLacks);
    }

    [Fact]
    public void The_Last_Word_Before_A_Limit_Is_Kept()
    {
        Fact[] facts = [.. new[] { 1, 2, 3 }.Select(day => Assert.Single(Noted(Lacks(day))))];

        Assert.Equal(facts[..2], FactRetention.Removable(facts, PullRequestBuilder.Opened.AddDays(90)));
    }

    private static PullRequestSnapshot Lacks(int day) => new PullRequestBuilder()
        .With(s => s with { Protection = Unprotected, UpdatedAt = PullRequestBuilder.Opened.AddDays(day) }).Build();

    private static IReadOnlyList<Fact> Noted(PullRequestSnapshot snapshot, Dictionary<string, RuleOverride>? rules = null)
    {
        var settings = rules is null ? new ReviewSettings() : new ReviewSettings { Rules = rules };
        var policy = EffectivePolicy.Default with { Policy = AutomationPolicy.Default with { Review = settings } };
        var evaluation = new Evaluator(PracticeCatalog.All).Evaluate(snapshot, policy, PullRequestBuilder.Opened.AddHours(3));
        return [.. EvaluationFacts.Of(evaluation, snapshot, policy).Where(f => f.Kind == FactKinds.BranchProtected)];
    }
}
