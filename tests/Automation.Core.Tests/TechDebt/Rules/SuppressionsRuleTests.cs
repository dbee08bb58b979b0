using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class SuppressionsRuleTests
{
    private const string Rule = "suppressions";

    [Fact]
    public void A_New_Suppression_Is_Shown_Where_It_Stands()
    {
        var finding = Assert.Single(new PullRequestBuilder().NewFile("a.cs", "x();\n#pragma warning disable CS0618\n").Debt(Rule));

        Assert.Equal((Severity.Info, "A warning is suppressed: #pragma warning disable CS0618"), (finding.Severity, finding.Message));
        Assert.Equal(new Location("a.cs", 2), finding.Location);
    }

    [Fact]
    public void A_Skipped_Test_Is_Shown_As_One()
    {
        var finding = Assert.Single(new PullRequestBuilder().NewFile("a.test.ts", "it.skip('greets', () => {});").Debt(Rule));

        Assert.Equal("A test is skipped: it.skip('greets', () => {})", finding.Message);
    }

    [Fact]
    public void Of_Many_Only_The_First_Are_Shown()
    {
        var text = string.Join('\n', Enumerable.Range(0, 25).Select(n => $"x = {n}  # noqa"));

        var findings = new PullRequestBuilder().NewFile("a.py", text).Debt(Rule);

        Assert.Equal(21, findings.Count);
        Assert.Equal("5 more suppressions are new.", findings[^1].Message);
    }

    [Fact]
    public void Policy_Excepts_Forms()
    {
        var pullRequest = new PullRequestBuilder().NewFile("a.ts", "// prettier-ignore\n// @ts-ignore");

        var finding = Assert.Single(pullRequest.Debt(Rule, Evaluated.Setting(Rule, "except", "prettier-ignore")));

        Assert.Equal("A warning is suppressed: @ts-ignore", finding.Message);
    }

    [Fact]
    public void Nothing_Is_Asked_Of_Old_Suppressions() => Assert.Empty(new PullRequestBuilder()
        .File("a.cs", patch: "@@ -1,3 +1,3 @@\n #pragma warning disable CS1\n-#pragma warning disable CS2\n+  #pragma warning disable CS2")
        .Debt(Rule));

    [Fact]
    public void Where_All_Rules_About_The_Diff_Are_Off_Its_Gaps_Hide_Nothing()
    {
        string[] rules = ["marker-reference", "marker-issue", "marker-closing", "marker-expired", Rule];
        var off = new AutomationPolicy
        {
            TechDebt = new TechDebtSettings { Rules = rules.ToDictionary(static r => r, static _ => new RuleOverride { Off = true }) },
        };
        var pullRequest = new PullRequestBuilder().File("src/big.cs", additions: 30_000).Gap(SnapshotPart.Patches, "Some are missing.");

        Assert.Equal(2, pullRequest.Debt().Unchecked.Count);
        Assert.Empty(pullRequest.Debt(off).Unchecked);
    }
}
