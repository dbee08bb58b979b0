using System.Diagnostics;
using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>What holds for every text.</summary>
public sealed class CommitMessagePropertyTests
{
    private const int HostileLength = 200_000;

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

    /// <summary>Linear reading takes milliseconds here, quadratic reading minutes; the limit lies far from both.</summary>
    [Theory]
    [InlineData("(")]
    [InlineData("feat(")]
    [InlineData("!: ")]
    [InlineData(")!: ")]
    [InlineData("BREAKING CHANGE: x\n")]
    [InlineData("Refs #1\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("   ")]
    [InlineData("[skip ")]
    [InlineData("http")]
    [InlineData("Merge \n")]
    [InlineData("* \t")]
    public void Hostile_Repetition_Takes_Linear_Time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, HostileLength / unit.Length));
        JudgeInEveryMode("feat: warm up");
        var clock = Stopwatch.StartNew();

        JudgeInEveryMode(text);
        JudgeInEveryMode("feat(a): b\n\n" + text);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
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
