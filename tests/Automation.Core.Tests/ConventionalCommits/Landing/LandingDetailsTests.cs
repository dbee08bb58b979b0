using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits.Landing;

/// <summary>What the report shows of the landing, and of the release behind it.</summary>
public sealed class LandingDetailsTests
{
    [Fact]
    public void Every_Allowed_Method_Is_Shown_Word_By_Word()
    {
        var details = Evaluate(new PullRequestBuilder().Commit("feat: a").Commit("fix: b")).Details;

        Assert.Equal(
            [
                new("What will land by squash (predicted from the merge settings)", "feat: add a greeting (#7)\n\n* feat: a\n\n* fix: b")
                {
                    IsForecast = true,
                },
                new(
                    "What will land by merge, above the commits as they are (predicted from the merge settings)",
                    "Merge pull request #7 from octo-org/greeting\n\nfeat: add a greeting")
                {
                    IsForecast = true,
                },
                new("What will land by rebase: the commits as they are", "feat: a\nfix: b"),
                new ResultDetail("What the changelog would gain", "## Features\n- add a greeting (#7)"),
            ],
            details);
    }

    [Fact]
    public void GitHubs_Own_Text_Is_Said_To_Be_That()
    {
        var pullRequest = new PullRequestBuilder().Merging(true, false, false).With(s => s with
        {
            MergeTexts = new Dictionary<MergeMethod, MergeText> { [MergeMethod.Squash] = new("feat: add a greeting (#7)", "") },
        });

        Assert.Equal(
            new ResultDetail("What will land by squash (GitHub's own text)", "feat: add a greeting (#7)") { IsForecast = true },
            Evaluate(pullRequest).Details[0]);
    }

    [Fact]
    public void A_Very_Long_Message_Is_Shown_In_Part()
    {
        var pullRequest = new PullRequestBuilder().Commit("feat: a\n\n" + new string('x', 100_000)).Commit("feat: b");

        Assert.InRange(Evaluate(pullRequest).Details[0].Text.Length, 3_000, 4_001);
    }

    [Theory]
    [InlineData("feat: a", "release: minor (1 feature)")]
    [InlineData("feat!: a", "release: major (1 breaking change)")]
    [InlineData("fix: a", "release: patch (1 bug fix)")]
    [InlineData("docs: a", "release: none (nothing that users notice)")]
    [InlineData("no good", "release: none (nothing that users notice)")]
    [InlineData("Revert \"feat: a\"", "release: patch (1 revert)")]
    public void The_Step_Follows_From_What_Lands_By_Squash(string title, string note)
    {
        var result = Evaluate(Titled(title).Commit("feat: b").Commit("fix: c"));

        Assert.Equal(note, result.Notes[1]);
    }

    [Fact]
    public void Without_Squashing_The_Step_Follows_From_The_Commits()
    {
        var result = Evaluate(new PullRequestBuilder()
            .Commit("feat(api): b\n\nCloses: #12").Commit("fix: c").Commit("fix: d").Commit("perf!: e")
            .Merging(squash: false, mergeCommit: true, rebase: false));

        Assert.Equal("release: major (1 breaking change, 1 feature, 2 bug fixes)", result.Notes[1]);
        Assert.Equal(
            "## Breaking changes\n- e\n## Features\n- api: b (#12)\n## Bug fixes\n- c\n- d", result.Details[^1].Text);
    }

    [Fact]
    public void A_Commit_And_Its_Revert_Release_Nothing() => Assert.Equal(
        "release: none (nothing that users notice)", Evaluate(Titled(null).Commit("feat: a").Commit("Revert \"feat: a\"")).Notes[1]);

    [Fact]
    public void A_Local_Branch_Shows_Only_The_Changelog() =>
        Assert.Equal("What the changelog would gain", Assert.Single(Evaluate(Titled(null).Commit("feat: a")).Details).Title);

    [Fact]
    public void Where_Nothing_Is_Released_There_Is_No_Changelog() => Assert.DoesNotContain(
        Evaluate(Titled("docs: a").Commit("docs: a")).Details,
        detail => detail.Title.Contains("changelog", StringComparison.Ordinal));
}
