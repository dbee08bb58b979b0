using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules about the two marks of a breaking change.</summary>
public sealed class BreakingChangeRuleTests
{
    private const string Both = "feat!: x\n\nBREAKING CHANGE: y";
    private const string OnlyMark = "feat!: x";
    private const string OnlyFooter = "feat: x\n\nBREAKING-CHANGE: y";
    private const string Neither = "feat: x";

    [Theory]
    [InlineData(Both, false)]
    [InlineData(Neither, false)]
    [InlineData(OnlyMark, true)]
    [InlineData(OnlyFooter, true)]
    [InlineData("feat!: x\n\nbreaking change: y", true)]
    public void Both_Marks_Or_Neither(string message, bool found)
    {
        Assert.Equal(found, Finds("breaking-change-exclamation-mark", message));
        Assert.Equal(!found, Finds("breaking-change-exclamation-mark", message, ("when", "never")));
    }

    [Theory]
    [InlineData(Both, false)]
    [InlineData(OnlyMark, false)]
    [InlineData(Neither, false)]
    [InlineData(OnlyFooter, true)]
    public void A_Footer_Comes_With_The_Mark(string message, bool found) => Assert.Equal(found, Finds("breaking-change-marked", message));

    [Fact]
    public void The_Missing_Mark_Is_Put_In() => Assert.Contains(
        "`feat(api)!: x`",
        FindingOn("feat(api): x\n\nBREAKING CHANGE: y", "breaking-change-marked", Policy("breaking-change-marked", Severity.Error)).Fix,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Both, false, false)]
    [InlineData(OnlyFooter, false, false)]
    [InlineData(Neither, false, false)]
    [InlineData(OnlyMark, false, true)]
    [InlineData("feat!: x\n\nbody", false, true)]
    [InlineData("feat!: x\n\nbody", true, false)]
    [InlineData(OnlyMark, true, true)]
    public void The_Mark_Comes_With_A_Description(string message, bool bodyIsEnough, bool found) =>
        Assert.Equal(found, Finds("breaking-change-described", message, ("body", bodyIsEnough)));

    [Theory]
    [InlineData("", true)]
    [InlineData("Some words.", true)]
    [InlineData("Some words.\n\nBREAKING CHANGE: y", false)]
    public void A_Titles_Break_Can_Be_Described_In_The_Pull_Request(string description, bool found)
    {
        var pullRequest = Titled(OnlyMark).With(s => s with { Body = description, Commits = [] });

        var findings = Evaluate(pullRequest, Policy("breaking-change-described", Severity.Error)).Findings;

        Assert.Equal(found, findings.Any(f => f.Rule == "conventional-commits/breaking-change-described"));
    }

    [Theory]
    [InlineData(OnlyMark, true)]
    [InlineData(OnlyFooter, false)]
    [InlineData("Add it", false)]
    public void The_Mark_Can_Be_Forbidden(string message, bool found) => Assert.Equal(found, Finds("subject-exclamation-mark", message));

    [Theory]
    [InlineData(OnlyMark, false)]
    [InlineData(Neither, true)]
    public void The_Mark_Can_Be_Asked_For(string message, bool found) =>
        Assert.Equal(found, Finds("subject-exclamation-mark", message, ("when", "always")));

    [Theory]
    [InlineData("BREAKING CHANGE\uFF1A b", "full-width")]
    [InlineData("BREAKING: b", "alone")]
    [InlineData("# BREAKING CHANGE: b", "start of its line")]
    [InlineData("text\n\n- Breaking changes: b", "plural")]
    [InlineData("Refs: #1\n\ntext\nBREAKING CHANGE #3", "not followed by a colon")]
    public void Lines_That_Tools_Disagree_On_Are_Named(string body, string reason) =>
        Assert.Contains(reason, FindingOn($"feat: x\n\n{body}", "breaking-change-unclear").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("groundbreaking: b")]
    [InlineData("breaking: bad")]
    [InlineData("a breaking change: none")]
    public void Prose_Is_Let_Pass(string body) => Assert.Empty(FindingsOn($"feat: x\n\n{body}"));
}
