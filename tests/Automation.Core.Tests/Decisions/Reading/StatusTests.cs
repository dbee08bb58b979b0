using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class StatusTests
{
    [Theory]
    [InlineData("accepted", "accepted")]
    [InlineData("ACCEPTED", "accepted")]
    [InlineData("Accepted (2026-01-31)", "accepted")]
    [InlineData("Accepted on 2026-01-31 by Ada", "accepted")]
    [InlineData("✅ **Accepted**", "accepted")]
    [InlineData(":white_check_mark: Accepted", "accepted")]
    [InlineData("Status: Accepted", "accepted")]
    [InlineData("[accepted]", "accepted")]
    [InlineData("Superseded by ADR-0123", "superseded")]
    [InlineData("superseded by [0005](0005-x.md)", "superseded")]
    [InlineData("Superseded by 5. Accepted things", "superseded")]
    [InlineData("Superceded by [5. X](0005-x.md)", "superseded")]
    [InlineData("Replaced by [5. X](0005-x.md)", "superseded")]
    [InlineData("Deprecated in favour of ADR-7", "deprecated")]
    [InlineData("~~accepted~~ superseded by ADR-7", "superseded")]
    [InlineData("<del>Proposed</del> Rejected", "rejected")]
    [InlineData("Accepted; superseded by ADR-7", "superseded")]
    [InlineData("Accepted | Date: 2026-01-31 | Deciders: Ada", "accepted")]
    [InlineData("Accepted, but only for now", "accepted")]
    [InlineData("Proposed -> Accepted", "accepted")]
    [InlineData("Accepted (partially superseded by ADR-7)", "accepted")]
    [InlineData("2026-01-31 accepted", "accepted")]
    [InlineData("2026-01-31: Superseded by ADR-7", "superseded")]
    [InlineData("Accepted practice", "accepted practice")]
    [InlineData("Approved", "approved")]
    [InlineData("STATUS", "status")]
    [InlineData("In Review since Monday", "in review")]
    public void A_Line_Names_One_Status(string text, string status)
    {
        Assert.Equal(status, InSection(text).Status);
    }

    [Theory]
    [InlineData("[proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-x.md)]")]
    [InlineData("draft | proposed | accepted")]
    [InlineData("{proposed}")]
    [InlineData("Proposed / Accepted / Superseded")]
    [InlineData("Proposed or accepted")]
    [InlineData("Proposed, Accepted, Deprecated")]
    public void A_Choice_Is_No_Status(string text)
    {
        var record = InSection(text);

        Assert.Null(record.Status);
        Assert.Equal(text[..5], record.StatusText?[..5]);
        Assert.Equal(5, record.StatusLine);
    }

    [Theory]
    [InlineData("Proposed\n\nAccepted", "accepted")]
    [InlineData("Accepted\n\nProposed by Ada", "accepted")]
    [InlineData("- Proposed (2026-01-01)\n- Rejected (2026-02-01)\n- Accepted (2026-03-01)\n- Proposed (2026-04-01)", "proposed")]
    [InlineData("- Superseded by ADR-7 (2026-02-01)\n- Accepted (2026-01-01)", "superseded")]
    [InlineData("Supersedes [2. Y](0002-y.md)\n\nAccepted", "accepted")]
    [InlineData("- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded", "accepted")]
    [InlineData("- [ ] Proposed\n- [ ] Accepted", null)]
    [InlineData("Superseded\nby\n[5. X](0005-x.md)", "superseded")]
    [InlineData("Supersedes [2. Y](0002-y.md)", null)]
    [InlineData("Accepted<br>Amended by [7. Z](0007-z.md)", "accepted")]
    public void Of_Several_The_Latest_Counts(string text, string? status)
    {
        Assert.Equal(status, InSection(text).Status);
    }

    [Theory]
    [InlineData("| Status | Date |\n|---|---|\n| Accepted | 2026-01-31 |")]
    [InlineData("| Field | Value |\n|---|---|\n| Status | Accepted |\n| Date | 2026-01-31 |")]
    [InlineData("Status | Accepted\n---|---\nDate | 2026-01-31")]
    [InlineData("**Status**: Accepted\n**Date**: 2026-01-31")]
    [InlineData("- **Status:** Accepted\n- **Date:** 2026-01-31")]
    [InlineData("Status:\n\n- Accepted\n\nDate: 2026-01-31")]
    [InlineData("> Status: accepted  \n> Date: 2026-01-31")]
    [InlineData("Status: [Accepted](https://example.com) (2026-01-31)")]
    [InlineData("Date: 2026-01-31\n\n## State\n\nAccepted")]
    [InlineData("## Metadata\n\n* Status: accepted\n* Date: 2026-01-31")]
    public void Status_And_Date_Stand_Below_The_Title_In_Many_Ways(string header)
    {
        var record = DecisionRecordParser.Parse("adr/0001-a.md", $"# Title\n\n{header}\n\n## Decision\n\nText.\n");

        Assert.Equal(("accepted", new DateOnly(2026, 1, 31)), (record.Status, record.Date));
    }

    [Fact]
    public void A_Record_Without_A_Status_Has_None()
    {
        Assert.Null(DecisionRecordParser.Parse("adr/20260131-a.md", "# Title\n\n- Date: 2026-01-31\n").Status);
    }

    [Fact]
    public void The_Status_Of_A_Template_Hides_No_Other()
    {
        const string Text = "---\nstatus: \"{proposed | accepted}\"\n---\n\n# Title\n\n* Status: rejected\n";

        var record = DecisionRecordParser.Parse("adr/a.md", Text);

        Assert.Equal(("rejected", 7), (record.Status, record.StatusLine));
    }

    private static DecisionRecord InSection(string text) =>
        DecisionRecordParser.Parse("docs/adr/0001-a.md", $"# Title\n\n## Status\n\n{text}\n\n## Decision\n\nText.\n");
}
