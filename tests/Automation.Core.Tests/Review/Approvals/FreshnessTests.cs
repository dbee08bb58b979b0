using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>When an approval of an older commit still counts, each case in words.</summary>
public sealed class FreshnessTests
{
    private const string Stale = "carol approves an older version";

    public static TheoryData<string, PullRequestBuilder, string> Cases => new()
    {
        { "An approval of the head is fresh", new PullRequestBuilder().Reviewed("carol approves"), "carol" },
        {
            "The same diff on another base is fresh: a rebase, a merge of the base",
            PullRequest().OlderHad(Scenario.File("src/a.cs")), "carol"
        },
        {
            "Lines that only moved are fresh",
            PullRequest().OlderHad(Scenario.File("src/a.cs") with { Patch = "@@ -7,1 +7,2 @@ below\n a\n+b" }), "carol"
        },
        { "Another diff is stale", PullRequest().OlderHad(Scenario.File("src/a.cs", "c")), "nobody" },
        { "One more file is stale", PullRequest().OlderHad(Scenario.File("src/a.cs"), Scenario.File("src/b.cs")), "nobody" },
        { "The same tree is fresh, whatever the diffs", PullRequest().OlderHad(Scenario.File("src/x.cs")).With(Trees("t1", "t1")), "carol" },
        { "Another tree with another diff is stale", PullRequest().OlderHad(Scenario.File("src/x.cs")).With(Trees("t1", "t2")), "nobody" },
        { "Another tree with the same diff is fresh", PullRequest().OlderHad(Scenario.File("src/a.cs")).With(Trees("t1", "t2")), "carol" },
        { "Unknown trees are not equal", PullRequest().OlderHad(Scenario.File("src/x.cs")), "nobody" },
        { "A diff that was not read is not fresh", PullRequest(), "nobody" },
        { "A diff that cannot be known is not fresh", PullRequest().OlderIs(new ReviewedDiff(null, "the commit is gone")), "nobody" },
        {
            "Where the head's files are not all known nothing older is fresh",
            PullRequest().OlderHad(Scenario.File("src/a.cs")).Gap(SnapshotPart.Files, "3 files are missing."), "nobody"
        },
        {
            "Where the head's files are not all known the head itself is fresh",
            new PullRequestBuilder().Reviewed("carol approves").Gap(SnapshotPart.Files, "3 files are missing."), "carol"
        },
        {
            "A review of a commit that is gone is not fresh",
            PullRequest().With(s => s with { Reviews = [.. s.Reviews.Select(r => r with { Commit = null })] }), "nobody"
        },
        {
            "A stale approval does not fall back to a fresh one",
            new PullRequestBuilder().File("src/a.cs", patch: "@@ -1,1 +1,2 @@\n a\n+b").Reviewed($"carol approves, {Stale}")
                .OlderHad(Scenario.File("src/a.cs", "c")),
            "nobody"
        },
        {
            "Approving again makes it fresh",
            new PullRequestBuilder().Reviewed($"{Stale}, carol approves").OlderHad(Scenario.File("src/a.cs", "c")), "carol"
        },
        {
            "An approval of the head is stale where it did something else to the base branch of that time",
            AtHead().EarlierHad(PullRequestBuilder.Sha(1), Scenario.File("src/x.cs")).Retargeted(90), "nobody"
        },
        {
            "An approval of the head is fresh where it did the same to the base branch of that time: a stacked one whose base was merged",
            AtHead().EarlierHad(PullRequestBuilder.Sha(1), Scenario.File("src/a.cs")).Retargeted(90), "carol"
        },
        { "What was approved for another base branch and is not known is not fresh", AtHead().Retargeted(90), "nobody" },
        {
            "What was approved for a base branch of which GitHub does not tell the name is not fresh",
            AtHead().EarlierHad(PullRequestBuilder.Sha(1), Scenario.File("src/a.cs")).Retargeted(90, left: null), "nobody"
        },
        {
            "What the same commit did to a third base branch says nothing",
            AtHead().EarlierHad(PullRequestBuilder.Sha(1), Scenario.File("src/a.cs")).Retargeted(90, left: "third"), "nobody"
        },
        { "An approval after the base branch was chosen is fresh", AtHead().Retargeted(30), "carol" },
        { "An approval in the second in which the base branch was chosen came before", AtHead().Retargeted(60), "nobody" },
        {
            "An approval is fresh again where the pull request is turned back",
            AtHead().Retargeted(90, left: "main").Retargeted(95), "carol"
        },
        { "The same tree is not fresh after another base branch was chosen", AtHead().With(Trees("t1", "t1")).Retargeted(90), "nobody" },
        {
            "For an older version too only what it did to the base branch of that time counts",
            PullRequest().OlderHad(Scenario.File("src/a.cs")).EarlierHad(Scenario.Older, Scenario.File("src/x.cs")).Retargeted(90), "nobody"
        },
        {
            "An older version that did the same to the base branch of that time is fresh",
            PullRequest().EarlierHad(Scenario.Older, Scenario.File("src/a.cs")).Retargeted(90), "carol"
        },
        {
            "Where the head's files are not all known nothing from before another base branch is fresh",
            AtHead().EarlierHad(PullRequestBuilder.Sha(1), Scenario.File("src/a.cs")).Retargeted(90).Gap(SnapshotPart.Files, "Some."),
            "nobody"
        },
        {
            "Another's approval after the base branch was chosen counts",
            Changing().Reviewed("carol approves, dave approves").Retargeted(60), "dave"
        },
        {
            "One person's stale approval leaves another's alone",
            new PullRequestBuilder().Reviewed($"{Stale}, dave approves").OlderHad(Scenario.File("src/a.cs", "c")), "dave"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_Approval_Is_Stale_Only_Where_The_Diff_Changed(string rule, PullRequestBuilder pullRequest, string expected)
    {
        var actual = Scenario.Standing(pullRequest);

        Assert.True(expected == actual, $"{rule}: {actual}");
    }

    [Fact]
    public void A_Stale_Approval_Counts_Where_Policy_Says_So() =>
        Assert.Equal("carol", Scenario.Standing(PullRequest().OlderHad(Scenario.File("src/a.cs", "c")), "stale: count"));

    [Fact]
    public void What_Could_Not_Be_Compared_Is_Neither_Fresh_Nor_Stale()
    {
        var snapshot = PullRequest().OlderIs(new ReviewedDiff(null, "the commit is gone")).Build();

        var freshness = new ReviewFreshness(snapshot).Of(snapshot.Reviews[0]);

        Assert.Equal(new Freshness(FreshnessState.Unknown, "the commit is gone"), freshness);
    }

    private static PullRequestBuilder Changing() => new PullRequestBuilder().File("src/a.cs", patch: "@@ -1,1 +1,2 @@\n a\n+b");

    private static PullRequestBuilder AtHead() => Changing().Reviewed("carol approves");

    private static PullRequestBuilder PullRequest() => new PullRequestBuilder().Reviewed(Stale);

    private static Func<PullRequestSnapshot, PullRequestSnapshot> Trees(string reviewed, string head) => s => s with
    {
        HeadTree = head,
        Reviews = [.. s.Reviews.Select(r => r with { Tree = reviewed })],
    };
}
