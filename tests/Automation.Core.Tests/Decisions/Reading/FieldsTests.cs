using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class FieldsTests
{
    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026/1/31")]
    [InlineData("31/01/2026")]
    [InlineData("31.1.2026")]
    [InlineData("31 January 2026")]
    [InlineData("January 31st, 2026")]
    [InlineData("Jan 31 2026")]
    [InlineData("2026-01-31T10:00:00Z")]
    [InlineData("last on 2026-01-31, first on 2025-01-01")]
    public void Dates_Are_Read_As_People_Write_Them(string date)
    {
        var record = Parse($"# Title\n\nDate: {date}\n");

        Assert.Equal((new DateOnly(2026, 1, 31), date, 3), (record.Date, record.DateText, record.DateLine));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("01/31/2026")]
    [InlineData("{YYYY-MM-DD when the decision was last updated}")]
    [InlineData("soon")]
    [InlineData("0000-00-00")]
    public void What_Is_On_No_Calendar_Is_Kept_As_Text(string date)
    {
        var record = Parse($"# Title\n\n* Date: {date}\n");

        Assert.Equal((null, date, 3), (record.Date, record.DateText, record.DateLine));
    }

    [Fact]
    public void The_Date_Can_Stand_Beside_The_Status()
    {
        var record = Parse("# Title\n\n## Status\n\nAccepted (2026-01-31)\n");

        Assert.Equal((new DateOnly(2026, 1, 31), "2026-01-31", 5), (record.Date, record.DateText, record.DateLine));
    }

    [Theory]
    [InlineData("review-by")]
    [InlineData("review_by")]
    [InlineData("reviewBy")]
    [InlineData("review by")]
    [InlineData("expires")]
    [InlineData("valid-until")]
    public void The_Day_Of_Review_Has_Many_Names(string name)
    {
        var front = Parse($"---\n{name}: 2026-01-31\n---\n# Title\n");
        var header = Parse($"# Title\n\n- {name}: 2026-01-31\n");

        Assert.Equal((new DateOnly(2026, 1, 31), "2026-01-31", 2), (front.ReviewBy, front.ReviewByText, front.ReviewByLine));
        Assert.Equal((front.ReviewBy, 3), (header.ReviewBy, header.ReviewByLine));
    }

    [Theory]
    [InlineData("Reversible: yes", true)]
    [InlineData("Reversible: No, data is lost", false)]
    [InlineData("Door: one-way", false)]
    [InlineData("Door: two way", true)]
    [InlineData("One-way door: no", true)]
    [InlineData("Two-way door: yes", true)]
    [InlineData("Decision type: one-way door", false)]
    [InlineData("Decision type: technical", null)]
    [InlineData("## Reversibility\n\nTwo-way door, we can go back.", true)]
    [InlineData("## Reversibility\n\nHard.", false)]
    [InlineData("## Decision\n\nReversible: no", false)]
    [InlineData("## Decision\n\nThis is a one-way door.", null)]
    [InlineData("Text about one-way doors.", null)]
    public void Doors_Are_Told_By_Name(string text, bool? isReversible)
    {
        Assert.Equal(isReversible, Parse($"# Title\n\n{text}\n").IsReversible);
    }

    [Fact]
    public void Roles_Stand_In_Lists_Too()
    {
        const string Text =
            "# Title\n\n- Status: accepted\n- Deciders:\n  - Ada\n  - [Grace](https://example.com)\n- Driver: Alan & Barbara\n"
            + "- Consulted: {list everyone}\n- Informed: [list everyone who is kept up-to-date]\n\n## Contributors\n\n* Edsger; Tony\n";

        var roles = Parse(Text).Roles;

        Assert.Equal(["Ada", "Grace"], roles.Approvers);
        Assert.Equal(["Alan", "Barbara"], roles.Drivers);
        Assert.Equal(["Edsger", "Tony"], roles.Contributors);
        Assert.Empty(roles.Informed);
    }

    [Theory]
    [InlineData("deciders: @ada, @grace\nstatus: accepted # yes")]
    [InlineData("deciders:\n  - @ada\n  - @grace\nstatus: accepted")]
    [InlineData("deciders: [\"@ada\", '@grace']\nstatus: 'accepted'")]
    [InlineData("deciders:\r\n- \"@ada\"\r\n- \"@grace\"\r\nstatus: accepted\r")]
    [InlineData("broken: [\ndeciders: '@ada, @grace'\nstatus: accepted")]
    [InlineData("a: &x 1\nb: *x\ndeciders: \"@ada, @grace\"\nstatus: \"accepted\"")]
    public void Front_Matter_That_Is_No_Yaml_Is_Read_By_Line(string yaml)
    {
        var record = Parse($"---\n{yaml}\n---\n# Title\n");

        Assert.Equal(("Title", "accepted"), (record.Title, record.Status));
        Assert.Equal(["@ada", "@grace"], record.Roles.Approvers);
    }

    [Fact]
    public void A_Date_Takes_No_Sentence_Along()
    {
        var record = Parse("# Title\n\nDate: 2026-01-31\nThis is about queues.\n");

        Assert.Equal("2026-01-31", record.DateText);
    }

    private static DecisionRecord Parse(string text) => DecisionRecordParser.Parse("docs/adr/0001-a.md", text);
}
