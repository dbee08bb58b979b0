using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>What holds for every text.</summary>
public sealed class CommitMessagePropertyTests
{
    [Property(MaxTest = 300)]
    public void Any_Text_Is_Read_And_Judged_Without_An_Exception(NonNull<string> text) => JudgeInEveryMode(text.Get);

    [Property(MaxTest = 500, Arbitrary = [typeof(CommitTexts)])]
    public void Any_Mixture_Of_Delimiters_Is_Read_And_Judged_Without_An_Exception(HostileText text) => JudgeInEveryMode(text.Value);

    [Property(MaxTest = 500, Arbitrary = [typeof(CommitTexts)])]
    public void Printing_A_Valid_Message_And_Parsing_It_Gives_It_Back(CanonicalText text)
    {
        var message = CommitMessageParser.Parse(text.Value);

        Assert.True(message.IsValid);
        Assert.Equal(text.Value, CommitMessagePrinter.Print(message));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CommitTexts)])]
    public void Parsing_What_Was_Printed_Changes_Nothing(HostileText text)
    {
        var once = CommitMessageParser.Parse(text.Value);
        var twice = CommitMessageParser.Parse(once.ToString());

        if (once.IsValid)
        {
            Assert.Equal(once.ToString(), twice.ToString());
            Assert.Equal((once.Type, once.Scope, once.Body, once.IsBreaking), (twice.Type, twice.Scope, twice.Body, twice.IsBreaking));
            Assert.Equal(once.Footers, twice.Footers);
        }
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CommitTexts)])]
    public void What_The_Default_Policy_Accepts_Is_Valid_By_The_Specification(HostileText text)
    {
        var byPolicy = CommitLinter.Lint(text.Value, CommitLintMode.Policy, EffectivePolicy.Default);
        var bySpecification = CommitLinter.Lint(text.Value, CommitLintMode.Spec, EffectivePolicy.Default);

        Assert.True(!byPolicy.Valid || byPolicy.Ignored || bySpecification.Valid, string.Join(' ', bySpecification.Errors));
    }

    private static void JudgeInEveryMode(string text)
    {
        foreach (var mode in Enum.GetValues<CommitLintMode>())
        {
            var lint = CommitLinter.Lint(text, mode, EffectivePolicy.Default);

            Assert.Equal(lint.Errors.Count == 0, lint.Valid);
            Assert.True(lint.Valid || !lint.Ignored);
            Assert.Equal(lint.Errors.Distinct().Order(StringComparer.Ordinal), lint.Errors);
        }
    }
}
