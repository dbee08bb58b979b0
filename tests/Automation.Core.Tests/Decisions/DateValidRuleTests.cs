using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class DateValidRuleTests
{
    private const string Rule = "date-valid";

    private static readonly DateOnly Today = new(2026, 11, 16);

    private static readonly DecisionRecord Record = new() { Path = "docs/adr/0007-use-queues.md", DateLine = 4 };

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31 (accepted)")]
    [InlineData("\"2026-01-31\"")]
    public void A_Day_Written_By_Iso_Is_Fine(string text)
    {
        Assert.Empty(Lint(Record with { DateText = text, Date = new DateOnly(2026, 1, 31) }));
    }

    [Fact]
    public void Another_Form_Is_Remarked_With_The_Day_As_It_Should_Be_Written()
    {
        var finding = Assert.Single(Lint(Record with { DateText = "31/01/2026", Date = new DateOnly(2026, 1, 31) }));

        Assert.Equal((Severity.Info, "Write 2026-01-31."), (finding.Severity, finding.Fix));
    }

    [Fact]
    public void What_Is_No_Day_Is_Found_On_Its_Line()
    {
        var finding = Assert.Single(Lint(Record with { DateText = "last spring" }));

        Assert.Equal("\"last spring\" is no date.", finding.Message);
        Assert.Equal((Severity.Warning, 4), (finding.Severity, finding.Location?.Line));
    }

    [Theory]
    [InlineData("{YYYY-MM-DD when the decision was last updated}")]
    [InlineData("[YYYY-MM-DD when the decision was last updated]")]
    [InlineData("DATE")]
    public void The_Templates_Blank_Is_Left_To_The_Rule_About_Templates(string text)
    {
        Assert.Empty(Lint(Record with { DateText = text }));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_Day_That_Is_Still_To_Come_Is_Found(int ahead, bool found)
    {
        var date = Today.AddDays(ahead);

        Assert.Equal(found, Lint(Record with { Date = date, DateText = $"{date:yyyy-MM-dd}" }).Count > 0);
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { Date = date, DateText = $"{date:yyyy-MM-dd}" }));
    }

    [Fact]
    public void Only_Madrs_Header_Is_Asked_For_A_Date()
    {
        DecisionSection[] sections = [new DecisionSection("Context", "text", 7, 9)];
        var madr = Record with { Format = DecisionFormat.Madr, Status = "accepted", StatusLine = 3, Sections = sections };

        Assert.Equal(Severity.Info, Assert.Single(Lint(madr)).Severity);
        Assert.Empty(Lint(madr with { Format = DecisionFormat.Nygard }));
        Assert.Empty(Lint(madr with { StatusLine = 12 }));
    }

    private static IReadOnlyList<Finding> Lint(DecisionRecord record) =>
        Evaluated.Lint(Rule, new DecisionLintOptions { Today = Today }, record);
}
