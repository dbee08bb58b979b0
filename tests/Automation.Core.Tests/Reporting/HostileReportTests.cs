using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using FsCheck.Xunit;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Reporting;

/// <summary>Whole reports around hostile text: wherever a stranger's words can stand, they stand still.</summary>
[Properties(Arbitrary = [typeof(HostileText)], MaxTest = 200)]
public sealed class HostileReportTests
{
    private static readonly string[] OwnHtml =
        [ReportMarkers.Comment, "<details>", "<summary>Details</summary>", "</details>"];

    [Property]
    public void A_Comment_Holds_No_Html_But_Its_Own(string text)
    {
        var rendered = new RenderedMarkdown(Plan(text).Comment!);

        Assert.Equal(OwnHtml, rendered.Html);
        AssertStill(rendered);
    }

    [Property]
    public void A_Comment_Keeps_Its_Shape(string text)
    {
        var rendered = new RenderedMarkdown(Plan(text).Comment!);

        var table = Assert.Single(rendered.Tables);
        Assert.Equal(3, table.Count);
        Assert.Equal(3, rendered.Blocks.OfType<HeadingBlock>().Count());
    }

    [Property]
    public void A_Check_Run_Holds_No_Html_But_Its_Hash(string text)
    {
        var run = Plan(text).ReviewRun();

        var summary = new RenderedMarkdown(run.Summary);
        Assert.Equal([ReportMarkers.Hash(ReportMarkers.HashOf(run.Summary)!)], summary.Html);
        AssertStill(summary);
        Assert.Empty(new RenderedMarkdown(run.Text).Html);
        AssertStill(new RenderedMarkdown(run.Text));
        Assert.DoesNotMatch(@"@\w|[\r\n]", run.Title);
    }

    [Property]
    public void A_Forged_Hash_Does_Not_Hide_A_Difference(string text)
    {
        var plan = Plan(text);
        var standing = Reports.Published(plan.ReviewRun(), id: 1) with { Summary = $"{text} {ReportMarkers.Hash("0")}" };

        Assert.Contains(
            ReportDiff.Between(plan, PublishedState.Nothing with { CheckRuns = [standing] }),
            write => write is ReportWrite.UpdateCheckRun { Id: 1 });
    }

    /// <summary>A report with the text in every place that can hold one.</summary>
    private static ReportPlan Plan(string text)
    {
        var finding = Reports.Approvals with { Message = text, Fix = text, Location = new Location(text, 3), WaitsFor = [text] };
        var review = Reports.Failing(finding, finding with { Rule = "review/size", Severity = Severity.Info }) with
        {
            Notes = [text],
            Details = [new ResultDetail(text, text), new ResultDetail("What will land", $"```\n{text}\n````\n@octocat")],
            Skipped = [new SkippedRule("review/description", text)],
            Unchecked = [text],
        };
        var policy = Reports.Policy with { Sources = [text], Remarks = [text], Problems = [new PolicyProblem(text, 1, 1, text)] };
        var other = Reports.Evaluation(review, number: 8) with { Title = text };
        return Reports.Plan(Reports.Evaluation(review, PracticeMode.Enforce) with { Title = text }, policy, sameHead: other);
    }

    private static void AssertStill(RenderedMarkdown rendered)
    {
        Assert.DoesNotContain(rendered.Live, i => i is LinkInline or AutolinkInline);
        Assert.DoesNotMatch(@"@\w|(?i:gh-\d|\w:/|www\.)", rendered.Text);
        Assert.DoesNotMatch(@"(?i:fix|fixes|close|closes|resolves):? #\d", rendered.Text);
    }
}
