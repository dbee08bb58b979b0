using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;
using Automation.Testing;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Reporting;

/// <summary>The comment notices what was fixed, by what it said before.</summary>
public sealed class ProgressTests
{
    private static readonly Finding Size = Reports.Approvals with { Rule = "review/size", Severity = Severity.Warning };

    private static readonly Finding Tests = Reports.Approvals with { Rule = "review/tests" };

    [Fact]
    public void Golden_All_Fixed()
    {
        var found = Comment(Reports.Failing(Reports.Approvals, Size, Reports.Thread("a.cs", 1), Reports.Thread("a.cs", 2)));

        Golden.Verify(Comment(Reports.Passing(PracticeIds.Review), found)!, "comment-all-fixed.md");
    }

    [Fact]
    public void Golden_Some_Fixed()
    {
        var found = Comment(Reports.Failing(Reports.Approvals, Size, Reports.Thread("a.cs", 1), Reports.Thread("a.cs", 2)));

        Golden.Verify(Comment(Reports.Failing(Reports.Approvals, Reports.Thread("a.cs", 2)), found)!, "comment-some-fixed.md");
    }

    [Fact]
    public void What_Was_In_Order_From_The_Start_Is_Not_Called_Fixed()
    {
        var first = Comment(Reports.Passing(PracticeIds.Review));

        Assert.Equal(first, Comment(Reports.Passing(PracticeIds.Review), first));
        Assert.Contains("### ✅ Passed: 2 practices", first, StringComparison.Ordinal);
        Assert.DoesNotContain("automation:state", first, StringComparison.Ordinal);
    }

    [Fact]
    public void All_Stays_Fixed_Until_Something_New_Is_Found()
    {
        var comment = Comment(Reports.Passing(PracticeIds.Review), Comment(Reports.Failing(Reports.Approvals)));
        var later = Comment(Reports.Passing(PracticeIds.Review), comment);
        var again = Comment(Reports.Failing(Tests), later);

        Assert.Equal(comment, later);
        Assert.Contains("### ✅ All fixed: 1 finding of 1 rule\n\nFixed: `review/approvals`.\n", later, StringComparison.Ordinal);
        Assert.DoesNotContain("fixed", again, StringComparison.Ordinal);
        Assert.Contains("<!-- automation:state=open:1,review/tests:1 -->", again, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Finding_That_Came_Instead_Of_Another_Is_No_Progress()
    {
        var comment = Comment(Reports.Failing(Reports.Thread("b.cs", 1)), Comment(Reports.Failing(Reports.Thread("a.cs", 1))));

        Assert.DoesNotContain("Progress", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_That_Are_Left_Are_Not_All_Fixed()
    {
        var passing = Reports.Passing(PracticeIds.Review) with { Findings = [Size] };

        var comment = Comment(passing, Comment(Reports.Failing(Reports.Approvals, Size)));

        Assert.Contains("### ✅ Passed with 1 warning", comment, StringComparison.Ordinal);
        Assert.Contains("**Progress:** 1 of 2 findings fixed.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Was_Waived_Is_Not_Called_Fixed()
    {
        var waiver = new Waiver
        {
            PullRequest = Reports.Evaluation().PullRequest,
            Rule = Size.Rule,
            Reason = "generated",
            By = "carol",
            Role = RepositoryPermission.Maintain,
            At = PullRequestBuilder.Opened,
        };
        var waived = Reports.Passing(PracticeIds.Review) with { Findings = [Size with { Severity = Severity.Info, Waiver = waiver }] };

        var comment = Comment(waived, Comment(Reports.Failing(Reports.Approvals, Size)));

        Assert.Contains("### ✅ All fixed or waived: 2 findings of 2 rules", comment, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotJudged))]
    public void What_Is_Not_Looked_At_Any_More_Was_Fixed_By_Nobody(PracticeResult later, string rule)
    {
        var found = Comment(Reports.Failing(Reports.Approvals with { Rule = rule }));

        Assert.DoesNotContain("fixed", Comment(later, found), StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<PracticeResult, string> NotJudged => new()
    {
        { PracticeResult.NotApplicable(PracticeIds.Review, "A draft."), "review/size" },
        { Reports.Passing(PracticeIds.Review) with { Skipped = [new SkippedRule("review/size", "Exempt.")] }, "review/size" },
        { Reports.Unchecked("Nothing could be read."), "review/size" },
        { Reports.Passing(PracticeIds.Review), "review/rule-that-is-gone" },
    };

    [Fact]
    public void A_Rule_That_Policy_Turned_Off_Was_Fixed_By_Nobody()
    {
        var off = Reports.Policy with
        {
            Policy = Reports.Policy.Policy with
            {
                Review = new() { Rules = new Dictionary<string, RuleOverride> { ["size"] = new() { Off = true } } },
            },
        };
        var published = Reports.WithComment(Comment(Reports.Failing(Size)));

        Assert.DoesNotContain(
            "fixed", Reports.Plan(Reports.Evaluation(), off, published).Comment, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- automation:summary -->")]
    [InlineData("<!-- automation:summary -->\n<!-- automation:state= -->")]
    [InlineData("<!-- automation:summary -->\n<!-- automation:state=open:-1,:,review/size:99999999999,review/size:0,x -->")]
    [InlineData("<!-- automation:summary -->\ntext\n<!-- automation:state=open:1,review/size:3 -->")]
    [InlineData("<!-- automation:summary -->\n<!-- automation:state=open:1,evil/rule:3,@octocat:2 -->")]
    public void A_Hidden_Line_That_Makes_No_Sense_Says_Nothing(string standing) =>
        Assert.Equal(Comment(Reports.Passing(PracticeIds.Review)), Comment(Reports.Passing(PracticeIds.Review), standing));

    [Fact]
    public void The_Hidden_Line_Is_Read_Through_Other_Line_Ends()
    {
        var found = Comment(Reports.Failing(Size))!.Replace("\n", "\r\n");

        Assert.Contains("All fixed: 1 finding of 1 rule", Comment(Reports.Passing(PracticeIds.Review), found), StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void To_Evaluate_Again_What_Has_Not_Changed_Changes_Nothing((byte Approvals, byte Sizes, byte Threads)[] history)
    {
        string? comment = null;
        foreach (var (approvals, sizes, threads) in history)
        {
            var result = Result(approvals % 3, sizes % 3, threads % 4);
            comment = Comment(result, comment);

            Assert.Equal(comment, Comment(result, comment));
        }
    }

    private static PracticeResult Result(int approvals, int sizes, int threads)
    {
        Finding[] findings =
        [
            .. Enumerable.Repeat(Reports.Approvals, approvals),
            .. Enumerable.Repeat(Size, sizes),
            .. Enumerable.Range(1, threads).Select(line => Reports.Thread("a.cs", line)),
        ];
        var result = Reports.Passing(PracticeIds.Review) with
        {
            Findings = findings,
            Skipped = sizes == 0 && threads == 2 ? [new SkippedRule("review/size", "Exempt.")] : [],
        };
        return approvals > 0 ? result with { Conclusion = Conclusion.Failure } : result;
    }

    private static string? Comment(PracticeResult review, string? standing = null) =>
        Reports.Plan(Reports.Evaluation(review, PracticeMode.Enforce), published: Reports.WithComment(standing)).Comment;
}
