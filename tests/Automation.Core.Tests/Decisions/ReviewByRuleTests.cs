using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class ReviewByRuleTests
{
    private const string Rule = "review-by";

    private static readonly DateOnly Today = new(2026, 11, 16);

    private static readonly DecisionRecord Record = new()
    {
        Path = "docs/adr/0007-use-queues.md",
        Status = "accepted",
        ReviewBy = Today,
        ReviewByText = "2026-11-16",
        ReviewByLine = 5,
    };

    [Fact]
    public void On_The_Day_Itself_There_Is_Still_Time()
    {
        Assert.Empty(Lint(Record, Today));
    }

    [Fact]
    public void Afterwards_The_Decision_Is_To_Be_Looked_At()
    {
        var finding = Assert.Single(Lint(Record, Today.AddDays(1)));

        Assert.Equal("The decision was to be looked at again by 2026-11-16.", finding.Message);
        Assert.Equal((Severity.Warning, 5), (finding.Severity, finding.Location?.Line));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("deprecated")]
    [InlineData("superseded")]
    public void What_No_Longer_Holds_Is_Not_Looked_At_Again(string status)
    {
        Assert.Empty(Lint(Record with { Status = status }, Today.AddDays(1)));
    }

    [Fact]
    public void A_Day_That_Cannot_Be_Read_Is_Found()
    {
        var record = Record with { ReviewBy = null, ReviewByText = "when we have time" };

        Assert.Equal("\"when we have time\" is no day to look at the decision again.", Assert.Single(Lint(record, Today)).Message);
    }

    [Fact]
    public void Without_A_Day_Of_Today_Nothing_Has_Passed()
    {
        Assert.Empty(Lint(Record, null));
    }

    [Fact]
    public void The_Last_Day_Of_The_Calendar_Never_Passes()
    {
        Assert.Empty(Lint(Record with { ReviewBy = DateOnly.MaxValue }, Today));
    }

    private static IReadOnlyList<Finding> Lint(DecisionRecord record, DateOnly? today) =>
        Evaluated.Lint(Rule, new DecisionLintOptions { Today = today }, record);
}
