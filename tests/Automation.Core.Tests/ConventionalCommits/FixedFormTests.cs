using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Headers that git and its hosts write.</summary>
public sealed class FixedFormTests
{
    [Theory]
    [InlineData("fixup! feat: a")]
    [InlineData("squash! anything")]
    [InlineData("amend! feat: a\n\nfeat: b")]
    public void Commits_To_Be_Squashed_Are_Informations_During_Review(string message)
    {
        var finding = FindingOn(message, "fixup-commit");

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("--autosquash", finding.Commands[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, false, Severity.Error)]
    [InlineData(true, false, true, Severity.Error)]
    [InlineData(false, false, true, Severity.Error)]
    [InlineData(true, false, false, Severity.Info)]
    public void Commits_To_Be_Squashed_Are_Errors_Where_They_Would_Be_Kept(bool squash, bool mergeCommit, bool rebase, Severity severity)
    {
        var pullRequest = new PullRequestBuilder().Commit("feat: a").Commit("fixup! feat: a").Merging(squash, mergeCommit, rebase);

        var finding = Assert.Single(Evaluate(pullRequest).Findings);

        Assert.Equal(("conventional-commits/fixup-commit", severity), (finding.Rule, finding.Severity));
        Assert.Equal(["git rebase -i --autosquash 0000000~1", "git push --force-with-lease"], finding.Commands);
    }

    [Fact]
    public void A_Fixup_Whose_Message_The_Squash_Takes_Over_Is_An_Error() => Assert.Equal(
        Severity.Error,
        Assert.Single(Evaluate(new PullRequestBuilder().Commit("fixup! feat: a").Merging(true, false, false)).Findings).Severity);

    [Fact]
    public void Policy_Can_Let_Fixups_Pass() =>
        Assert.Equal(Severity.Info, Assert.Single(Evaluate(
            new PullRequestBuilder().Commit("feat: a").Commit("fixup! feat: a"), Policy("fixup-commit", Severity.Info)).Findings).Severity);

    [Fact]
    public void A_Title_Cannot_Be_A_Fixup() =>
        Assert.Equal("conventional-commits/header-format", Assert.Single(Evaluate(Titled("fixup! feat: a")).Findings).Rule);

    [Theory]
    [InlineData("Revert \"feat: a\"", "revert: feat: a")]
    [InlineData("Revert \"feat: a\" (#12)", "revert: feat: a")]
    [InlineData("Reapply \"feat: a\"", "feat: a")]
    [InlineData("Revert \"Revert \"feat: a\"\"", "feat: a")]
    public void Git_Own_Revert_Is_Understood(string header, string conventional)
    {
        var finding = FindingOn($"{header}\n\nThis reverts commit 0123456789abcdef.", "revert-header");

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("feat: a\" (0123456).", finding.Message.Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(conventional, finding.Fix, StringComparison.Ordinal);
        Assert.Equal(Conclusion.Success, Evaluate(Titled(header)).Conclusion);
    }

    [Theory]
    [InlineData("Merge branch 'a' into b")]
    [InlineData("Merge pull request #1 from a/b")]
    [InlineData("Merge remote-tracking branch 'origin/main'")]
    [InlineData("Merge tag 'v1'")]
    [InlineData("Merged PR 12: hello")]
    [InlineData("Automatic merge from CI")]
    [InlineData("Auto-merged main into a on deployment")]
    [InlineData("Revert \"anything\"")]
    [InlineData("fixup! anything")]
    public void A_Bare_Text_In_A_Fixed_Form_Is_Ignored(string message)
    {
        var lint = CommitLinter.Lint(message, CommitLintMode.Policy, EffectivePolicy.Default);

        Assert.True(lint.Ignored);
        Assert.True(lint.Valid);
        Assert.Null(lint.Type);
    }

    [Theory]
    [InlineData("bad subject\n\nMerge pull request #1 from a/b")]
    [InlineData("bad subject\n\nMerge branch is discussed")]
    [InlineData("revert something badly")]
    [InlineData("Merged anything in x")]
    [InlineData("1.2.3")]
    [InlineData("Revert \"")]
    public void A_Bare_Text_That_Only_Resembles_One_Is_Linted(string message)
    {
        var lint = CommitLinter.Lint(message, CommitLintMode.Policy, EffectivePolicy.Default);

        Assert.False(lint.Ignored);
        Assert.Equal(["header-format"], lint.Errors);
    }
}
