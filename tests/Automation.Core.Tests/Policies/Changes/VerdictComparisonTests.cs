using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Core.Tests.Reporting;

namespace Automation.Core.Tests.Policies.Changes;

public sealed class VerdictComparisonTests
{
    private static readonly PracticeResult Passed = Reports.Passing(PracticeIds.Review);
    private static readonly PracticeResult Failed = Reports.Failing(Reports.Approvals, Reports.Thread("a.cs", 1));

    [Theory]
    [InlineData(PracticeMode.Warn, "fails")]
    [InlineData(PracticeMode.Enforce, "blocks")]
    public void To_Find_Errors_Where_There_Were_None_Is_To_Fail(PracticeMode mode, string word)
    {
        var verdict = Compare((Passed, mode), (Failed, mode));

        Assert.True(verdict is { IsChange: true, NewlyFails: true, NewlyPasses: false });
        Assert.Equal(("passes", word), (verdict.Before.Word, verdict.After.Word));
        Assert.Equal([new RuleChange("review/approvals", 0, 1)], verdict.Rules);
    }

    [Fact]
    public void To_Block_Where_It_Only_Failed_Is_To_Fail_Anew_By_The_Same_Rules()
    {
        var verdict = Compare((Failed, PracticeMode.Warn), (Failed, PracticeMode.Enforce));

        Assert.True(verdict is { IsChange: true, NewlyFails: true });
        Assert.Equal([new RuleChange("review/approvals", 1, 1)], verdict.Rules);
    }

    [Fact]
    public void What_Could_Not_Be_Checked_Blocks_Where_It_Is_Enforced()
    {
        var unchecked_ = Reports.Unchecked("GitHub did not answer");

        Assert.True(Compare((unchecked_, PracticeMode.Warn), (unchecked_, PracticeMode.Enforce)).NewlyFails);
    }

    [Fact]
    public void To_Be_Switched_Off_Is_Neither_To_Pass_Nor_To_Fail_Where_It_Passed()
    {
        var off = PracticeResult.NotApplicable(PracticeIds.Review, "Switched off by policy.");

        var verdict = Compare((Passed, PracticeMode.Enforce), (off, PracticeMode.Off));

        Assert.True(verdict is { IsChange: true, NewlyFails: false, NewlyPasses: false });
        Assert.True(Compare((Failed, PracticeMode.Enforce), (off, PracticeMode.Off)).NewlyPasses);
    }

    [Fact]
    public void The_Same_Findings_Under_The_Same_Mode_Are_No_Change()
    {
        var verdict = Compare((Failed, PracticeMode.Warn), (Failed, PracticeMode.Warn));

        Assert.False(verdict.IsChange);
        Assert.Empty(verdict.Rules);
    }

    private static VerdictChange Compare(
        (PracticeResult Result, PracticeMode Mode) before, (PracticeResult Result, PracticeMode Mode) after) =>
        Assert.Single(
            VerdictComparison.Between(
                Reports.Evaluation(before.Result, before.Mode), Reports.Evaluation(after.Result, after.Mode)),
            v => v.Practice == PracticeIds.Review);
}
