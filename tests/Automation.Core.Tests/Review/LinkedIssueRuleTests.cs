using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class LinkedIssueRuleTests
{
    [Fact]
    public void Nobody_Is_Asked_For_An_Issue_By_Default() =>
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved()).FindingsOf("linked-issue"));

    [Fact]
    public void Without_An_Issue_There_Is_A_Finding() =>
        Assert.Equal("No issue is linked or mentioned.", Check(ReviewRun.Approved()).Single());

    [Fact]
    public void An_Issue_That_A_Merge_Closes_Is_Enough() =>
        Assert.Empty(Check(Closing()));

    [Theory]
    [InlineData("fix: greet again (#12)", "", "greeting", "fix: greet")]
    [InlineData("fix: greet again", "Refs: octo-org/other#12", "greeting", "fix: greet")]
    [InlineData("fix: greet again", "See https://github.com/octo-org/octo-repo/issues/12", "greeting", "fix: greet")]
    [InlineData("fix: greet again", "", "fix/issue-12-greet", "fix: greet")]
    [InlineData("fix: greet again", "", "gh-12", "fix: greet")]
    [InlineData("fix: greet again", "", "greeting", "fix: greet\n\nRefs: #12")]
    public void A_Mention_Is_Enough(string title, string body, string branch, string commit) =>
        Assert.Empty(Check(Mentioning(title, body, branch, commit)));

    [Theory]
    [InlineData("fix: greet again", "<!-- Closes #12 -->", "greeting", "fix: greet")]
    [InlineData("fix: greet again", "We came in #1st of all", "2-factor", "fix: greet")]
    [InlineData("fix: greet again", "ABC-12", "feature/abc-12", "fix: greet")]
    public void What_Mentions_No_Issue_Is_Not_Enough(string title, string body, string branch, string commit) =>
        Assert.Single(Check(Mentioning(title, body, branch, commit)));

    [Theory]
    [InlineData("ABC-12", "greeting")]
    [InlineData("", "feature/abc-12-greet")]
    public void Keys_Of_Other_Trackers_Count_Where_Policy_Names_Them(string body, string branch)
    {
        var pullRequest = Mentioning("fix: greet again", body, branch, "fix: greet");

        Assert.Empty(Check(pullRequest, ("prefixes", new[] { "ABC" })));
        Assert.Empty(Check(pullRequest, ("patterns", new[] { "(?i)\\babc-[0-9]+" })));
    }

    [Fact]
    public void Policy_Can_Ask_For_An_Issue_That_A_Merge_Closes()
    {
        (string, object) closing = ("closing", true);

        Assert.Equal("A merge would close no issue.", Check(Mentioning("fix: greet (#12)", "", "x", "y"), closing).Single());
        Assert.Empty(Check(Closing(), closing));
    }

    [Fact]
    public void Types_And_Labels_Are_Exempt_Where_Policy_Says_So()
    {
        Assert.Empty(Check(ReviewRun.Approved(), ("exempt-types", new[] { "feat" })));
        Assert.Empty(Check(ReviewRun.Approved().Label("Trivial"), ("exempt-labels", new[] { "trivial" })));
        Assert.Single(Check(ReviewRun.Approved().Label("trivial"), ("exempt-types", new[] { "docs" })));
    }

    [Fact]
    public void Bots_Reverts_And_Branches_Without_A_Pull_Request_Are_Not_Asked()
    {
        var bot = ReviewRun.Approved().With(s => s with { Author = new Actor("renovate[bot]", ActorKind.Bot) });
        var revert = ReviewRun.Approved().With(s => s with { Title = "Revert \"feat: x\"", Body = "This reverts commit 676104e." });
        var branch = ReviewRun.Approved().With(s => s with { Title = null, Body = null });

        Assert.All([bot, revert, branch], pullRequest => Assert.NotNull(Run(pullRequest).SkipReasonOf("linked-issue")));
    }

    [Fact]
    public void An_Issue_That_Cannot_Be_Seen_Is_Told_Where_It_Could_Be_The_One_That_Is_Missing()
    {
        const string reason = "1 of 1 linked issues could not be read";
        var hidden = ReviewRun.Approved().Gap(SnapshotPart.LinkedIssues, reason);

        Assert.Empty(Check(hidden));
        Assert.Equal([reason], Run(hidden).Unchecked);
        Assert.Empty(ReviewRun.Of(hidden).Unchecked);
        var mentioning = Mentioning("fix: greet (#12)", "", "x", "y").Gap(SnapshotPart.LinkedIssues, reason);
        Assert.Empty(Run(mentioning).Unchecked);
        Assert.Equal([reason], Run(mentioning, ("closing", true)).Unchecked);
    }

    private static PullRequestBuilder Closing() =>
        ReviewRun.Approved().With(s => s with { LinkedIssues = [new LinkedIssue(s.Repository.Name, 12, IsOpen: true)] });

    private static PullRequestBuilder Mentioning(string title, string body, string branch, string commit) =>
        ReviewRun.Approved().Commit(commit).With(s => s with { Title = title, Body = body, HeadRef = branch });

    private static IEnumerable<string> Check(PullRequestBuilder pullRequest, params (string Name, object Value)[] options) =>
        Run(pullRequest, options).FindingsOf("linked-issue").Select(f => f.Message);

    private static PracticeResult Run(PullRequestBuilder pullRequest, params (string Name, object Value)[] options) =>
        ReviewRun.Of(pullRequest, ReviewRun.With("linked-issue", options));
}
