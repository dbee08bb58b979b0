using System.Text.RegularExpressions;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing;
using FsCheck.Xunit;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Reporting;

/// <summary>Whole reports around hostile text: wherever a stranger's words can stand, they stand still.</summary>
[Properties(Arbitrary = [typeof(HostileText)], MaxTest = 200)]
public sealed class HostileReportTests
{
    private static readonly string[] OwnHtml =
    [
        ReportMarkers.Comment,
        "<!-- automation:state=open:1,review/approvals:1 -->",
        "<details>",
        "<summary>Details</summary>",
        "</details>",
    ];

    [Property]
    public void A_Comment_Holds_No_Html_But_Its_Own(string text)
    {
        var rendered = new RenderedMarkdown(Plan(text).Comment!);

        Assert.Equal(OwnHtml, rendered.Html);
        AssertStill(rendered);
    }

    [Property]
    public void A_Marker_Stands_Nowhere_But_Where_We_Put_It(string text)
    {
        var plan = Plan(text);

        Assert.Equal(2, Regex.Count(plan.Comment!, "<!-- automation:", RegexOptions.IgnoreCase));
        Assert.All(plan.CheckRuns, run => Assert.Equal(1, Regex.Count(run.Summary, "<!-- automation:", RegexOptions.IgnoreCase)));
        Assert.All(plan.CheckRuns, run => Assert.DoesNotContain("<!-- automation:", run.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Property]
    public void What_Stood_Before_Is_Read_And_Never_Shown(string text)
    {
        var name = text.Replace("review/size", "", StringComparison.Ordinal);
        var standing = Reports.WithComment($"{ReportMarkers.Comment}\n<!-- automation:state=open:1,{name}:3,review/{name}:2 -->\n{text}");

        Assert.Equal(Reports.Plan(Reports.Evaluation()).Comment, Reports.Plan(Reports.Evaluation(), published: standing).Comment);
    }

    [Property]
    public void An_Address_Leads_To_The_Policy_And_Nowhere_Else(string text)
    {
        var snapshot = new PullRequestBuilder().With(s => s with { BaseRef = text }).Build();
        var comment = Reports.Planner.Plan(Reports.Evaluation(), Reports.Policy, snapshot, PublishedState.Nothing, []).Comment!;

        Assert.All(
            new RenderedMarkdown(comment).Live.OfType<LinkInline>(),
            link => Assert.Matches(@"^https://github\.com/octo-org/(octo-repo|\.github)/blob/[^ ]*/\.github/automation\.yml$", link.Url));
        AssertStill(new RenderedMarkdown(comment), links: 2);
    }

    [Property]
    public void A_Title_Of_A_Check_Is_One_Short_Line(string text) => Assert.All(
        Plan(text).CheckRuns,
        run =>
        {
            Assert.InRange(run.Title.Length, 1, 255);
            Assert.DoesNotContain(run.Title, char.IsControl);
        });

    [Property]
    public void A_Comment_Keeps_Its_Shape(string text)
    {
        var rendered = new RenderedMarkdown(Plan(text).Comment!);

        var table = Assert.Single(rendered.Tables);
        Assert.Equal(3, table.Count);
        Assert.Equal(4, rendered.Blocks.OfType<HeadingBlock>().Count());
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
            write => write is ReportWrite.UpdateCheckRun { Id: "CR_1" });
    }

    /// <summary>A report with the text in every place that can hold one.</summary>
    private static ReportPlan Plan(string text)
    {
        var finding = Reports.Approvals with { Message = text, Fix = text, Location = new Location(text, 3), WaitsFor = [text] };
        var review = Reports.Failing(finding, finding with { Rule = "review/size", Severity = Severity.Info }) with
        {
            Notes = [text],
            Details =
            [
                new ResultDetail(text, text),
                new ResultDetail("What will land", $"```\n{text}\n````\n@octocat") { IsForecast = true },
            ],
            Skipped = [new SkippedRule("review/description", text)],
            Unchecked = [text],
        };
        var policy = Reports.Policy with { Sources = [text], Remarks = [text], Problems = [new PolicyProblem(text, 1, 1, text)] };
        var other = Reports.Evaluation(review, number: 8) with { Title = text };
        return Reports.Plan(Reports.Evaluation(review, PracticeMode.Enforce) with { Title = text }, policy, sameHead: other);
    }

    private static void AssertStill(RenderedMarkdown rendered, int links = 0)
    {
        Assert.Equal(links, rendered.Live.Count(i => i is LinkInline or AutolinkInline));
        Assert.DoesNotMatch(@"@\w|(?i:gh-\d|\w:/|www\.)|:[A-Za-z0-9_+-]{1,40}:", rendered.Text);
        Assert.DoesNotMatch(@"(?i:fix|fixes|close|closes|resolves):? #\d", rendered.Text);
    }
}
