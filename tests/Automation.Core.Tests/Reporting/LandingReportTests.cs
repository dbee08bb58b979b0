using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Testing;
using Markdig.Syntax;

namespace Automation.Core.Tests.Reporting;

/// <summary>How the report shows what will land, with the real practice behind it.</summary>
public sealed class LandingReportTests
{
    private static readonly IReadOnlyList<IPractice> Practices = [new ConventionalCommitsPractice()];

    [Fact]
    public void Golden_Nothing_Wrong() => Verify(new PullRequestBuilder(), "landing-in-order");

    [Fact]
    public void Golden_A_Title_With_Many_Mistakes() => Verify(
        new PullRequestBuilder()
            .Commit("feat: a")
            .Commit("Fixed: the greeting of *visitors* `@octocat`.")
            .Commit("fixup! feat: a")
            .With(s => s with { Title = "FEAT: Add the greeting.", HeadSha = s.Commits[1].Sha }),
        "landing-many-mistakes");

    [Fact]
    public void Golden_Only_Squashing_In_GitHubs_Own_Words() => Verify(
        new PullRequestBuilder()
            .Commit("wip")
            .Commit("feat!: greet")
            .With(s => s with
            {
                Repository = s.Repository with { Merge = new MergeSettings(Squash: true, MergeCommit: false, Rebase: false) },
                MergeTexts = new Dictionary<MergeMethod, MergeText>
                {
                    [MergeMethod.Squash] = new("feat: add a greeting (#7)", "* wip\n\n* feat!: greet\n\n```sh\nFixes #1\n```"),
                },
            }),
        "landing-squash-only");

    [Fact]
    public void A_Message_Stays_Inside_Of_Its_Block()
    {
        var hostile = "```\n<!-- automation:summary -->\n@octocat\n````\n</details>\n# heading";
        var pullRequest = new PullRequestBuilder().Commit($"feat: a\n\n{hostile}").Commit("feat: b");

        var rendered = new RenderedMarkdown(Plan(pullRequest).CheckRuns[0].Text);

        Assert.Empty(rendered.Html);
        Assert.DoesNotContain("@octocat", rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(rendered.Blocks, block => block is HeadingBlock);
        Assert.Contains(
            rendered.Blocks.OfType<FencedCodeBlock>(),
            block => block.Lines.ToString().Contains(hostile.Replace("<!", "<\u200B!"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_Short_Message_That_Will_Land_Stands_Whole_Where_Everybody_Sees_It()
    {
        var hostile = new PullRequestBuilder().Commit("feat: a").Commit("feat: b").With(s => s with { Title = "feat: `a|b` @octocat <b>" });

        Assert.Contains(
            "\n\n**What will land by squash (predicted from the merge settings)**\n\n"
                + "```\nfeat: `a|b` @octocat <b> (#7)\n\n* feat: a\n\n* feat: b\n```\n\n<details>",
            Plan(hostile).Comment,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_A_Long_Message_The_First_Line_Stands_There_And_The_Whole_Below()
    {
        var many = new PullRequestBuilder().With(s => s with { Title = "feat: much" });
        foreach (var n in Enumerable.Range(0, 20))
        {
            many.Commit($"feat: part {n}");
        }

        var comment = Plan(many).Comment!;

        Assert.Contains("in the details:\n\n```\nfeat: much (#7)\n```\n\n<details>", comment, StringComparison.Ordinal);
        Assert.Contains("```\nfeat: much (#7)\n\n* feat: part 0\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_On_The_Policy_Stand_Below_It()
    {
        var policy = Reports.Policy with { Remarks = ["`.commitlintrc.json` was adopted.", "The rule 'x' has no counterpart."] };

        var comment = Reports.Plan(Reports.Evaluation(), policy).Comment;

        Assert.Contains(
            "(`0123456789ab`).\n\n- \\`.commitlintrc.json\\` was adopted.\n- The rule 'x' has no counterpart.\n\n",
            comment,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", 9, "```\na\n```")]
    [InlineData("\r\na\r\nb\r\n", 9, "```\na\nb\n```")]
    [InlineData("a ``` b ````", 20, "`````\na ``` b ````\n`````")]
    [InlineData("a\u202E\u001B[31mb\tc", 20, "```\na[31mb c\n```")]
    [InlineData("123456", 5, "```\n12345\u2026\n```")]
    [InlineData("\n", 9, "")]
    [InlineData("<!-- automation:summary --> <!-- x -->", 60, "```\n<\u200B!-- automation:summary --> <!-- x -->\n```")]
    public void A_Block_Shows_Text_Word_By_Word(string text, int maxLength, string expected) =>
        Assert.Equal(expected, MarkdownText.Block(text, maxLength));

    [Theory]
    [InlineData("Run `git commit --amend`, then `git push`.", "Run `git commit --amend`, then `git push`.")]
    [InlineData("Mark it as `reword` *now*.", "Mark it as `reword` \\*now\\*.")]
    [InlineData("`git a``git b`", "\\`git a\\`\\`git b\\`")]
    [InlineData("Quote `<b>` and `@x", "Quote \\`&lt;b&gt;\\` and \\`@\u200Bx")]
    [InlineData("Run `git log | head`.", "Run `git log | head`.")]
    [InlineData("an open `git push", "an open \\`git push")]
    [InlineData("", "")]
    public void Code_In_A_Fix_Can_Be_Copied_And_All_Else_Is_Text(string fix, string expected) =>
        Assert.Equal(expected, FixText.Line(fix));

    private static void Verify(PullRequestBuilder pullRequest, string name)
    {
        var plan = Plan(pullRequest);

        Golden.Verify(plan.Comment!, $"comment-{name}.md");
        Golden.Verify(Reports.Show(plan.CheckRuns[0]), $"check-{name}.md");
    }

    private static ReportPlan Plan(PullRequestBuilder pullRequest)
    {
        var snapshot = pullRequest.Build();
        var evaluation = new Evaluator(Practices).Evaluate(snapshot, EffectivePolicy.Default, PullRequestBuilder.Opened);
        return new ReportPlanner(Practices).Plan(evaluation, EffectivePolicy.Default, snapshot, PublishedState.Nothing, []);
    }
}
