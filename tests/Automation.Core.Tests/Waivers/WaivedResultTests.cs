using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using Automation.Testing.Waivers;

namespace Automation.Core.Tests.Waivers;

/// <summary>What waivers do to an evaluation by the real practices.</summary>
public sealed class WaivedResultTests
{
    private static readonly DateTimeOffset Now = PullRequestBuilder.Opened.AddHours(3);
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateTimeOffset Saturday = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Far too large, with a conversation left open: both are errors by the policy of these tests.</summary>
    private static PullRequestBuilder Large => new PullRequestBuilder()
        .With(s => s with { Files = [new ChangedFile { Path = "src/a.cs", Status = FileStatus.Modified, Additions = 5000 }] })
        .Thread(resolved: false);

    [Fact]
    public void What_A_Waived_Rule_Finds_Is_Seen_And_Does_Not_Count()
    {
        var waiver = SampleWaivers.Of("review/size");

        var result = Review(Large.Waived(waiver));

        var finding = Assert.Single(result.Findings, f => f.Rule == "review/size");
        Assert.Equal((Severity.Info, waiver), (finding.Severity, finding.Waiver));
        Assert.Equal([waiver], result.Waivers);
        Assert.All(result.Findings.Where(f => f.Rule != "review/size"), f => Assert.Null(f.Waiver));
    }

    [Fact]
    public void The_Conclusion_Is_Drawn_From_What_Is_Left()
    {
        Assert.Equal(Conclusion.Failure, Review(Large).Conclusion);
        Assert.Equal(Conclusion.Failure, Review(Large.Waived(SampleWaivers.Of("review/size"))).Conclusion);
        var both = Large.Waived(SampleWaivers.Of("review/size"), SampleWaivers.Of("review/unresolved-threads"));
        Assert.Equal(Conclusion.Success, Review(both).Conclusion);
    }

    [Fact]
    public void What_Could_Not_Be_Checked_Cannot_Be_Waived()
    {
        var gap = Large.Gap(SnapshotPart.Threads, "More than 1000 conversations: not all were read");

        var result = Review(gap.Waived(SampleWaivers.Of("review/size"), SampleWaivers.Of("review/unresolved-threads")));

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.NotEmpty(result.Unchecked);
    }

    [Fact]
    public void Findings_Stay_In_Order()
    {
        var result = Review(Large.Waived(SampleWaivers.Of("review/size")));

        Assert.Equal(result.Findings.OrderByDescending(f => f.Severity), result.Findings);
    }

    [Fact]
    public void Nobody_Is_Waited_For_Where_The_Rule_Is_Waived()
    {
        var finding = Assert.Single(
            Review(new PullRequestBuilder().Waived(SampleWaivers.Of("review/approvals"))).Findings, f => f.Rule == "review/approvals");

        Assert.Empty(finding.WaitsFor);
        Assert.False(finding.NeedsOthers);
    }

    [Fact]
    public void A_Waiver_Ends_By_Itself()
    {
        var pull = Large.Waived(SampleWaivers.Of("review/size", Friday));

        var before = Review(pull, Saturday.AddTicks(-1));
        Assert.Equal(Saturday, before.RecheckAt);
        Assert.Single(before.Waivers);

        var after = Review(pull, Saturday);
        Assert.NotEqual(Saturday, after.RecheckAt);
        Assert.Empty(after.Waivers);
        Assert.Equal(Severity.Error, Assert.Single(after.Findings, f => f.Rule == "review/size").Severity);
        Assert.Contains("The waiver of review/size by grace is not in force. Its last day was 2026-11-20 (UTC).", after.Notes);
    }

    [Fact]
    public void What_Comes_Earlier_Is_Looked_At_Earlier()
    {
        var soon = Review(Large).RecheckAt;

        Assert.NotNull(soon);
        Assert.Equal(soon, Review(Large.Waived(SampleWaivers.Of("review/size", Friday.AddYears(1)))).RecheckAt);
    }

    [Fact]
    public void A_Merged_Pull_Request_Waits_For_No_End()
    {
        var merged = Large.With(s => s with { Status = PullRequestStatus.Merged, MergedAt = Now, ClosedAt = Now });

        Assert.Null(Review(merged.Waived(SampleWaivers.Of("review/size", Friday))).RecheckAt);
    }

    [Fact]
    public void A_Waiver_That_Policy_Does_Not_Allow_Any_More_Does_Nothing_And_Is_Told()
    {
        var result = Review(Large.Waived(SampleWaivers.Of("review/size")), waivers: new WaiverSettings { Rules = ["tech-debt/*"] });

        Assert.Equal(Severity.Error, Assert.Single(result.Findings, f => f.Rule == "review/size").Severity);
        Assert.Empty(result.Waivers);
        Assert.Contains(
            "The waiver of review/size by grace is not in force. The policy does not let review/size be waived (waivers.rules).",
            result.Notes);
    }

    [Fact]
    public void A_Waiver_That_Is_Over_Is_Not_Spoken_Of_Where_There_Is_Nothing_To_Waive()
    {
        var result = Review(new PullRequestBuilder().Waived(SampleWaivers.Of("review/size", Friday)), Saturday);

        Assert.DoesNotContain(result.Notes, n => n.Contains("waiver", StringComparison.Ordinal));
    }

    [Fact]
    public void What_Was_Taken_Back_Does_Nothing_And_Is_Not_Spoken_Of_Though_The_Clocks_Differ()
    {
        var waiver = SampleWaivers.Of("review/size", Friday) with { TakenBackAt = Now.AddMinutes(1) };

        var result = Review(Large.Waived(waiver));

        Assert.Equal(Severity.Error, Assert.Single(result.Findings, f => f.Rule == "review/size").Severity);
        Assert.Empty(result.Waivers);
        Assert.DoesNotContain(result.Notes, n => n.Contains("waiver", StringComparison.Ordinal));
        Assert.Equal(Review(Large).RecheckAt, result.RecheckAt);
    }

    [Fact]
    public void A_Waiver_In_Force_Is_Kept_In_Sight_Though_Its_Rule_Finds_Nothing() =>
        Assert.Equal("review/size", Assert.Single(Review(new PullRequestBuilder().Waived(SampleWaivers.Of("review/size"))).Waivers).Rule);

    [Fact]
    public void Of_Two_Waivers_Of_A_Rule_The_Newer_Counts()
    {
        var older = SampleWaivers.Of("review/size");
        var newer = older with { At = older.At.AddHours(1), Reason = "a better one" };

        Assert.Equal("a better one", Assert.Single(Review(Large.Waived(older, newer)).Waivers).Reason);
    }

    [Fact]
    public void A_Practice_That_Does_Not_Apply_Has_Nothing_To_Waive()
    {
        var policy = EffectivePolicy.Default with
        {
            Policy = AutomationPolicy.Default with { Review = new ReviewSettings { Mode = PracticeMode.Off } },
        };

        var result = Evaluate(Large.Waived(SampleWaivers.Of("review/size")), policy, Now);

        Assert.Equal(Conclusion.Skipped, result.Conclusion);
        Assert.Empty(result.Waivers);
    }

    private static PracticeResult Review(PullRequestBuilder pull, DateTimeOffset? now = null, WaiverSettings? waivers = null)
    {
        var text = "version: 1\npractices: { review: { rules: { size: error, unresolved-threads: error, approvals: warning } } }";
        var policy = new PolicyResolver(PracticeCatalog.All)
            .Resolve([new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text)]);
        return Evaluate(pull, policy with { Policy = policy.Policy with { Waivers = waivers ?? new() } }, now ?? Now);
    }

    private static PracticeResult Evaluate(PullRequestBuilder pull, EffectivePolicy policy, DateTimeOffset now) => Assert.Single(
        new Evaluator(PracticeCatalog.All).Evaluate(pull.Build(), policy, now).Results, r => r.Practice == PracticeIds.Review);
}
