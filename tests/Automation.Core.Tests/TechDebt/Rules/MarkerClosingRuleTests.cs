using Automation.Core.Identity;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class MarkerClosingRuleTests
{
    private const string Rule = "marker-closing";

    [Fact]
    public void An_Issue_That_Is_Linked_Would_Dangle()
    {
        var linked = new LinkedIssue(new RepositoryName("octo-org", "octo-repo"), 12, IsOpen: true);

        var finding = Assert.Single(Naming("#12").With(s => s with { LinkedIssues = [linked] }).Debt(Rule));

        Assert.Equal(
            (Severity.Warning, "New TODO names #12, which ends with this pull request: \"cache\"."), (finding.Severity, finding.Message));
        Assert.Equal(new Location("a.cs", 1), finding.Location);
    }

    [Fact]
    public void A_Keyword_In_The_Description_Closes() => Assert.Single(Naming("GH-12").With(s => s with { Body = "Fixes #12" }).Debt(Rule));

    [Fact]
    public void A_Keyword_In_A_Commit_Message_Closes() =>
        Assert.Single(Naming("octo-org/octo-repo#12").Commit("fix: cache\n\nCloses #12").Debt(Rule));

    [Fact]
    public void What_A_Template_Hides_Closes_Nothing() =>
        Assert.Empty(Naming("#12").With(s => s with { Body = "<!-- Fixes #12 -->" }).Debt(Rule));

    [Fact]
    public void The_Pull_Request_Itself_Ends_Too() => Assert.Single(Naming("#7").Debt(Rule));

    [Theory]
    [InlineData("#13")]
    [InlineData("acme/other#12")]
    [InlineData("ABC-12")]
    public void Another_Issue_Goes_On(string reference) =>
        Assert.Empty(Naming(reference).With(s => s with { Body = "Fixes #12" }).Debt(Rule));

    [Fact]
    public void Links_That_Cannot_Be_Read_Matter_Where_A_Marker_Names_An_Issue()
    {
        Assert.Contains("No.", Naming("#12").Gap(SnapshotPart.LinkedIssues, "No.").Debt().Unchecked);
        Assert.Empty(Naming("ABC-12").Gap(SnapshotPart.LinkedIssues, "No.").Debt().Unchecked);
    }

    private static PullRequestBuilder Naming(string reference) =>
        new PullRequestBuilder().NewFile("a.cs", $"// TODO({reference}): cache");
}
