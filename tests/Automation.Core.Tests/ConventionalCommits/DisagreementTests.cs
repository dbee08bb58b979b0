using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Messages on which the specification and commitlint are known to disagree, and what either says.</summary>
public sealed class DisagreementTests
{
    [Theory]
    [InlineData("feat:no space", "spec-1", "subject-empty type-empty")]
    [InlineData("FEAT: x", "", "type-case type-enum")]
    [InlineData("feat(): x", "spec-4", "")]
    [InlineData("feat(a)(b): x", "spec-4", "")]
    [InlineData("feat!(api): x", "spec-13", "subject-empty type-empty")]
    [InlineData("feat: ", "spec-5", "header-trim subject-empty")]
    [InlineData("feat-x: y", "", "subject-empty type-empty")]
    [InlineData("feat: x\nbody", "spec-6", "")]
    [InlineData("feat: x\n\nBREAKING CHANGE:\nlost", "spec-12", "")]
    [InlineData("bad subject\n\nMerge pull request #1 from a/b", "spec-1", "")]
    [InlineData("revert something badly", "spec-1", "")]
    public void The_Modes_Name_What_Each_Objects_To(string message, string specification, string commitlint)
    {
        Assert.Equal(specification, Errors(message, CommitLintMode.Spec));
        Assert.Equal(commitlint, Errors(message, CommitLintMode.Commitlint));
    }

    [Theory]
    [InlineData("feat: x\n\nBREAKING CHANGE: y", true, true)]
    [InlineData("feat: x\n\nBREAKING-CHANGE: y", true, true)]
    [InlineData("feat: x\n\nbreaking change: y", false, true)]
    [InlineData("feat: x\n\nBreaking Change: y", false, true)]
    [InlineData("feat: x\n\nsome prose\nBREAKING CHANGE: y", false, true)]
    [InlineData("feat: x\n\n* BREAKING CHANGE: y", false, true)]
    [InlineData("feat: x\n\nBREAKING CHANGE #12", false, false)]
    [InlineData("feat: x\n\nBREAKING CHANGES: y", false, false)]
    [InlineData("feat!: x", true, true)]
    public void The_Modes_Differ_On_What_Breaks(string message, bool specification, bool commitlint)
    {
        Assert.Equal(specification, CommitLinter.Lint(message, CommitLintMode.Spec).Breaking);
        Assert.Equal(commitlint, CommitLinter.Lint(message, CommitLintMode.Commitlint).Breaking);
    }

    private static string Errors(string message, CommitLintMode mode) => string.Join(' ', CommitLinter.Lint(message, mode).Errors);
}
