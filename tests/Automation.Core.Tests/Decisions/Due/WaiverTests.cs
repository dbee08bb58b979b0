using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

public sealed class WaiverTests
{
    private static readonly DueSettings Due = new() { Paths = ["infra/**"] };

    private static PullRequestBuilder Owing => new PullRequestBuilder().File("infra/main.bicep");

    [Theory]
    [InlineData("ADR-Exempt: only renames a parameter")]
    [InlineData("adr-waiver: only renames a parameter")]
    [InlineData("Adds a queue.\n\n- **ADR-Exempt:** only renames a parameter\n- more")]
    [InlineData("ADR Exempt : only renames a parameter")]
    [InlineData("ADR-Exempt: n/a\nADR-Exempt: only renames a parameter")]
    [InlineData("Adds a queue.\r\nADR-Exempt: only renames a parameter\r\n")]
    public void A_Reason_Waives_The_Record_And_Is_Shown(string description)
    {
        var result = Owing.Says(description).Decisions(Due);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((Conclusion.Success, Severity.Info), (result.Conclusion, finding.Severity));
        Assert.Equal(
            "The author waives the record: \"only renames a parameter\". "
                + "A decision record is due, because of infra/main.bicep under \"infra/**\".",
            finding.Message);
        Assert.Contains("the author's own word", finding.Fix, StringComparison.Ordinal);
        Assert.Empty(result.Details);
    }

    [Theory]
    [InlineData("ADR-Exempt:")]
    [InlineData("ADR-Exempt: none")]
    [InlineData("ADR-Exempt: n/a")]
    [InlineData("ADR-Exempt: -")]
    [InlineData("ADR-Exempt: not needed")]
    [InlineData("ADR-Exempt: No ADR needed.")]
    [InlineData("ADR-Exempt: {why none is needed here}")]
    [InlineData("ADR-Exempt: [reason for the exemption]")]
    [InlineData("ADR-Exempt: a b c")]
    public void A_Waiver_Without_A_Reason_Is_Refused(string description)
    {
        var result = Owing.Says(description).Decisions(Due);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((Conclusion.Failure, Severity.Error), (result.Conclusion, finding.Severity));
        Assert.Contains("The waiver in the description gives no reason", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- ADR-Exempt: why no record is needed -->")]
    [InlineData("```\nADR-Exempt: only renames a parameter\n```")]
    [InlineData("    ADR-Exempt: only renames a parameter")]
    [InlineData("Write `ADR-Exempt: why none is needed` into the description.")]
    [InlineData("`ADR-Exempt: only renames a parameter`")]
    [InlineData("The line ADR-Exempt: is only mentioned here.")]
    [InlineData("<details>\nADR-Exempt: only renames a parameter\n</details>")]
    public void What_Is_Hidden_Code_Or_In_Passing_Is_No_Waiver(string description)
    {
        var finding = Assert.Single(Owing.Says(description).Decisions(Due).Findings);

        Assert.Equal("A decision record is due, because of infra/main.bicep under \"infra/**\".", finding.Message);
    }

    [Fact]
    public void Writing_Without_Spaces_Is_Read_By_Its_Signs()
    {
        Assert.Equal(Severity.Info, Assert.Single(Owing.Says("ADR-Exempt: 仅重命名参数没有决策").Decisions(Due).Findings).Severity);
    }

    [Fact]
    public void Policy_Can_Take_No_Waivers()
    {
        var result = Owing.Says("ADR-Exempt: only renames a parameter").Decisions(Due with { ExemptByDescription = false });

        var finding = Assert.Single(result.Findings);
        Assert.EndsWith(
            " The policy takes no waivers from descriptions (due.exempt-by-description).", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ADR-Exempt", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Waiver_That_Nothing_Asks_For_Says_Nothing()
    {
        Assert.Empty(new PullRequestBuilder().Says("ADR-Exempt: n/a").Decisions(Due).Findings);
    }

    [Fact]
    public void A_Record_That_Is_There_Needs_No_Waiver()
    {
        Assert.Empty(Owing.Stands("docs/adr/0007-a.md").Says("See ADR-7.\n\nADR-Exempt: none").Decisions(Due).Findings);
    }

    [Fact]
    public void On_A_Local_Branch_A_Trailer_Of_A_Commit_Waives()
    {
        var branch = Owing.Commit("feat: a\n\nADR-Exempt: only renames a parameter\nSigned-off-by: A <a@b.c>")
            .With(s => s with { Title = null, Body = null });

        Assert.Equal(Severity.Info, Assert.Single(branch.Decisions(Due).Findings).Severity);
    }

    [Fact]
    public void Records_That_Could_Not_Be_Read_Do_Not_Matter_To_A_Waiver()
    {
        var result = Owing.Says("ADR-Exempt: only renames a parameter").Gap(SnapshotPart.Decisions, "Not read.").Decisions(Due);

        Assert.Empty(result.Skipped);
        Assert.Equal(Conclusion.Neutral, result.Conclusion);
    }

    [Fact]
    public void What_Comes_Late_In_A_Long_Description_Is_Not_Read()
    {
        var waiver = "\n\nADR-Exempt: only renames a parameter";

        Assert.Equal(Severity.Info, Assert.Single(Owing.Says(new string('a', 16_000) + waiver).Decisions(Due).Findings).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Owing.Says(new string('a', 17_000) + waiver).Decisions(Due).Findings).Severity);
    }

    [Theory]
    [InlineData("> [`<!-- **ADR-Exempt:")]
    [InlineData("[a](")]
    [InlineData("a**b")]
    [InlineData("*a_ ")]
    public void A_Hostile_Description_Waives_Nothing(string unit)
    {
        var description = "ADR-Exempt: none\n\n" + string.Concat(Enumerable.Repeat(unit, 65_536 / unit.Length));

        Assert.Equal(Severity.Error, Assert.Single(Owing.Says(description).Decisions(Due).Findings).Severity);
    }
}
