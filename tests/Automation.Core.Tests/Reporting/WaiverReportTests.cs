using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Waivers;
using Automation.Testing;
using Automation.Testing.Waivers;
using FsCheck.Xunit;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Reporting;

public sealed class WaiverReportTests
{
    private static readonly Waiver Approvals = SampleWaivers.Of("review/approvals", new DateOnly(2026, 12, 4)) with
    {
        Reason = "the second maintainer is away until December, see #12",
    };

    private static readonly Waiver Size = SampleWaivers.Of("review/size");

    [Fact]
    public void Nothing_But_A_Waived_Rule_Passes_And_The_Waiver_Is_Seen()
    {
        var plan = Reports.Plan(Reports.Evaluation(Waived(), PracticeMode.Enforce));

        Assert.Equal(CheckConclusion.Success, plan.ReviewRun().Conclusion);
        Golden.Verify(plan.Comment!, "comment-waived.md");
        Golden.Verify(Reports.Show(plan.ReviewRun()), "check-waived.md");
    }

    [Fact]
    public void A_Waiver_Stands_Beside_What_Still_Fails()
    {
        var result = Waived() with { Conclusion = Conclusion.Failure };
        var threads = Reports.Thread("src/a.cs", 3, Severity.Error);

        var plan = Reports.Plan(Reports.Evaluation(result with { Findings = [threads, .. result.Findings] }, PracticeMode.Enforce));

        Golden.Verify(plan.Comment!, "comment-waived-and-failed.md");
        Assert.Equal("Failed with 1 error, 1 waived finding", plan.ReviewRun().Title);
        Assert.Equal("review/unresolved-threads", Assert.Single(plan.ReviewRun().Annotations).Title);
    }

    [Fact]
    public void Pull_Requests_That_Share_A_Head_Show_Their_Waivers_Each()
    {
        var run = Reports.Plan(Reports.Evaluation(Waived()), sameHead: Reports.Evaluation(number: 8)).ReviewRun();

        Assert.Contains("\n\n#### Waived\n\n- `review/approvals` (1 finding), by `grace`", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_Waivers_Do_Not_Fill_The_Comment()
    {
        var many = Enumerable.Range(0, 30).Select(n => SampleWaivers.Of($"review/rule-{n}") with { Reason = new string('x', 500) });

        var comment = Reports.Plan(Reports.Evaluation(Waived() with { Waivers = [.. many] })).Comment!;

        Assert.Contains("\n- and 10 more\n", comment, StringComparison.Ordinal);
        Assert.True(comment.Length < 20_000);
    }

    [Fact]
    public void What_Is_Only_Observed_Shows_No_Waivers() => Assert.DoesNotContain(
        "Waivers", Reports.Plan(Reports.Evaluation(Waived(), PracticeMode.Observe)).Comment, StringComparison.Ordinal);

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 200)]
    public void Whoever_Gives_A_Waiver_Writes_Text_And_Nothing_Else(string text)
    {
        var waiver = Approvals with { Reason = text, By = text };

        var rendered = new RenderedMarkdown(Reports.Plan(Reports.Evaluation(Waived() with { Waivers = [waiver] })).Comment!);

        Assert.Equal([ReportMarkers.Comment, "<details>", "<summary>Details</summary>", "</details>"], rendered.Html);
        Assert.DoesNotContain(rendered.Live, i => i is AutolinkInline);
        Assert.All(rendered.Live.OfType<LinkInline>(), l => Assert.EndsWith("/.github/automation.yml", l.Url, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"@\w|(?i:gh-\d|\w:/|www\.)|(?i:fix|fixes|close|closes|resolves):? #\d", rendered.Text);
        Assert.Equal(3, rendered.Blocks.OfType<HeadingBlock>().Count());
        Assert.All(rendered.Blocks.OfType<ListBlock>(), list => Assert.Single(list));
    }

    /// <summary>The approvals are missing and waived; the size is waived, and in order.</summary>
    private static PracticeResult Waived() => Reports.Passing(PracticeIds.Review) with
    {
        Findings = [Reports.Approvals with { Severity = Severity.Info, Waiver = Approvals, Location = new Location("src/a.cs", 1) }],
        Waivers = [Approvals, Size],
    };
}
