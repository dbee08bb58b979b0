using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class MarkerIssueRuleTests
{
    private const string Rule = "marker-issue";

    private static readonly RepositoryName Own = new("octo-org", "octo-repo");

    [Theory]
    [InlineData(ReferencedIssueState.Missing, "which is not there; it may have been deleted or moved to another repository")]
    [InlineData(ReferencedIssueState.Closed, "which is closed")]
    public void An_Issue_That_Nobody_Tracks_Is_An_Error_On_The_Line(ReferencedIssueState state, string expected)
    {
        var finding = Assert.Single(Naming("#12", state).Debt(Rule));

        Assert.Equal((Severity.Error, $"New TODO names #12, {expected}: \"cache\"."), (finding.Severity, finding.Message));
        Assert.Equal(new Location("a.cs", 1), finding.Location);
    }

    [Fact]
    public void An_Open_Issue_Is_Fine()
    {
        var result = Naming("#12", ReferencedIssueState.Open).Debt();

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Equal(["markers: 1 new, 0 removed, 0 moved"], result.Notes);
    }

    [Theory]
    [InlineData("GH-12")]
    [InlineData("Octo-Org/octo-REPO#12")]
    [InlineData("https://github.com/octo-org/octo-repo/issues/12")]
    [InlineData("https://GitHub.com/octo-org/octo-repo/pull/12#discussion_r1")]
    public void Every_Way_To_Name_It_Leads_To_The_Same_Issue(string reference) =>
        Assert.Single(Naming(reference, ReferencedIssueState.Closed).Debt(Rule));

    [Theory]
    [InlineData("#12")]
    [InlineData("acme/other#3")]
    [InlineData("ABC-12")]
    [InlineData("https://gitlab.example/octo-org/octo-repo/issues/12")]
    public void What_Was_Not_Looked_Up_Is_Told_And_No_Finding(string reference)
    {
        var result = new PullRequestBuilder().NewFile("a.cs", $"// TODO({reference}): cache").Debt();

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Contains(result.Notes, note => note.StartsWith("not looked up, though markers name them: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_Note_Names_Each_Once_And_Not_All()
    {
        var text = string.Join('\n', Enumerable.Range(1, 8).Append(8).Select(n => $"// TODO(ABC-{n}): cache"));

        var note = new PullRequestBuilder().NewFile("a.cs", text).Debt().Notes[^1];

        Assert.Equal("not looked up, though markers name them: ABC-1, ABC-2, ABC-3, ABC-4, ABC-5 and 3 more", note);
    }

    [Fact]
    public void Old_And_Moved_Markers_May_Name_What_They_Like()
    {
        var pullRequest = new PullRequestBuilder()
            .File("a.cs", patch: "@@ -1,2 +1,2 @@\n // TODO(#12): stay\n-// TODO(#12): move\n+  // TODO(#12): move")
            .With(Knowing(ReferencedIssueState.Missing));

        Assert.Empty(pullRequest.Debt(Rule));
    }

    [Fact]
    public void An_Issue_That_The_Pull_Request_Closes_Is_Left_To_Another_Rule() =>
        Assert.Empty(Naming("#12", ReferencedIssueState.Closed).With(s => s with { Body = "Closes #12" }).Debt(Rule));

    [Fact]
    public void A_Gap_Counts_Where_A_Marker_Names_An_Issue_And_The_Rule_Is_On()
    {
        var naming = Naming("#12", ReferencedIssueState.NotChecked).Gap(SnapshotPart.ReferencedIssues, "No.");
        var off = Evaluated.Setting(Rule, new RuleOverride { Off = true });

        Assert.Equal(Conclusion.Neutral, naming.Debt().Conclusion);
        Assert.Equal(Conclusion.Success, naming.Debt(off).Conclusion);
        Assert.Equal(
            Conclusion.Success, new PullRequestBuilder().Gap(SnapshotPart.ReferencedIssues, "No.").Debt().Conclusion);
    }

    [Fact]
    public void After_The_End_An_Issue_Is_Closed_For_Good_Reason()
    {
        var result = Naming("#12", ReferencedIssueState.Closed).With(s => s with { Status = PullRequestStatus.Merged }).Debt();

        Assert.Empty(result.Findings);
        Assert.Contains(result.Skipped, s => s.Rule == "tech-debt/marker-issue");
    }

    private static PullRequestBuilder Naming(string reference, ReferencedIssueState state) =>
        new PullRequestBuilder().NewFile("a.cs", $"// TODO({reference}): cache").With(Knowing(state));

    private static Func<PullRequestSnapshot, PullRequestSnapshot> Knowing(ReferencedIssueState state) =>
        s => s with { ReferencedIssues = [new ReferencedIssue(Own, 12, state)] };
}
