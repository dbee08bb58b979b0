using Automation.Core.Policies;
using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>issue-reference</c> and <c>references-empty</c>.</summary>
public sealed class IssueReferenceRuleTests
{
    private static readonly EffectivePolicy Required = Policy("issue-reference", Severity.Error);

    [Theory]
    [InlineData("fix: x (#12)")]
    [InlineData("fix: #12 is solved")]
    [InlineData("fix: x\n\nCloses owner/repo#12")]
    [InlineData("fix: x\n\nsee GH-12.")]
    [InlineData("fix: x\n\nsee gh-12")]
    [InlineData("fix: x\n\nRefs #12")]
    [InlineData("fix: x\n\nRefs: #12, #13")]
    [InlineData("fix: x\n\nsee https://github.com/owner/repo/issues/12")]
    [InlineData("fix: x\n\n(https://example.atlassian.net/browse/ABC-12)")]
    [InlineData("fix: x\n\nhttps://gitlab.example.org/a/b/-/issues/3")]
    public void An_Issue_Is_Mentioned(string message) => Assert.Empty(FindingsOn(message, Required));

    [Theory]
    [InlineData("fix: x")]
    [InlineData("fix: x #0")]
    [InlineData("fix: x #12a")]
    [InlineData("fix: colour &#123;")]
    [InlineData("fix: a#12")]
    [InlineData("fix: C# 12")]
    [InlineData("fix: UTF-8 and ABC-12")]
    [InlineData("fix: x\n\nhttps://example.org/issues/")]
    [InlineData("fix: x\n\nhttps://example.org/a#12")]
    [InlineData("fix: x\n\nsee https://example.org/pulls")]
    public void No_Issue_Is_Mentioned(string message) => FindingOn(message, "issue-reference", Required);

    [Fact]
    public void Keys_Of_Other_Trackers_Come_From_The_Policy()
    {
        var policy = Policy("issue-reference", Severity.Error, ("prefixes", new[] { "ABC" }), ("patterns", new[] { "T[0-9]+" }));

        Assert.Empty(FindingsOn("fix: x\n\nABC-12", policy));
        Assert.Empty(FindingsOn("fix: abc-12 is solved", policy));
        Assert.Empty(FindingsOn("fix: x\n\nT1234", policy));
        FindingOn("fix: XABC-12", "issue-reference", policy);
        FindingOn("fix: ABC-0", "issue-reference", policy);
    }

    [Theory]
    [InlineData("fix: x (#12)", "", "fix: x")]
    [InlineData("fix: x", "Closes #12", "fix: x")]
    [InlineData("fix: x", "", "fix: x\n\nRefs: #12")]
    public void One_Mention_Is_Enough_For_A_Pull_Request(string title, string description, string message)
    {
        var pullRequest = Titled(title).Commit(message).Commit("fix: y").With(s => s with { Body = description });

        Assert.Empty(Evaluate(pullRequest, Required).Findings);
    }

    [Fact]
    public void Without_A_Mention_A_Pull_Request_Gets_One_Finding()
    {
        var finding = Assert.Single(Evaluate(Titled("fix: x").Commit("fix: y").Commit("fix: z"), Required).Findings);

        Assert.StartsWith("Title \"fix: x\": no issue is mentioned", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Closes #12", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_Message_Can_Be_Asked_For_One()
    {
        var policy = Policy("issue-reference", Severity.Error, ("each", true));

        var findings = Evaluate(Titled("fix: x (#12)").Commit("fix: y").Commit("fix: z (#12)").Commit("Revert \"a\""), policy).Findings;

        var finding = Assert.Single(findings, f => f.Severity == Severity.Error);
        Assert.Contains("\"fix: y\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix: x (#12)", false)]
    [InlineData("fix: x\n\nRefs: owner/repo#12", false)]
    [InlineData("fix: x\n\nGH-12", true)]
    [InlineData("fix: x", true)]
    public void A_Message_References_An_Issue_By_Its_Number(string message, bool found)
    {
        Assert.Equal(found, Finds("references-empty", message));
        Assert.Equal(!found, Finds("references-empty", message, ("when", "always")));
    }
}
