using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Practices.TechDebt.Rules;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class MarkerReferenceRuleTests
{
    [Fact]
    public void A_New_Marker_Without_A_Reference_Is_An_Error_On_Its_Line()
    {
        var finding = Assert.Single(new PullRequestBuilder().NewFile("src/a.cs", "x();\n// TODO: cache this\n").Debt().Findings);

        Assert.Equal(("tech-debt/marker-reference", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal(new Location("src/a.cs", 2), finding.Location);
        Assert.Equal("New TODO names no issue: \"cache this\".", finding.Message);
    }

    [Fact]
    public void A_Marker_Without_Words_Is_Found_Too()
    {
        Assert.Equal("New XXX names no issue.", Assert.Single(new PullRequestBuilder().NewFile("a.cs", "// XXX").Debt().Findings).Message);
    }

    [Fact]
    public void A_Marker_With_A_Reference_Is_Fine()
    {
        Assert.Equal(Conclusion.Success, new PullRequestBuilder().NewFile("src/a.cs", "// TODO(#12): cache this").Debt().Conclusion);
    }

    [Theory]
    [InlineData("@@ -1 +0,0 @@\n-// TODO gone")]
    [InlineData("@@ -1 +1 @@\n-// TODO moved\n+  // TODO moved")]
    [InlineData("@@ -1 +1,2 @@\n // TODO old\n+x")]
    public void Old_Debt_Is_No_Finding(string patch)
    {
        Assert.Empty(new PullRequestBuilder().File("src/a.cs", patch: patch).Debt().Findings);
    }

    [Theory]
    [InlineData("ABC-12")]
    [InlineData("https://tracker.example/browse/ABC-12")]
    public void Another_Tracker_Will_Do(string reference) =>
        Assert.Empty(new PullRequestBuilder().NewFile("src/a.cs", $"// TODO({reference}): cache this").Debt("marker-reference"));

    [Fact]
    public void Policy_Lets_Tags_Off()
    {
        var pullRequest = new PullRequestBuilder().NewFile("src/a.cs", "// HACK: a\n// TODO: b");

        var finding = Assert.Single(pullRequest.Debt("marker-reference", Evaluated.Setting("marker-reference", "exempt-tags", "hack")));

        Assert.Equal("New TODO names no issue: \"b\".", finding.Message);
    }

    [Fact]
    public void Policy_Says_What_Else_A_Marker_May_Name()
    {
        DebtMarker[] markers =
        [
            Marker(1), Marker(2) with { Assignee = "ada" }, Marker(3) with { Expires = new DateOnly(2026, 12, 31) },
            Marker(4) with { ExpiresIn = "2.0.0" }, Marker(5) with { Reference = "#1" },
        ];

        Assert.Equal([1, 2, 3, 4], Lines("issue"));
        Assert.Equal([1, 3, 4], Lines("issue", "assignee"));
        Assert.Equal([1, 2, 5], Lines("expiry"));

        IEnumerable<int?> Lines(params string[] accepted)
        {
            var rule = new MarkerReferenceRule();
            var options = new RuleOptions(rule.Options, new Dictionary<string, object> { ["accept"] = accepted });
            var subject = new DebtSubject(new PullRequestBuilder().Build(), EffectivePolicy.Default, PullRequestBuilder.Opened)
            {
                Markers = markers,
            };
            return rule.Check(subject, options).Select(v => v.Location?.Line);
        }
    }

    private static DebtMarker Marker(int line) =>
        new() { Path = "a.cs", Line = line, Tag = "TODO", Text = "", Change = DebtChange.Added };
}
