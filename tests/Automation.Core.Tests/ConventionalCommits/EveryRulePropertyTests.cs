using System.Diagnostics;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using FsCheck;
using FsCheck.Xunit;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>What holds for every rule, also for those that are off by default.</summary>
public sealed class EveryRulePropertyTests
{
    private static readonly EffectivePolicy[] Policies = [All("always"), All("never"), All(null)];

    [Property(MaxTest = 300, Arbitrary = [typeof(CommitTexts)])]
    public void Any_Mixture_Of_Delimiters_Is_Judged_Without_An_Exception(HostileText text) => Judge(text.Value);

    [Property(MaxTest = 200)]
    public void Any_Text_Is_Judged_Without_An_Exception(NonNull<string> text)
    {
        Judge(text.Get);
        Judge($"feat({text.Get}): {text.Get}\n\n{text.Get}\n\nRefs: {text.Get}");
    }

    /// <summary>Linear reading takes milliseconds here, quadratic reading minutes; the limit lies far from both.</summary>
    [Theory]
    [InlineData("#1")]
    [InlineData("/#1")]
    [InlineData("x#1 ")]
    [InlineData("://")]
    [InlineData("a://b/issues/")]
    [InlineData("GH-")]
    [InlineData("`a ")]
    [InlineData("'")]
    [InlineData("Ab ")]
    [InlineData("a,")]
    [InlineData("```\n")]
    [InlineData("Signed-off-by: <")]
    [InlineData("Signed-off-by: a <b@c>\n")]
    [InlineData("This reverts commit ")]
    [InlineData("breaking")]
    [InlineData("fix: ")]
    public void Hostile_Repetition_Takes_Linear_Time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        Judge("feat: warm up");
        var clock = Stopwatch.StartNew();

        Judge($"feat: {text}");
        Judge($"feat({text}): b");
        Judge($"revert: b\n\n{text}\n\nRefs: {text}");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void Judge(string text)
    {
        foreach (var policy in Policies)
        {
            Assert.NotNull(CommitLinter.Lint(text, CommitLintMode.Policy, policy));
        }
    }

    /// <summary>Every rule as an error, with the option that turns it around.</summary>
    private static EffectivePolicy All(string? when) => Policy(settings => settings with
    {
        Scopes = new Dictionary<string, IReadOnlyList<string>> { ["a/b"] = [], ["api"] = ["src/**"] },
        Rules = ConventionalCommitsPractice.AllRules.ToDictionary(rule => rule.Id, rule => new RuleOverride
        {
            Severity = Severity.Error,
            Options = when is not null && rule.Options.Any(option => option.Name == "when")
                ? new Dictionary<string, object> { ["when"] = when }
                : [],
        }),
    });
}
