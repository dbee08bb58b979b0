using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

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
}
