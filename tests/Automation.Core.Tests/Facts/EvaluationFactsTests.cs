using System.Globalization;
using Automation.Core.Evaluations;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices.Decisions;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;
using Automation.Testing;
using Automation.Testing.Waivers;

namespace Automation.Core.Tests.Facts;

public sealed class EvaluationFactsTests
{
    private static readonly Evaluator Evaluator = new([new DecisionsPractice(), new TechDebtPractice()]);

    [Fact]
    public void Each_Practice_Has_A_Fact_With_The_Rules_That_Ask_For_Something()
    {
        var snapshot = new PullRequestBuilder().NewFile("src/a.cs", "// TODO: cache this\n// FIXME: and that").Build();

        var fact = Assert.Single(Facts(snapshot), f => f.Subject == "0000000007-tech-debt");

        Assert.Equal((snapshot.UpdatedAt, FactKinds.Evaluated), (fact.At, fact.Kind));
        Assert.Equal("tech-debt/marker-reference", fact.Data["rules"]);
        Assert.Equal(("2", "0"), (fact.Data["markers-added"], fact.Data["markers-removed"]));
    }

    [Fact]
    public void Where_Debt_Is_Not_Looked_For_There_Are_No_Markers()
    {
        var snapshot = new PullRequestBuilder().NewFile("src/a.cs", "// TODO: cache this").Label("exempt").Build();
        var policy = new EffectivePolicy
        {
            Policy = AutomationPolicy.Default with { Exempt = new ExemptSettings { Labels = ["exempt"] } },
        };

        var fact = Assert.Single(Facts(snapshot, policy), f => f.Subject == "0000000007-tech-debt");

        Assert.Equal("skipped", fact.Data["conclusion"]);
        Assert.DoesNotContain("markers-added", fact.Data.Keys);
    }

    [Fact]
    public void Each_Decision_Record_Has_A_Fact_With_Its_Status()
    {
        var snapshot = new PullRequestBuilder()
            .NewRecord("docs/adr/0004-use-queues.md", "# 4. Use queues\n\n## Status\n\nAccepted\n")
            .BaseRecord("docs/adr/0003-use-polling.md")
            .File("docs/adr/0003-use-polling.md", status: FileStatus.Removed)
            .Build();

        Fact[] records = [.. Facts(snapshot).Where(f => f.Kind == FactKinds.DecisionSeen)];

        var added = Assert.Single(records, f => f.Data["path"] == "docs/adr/0004-use-queues.md");
        Assert.Equal(
            ("4", "Use queues", "accepted", "true", "0000000007"),
            (added.Data["number"], added.Data["title"], added.Data["status"], added.Data["new"], added.Data["pull-request"]));
        var removed = Assert.Single(records, f => f.Data["path"] == "docs/adr/0003-use-polling.md");
        Assert.Equal("removed", removed.Data["status"]);
        Assert.NotEqual(added.Subject, removed.Subject);
        Assert.All(records, f => Assert.Equal(snapshot.UpdatedAt, f.At));
    }

    [Theory]
    [InlineData("ADR-Exempt: only renames a parameter", "true")]
    [InlineData("ADR-Exempt: none", null)]
    [InlineData("", null)]
    public void A_Record_That_Is_Waived_Is_Counted(string description, string? waived)
    {
        var snapshot = new PullRequestBuilder().Label("architecture").With(s => s with { Body = description }).Build();

        var fact = Assert.Single(Facts(snapshot), f => f.Subject == "0000000007-decisions");

        Assert.Equal(waived, fact.Data.GetValueOrDefault("waived"));
    }

    [Fact]
    public void Waivers_Are_Told_With_Begin_And_End_Also_When_They_Are_Over()
    {
        var over = SampleWaivers.Of("decisions/record-due", new DateOnly(2026, 11, 15));
        var snapshot = new PullRequestBuilder()
            .Waived(over, SampleWaivers.Of("decisions/stale"), SampleWaivers.Of("decisions/number") with { By = "octocat" }).Build();

        var facts = Facts(snapshot);

        Assert.Equal(
            "decisions/record-due 2026-11-16T10:00:00.0000000Z 2026-11-16T00:00:00.0000000Z\n"
                + "decisions/stale 2026-11-16T10:00:00.0000000Z",
            Assert.Single(facts, f => f.Subject == "0000000007-decisions").Data["waivers"]);
        Assert.DoesNotContain("waivers", Assert.Single(facts, f => f.Subject == "0000000007-tech-debt").Data.Keys);
    }

    [Theory]
    [InlineData("2026-11-18", "2026-11-17T08:00:00.0000000Z")]
    [InlineData("2026-11-16", "2026-11-17T00:00:00.0000000Z")]
    [InlineData(null, "2026-11-17T08:00:00.0000000Z")]
    public void A_Waiver_That_Was_Taken_Back_Ended_Then_Or_With_Its_Last_Day(string? until, string end)
    {
        DateOnly? last = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var takenBack = new DateTimeOffset(2026, 11, 17, 8, 0, 0, TimeSpan.Zero);
        var waiver = SampleWaivers.Of("decisions/stale", last) with { TakenBackAt = takenBack };

        var fact = Assert.Single(Facts(new PullRequestBuilder().Waived(waiver).Build()), f => f.Subject == "0000000007-decisions");

        Assert.Equal($"decisions/stale 2026-11-16T10:00:00.0000000Z {end}", fact.Data["waivers"]);
    }

    private static IReadOnlyList<Fact> Facts(PullRequestSnapshot snapshot, EffectivePolicy? policy = null)
    {
        policy ??= EffectivePolicy.Default;
        return EvaluationFacts.Of(Evaluator.Evaluate(snapshot, policy, PullRequestBuilder.Opened.AddHours(3)), snapshot, policy);
    }
}
