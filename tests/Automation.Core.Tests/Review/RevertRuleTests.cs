using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class RevertRuleTests
{
    private const string Quoted = "Revert \"feat: add a greeting\"";

    [Theory]
    [InlineData(Quoted, "Reverts octo-org/octo-repo#12", "This takes back pull request octo-org/octo-repo#12.")]
    [InlineData(Quoted, "Reverts #12\r\n\r\nIt was rude.", "This takes back pull request #12.")]
    [InlineData(Quoted, "This reverts commit 676104e0123.", "This takes back commit 676104e.")]
    [InlineData("revert: let us never again speak of the noodle incident", "Refs: 676104e, a215868", "This takes back 2 commits: 676104e, a215868.")]
    public void What_Is_Taken_Back_Is_Named(string title, string body, string message)
    {
        var finding = Run(title, body).FindingOf("revert");

        Assert.Equal(message, finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void Commits_Name_It_As_Well()
    {
        var pullRequest = Pull(Quoted, "It was rude.").Commit("Revert \"feat: add a greeting\"\n\nThis reverts commit 676104e0123.");

        Assert.Equal("This takes back commit 676104e.", ReviewRun.Of(pullRequest).FindingOf("revert").Message);
    }

    [Fact]
    public void A_Revert_Is_Exempt_From_What_Is_Asked_Of_Authors()
    {
        var result = ReviewRun.Of(Pull(Quoted, "Reverts #12").File("src/a.cs", 5000));

        Assert.Equal(["review/revert"], result.Findings.Select(f => f.Rule));
        Assert.NotNull(result.SkipReasonOf("size"));
        Assert.NotNull(result.SkipReasonOf("tests"));
    }

    [Theory]
    [InlineData(Quoted, "It was rude.")]
    [InlineData(Quoted, "<!-- Reverts #12 -->")]
    [InlineData("revert: the greeting", "")]
    public void A_Title_Alone_Excuses_Nothing(string title, string body)
    {
        var result = ReviewRun.Of(Pull(title, body).File("src/a.cs", 5000));

        Assert.Contains("nothing says what", result.FindingOf("revert").Message, StringComparison.Ordinal);
        Assert.Single(result.FindingsOf("size"));
        Assert.Single(result.FindingsOf("tests"));
    }

    [Theory]
    [InlineData("feat: add a greeting", "Reverts #12")]
    [InlineData("Revert the greeting", "This reverts commit 676104e.")]
    [InlineData("fix: revert to the old greeting", "")]
    public void Another_Title_Reverts_Nothing(string title, string body) => Assert.Empty(Run(title, body).FindingsOf("revert"));

    private static PracticeResult Run(string title, string body) => ReviewRun.Of(Pull(title, body));

    private static PullRequestBuilder Pull(string title, string body) =>
        ReviewRun.Approved().With(s => s with { Title = title, Body = body });
}
