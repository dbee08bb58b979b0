using Automation.Core.Practices.Decisions;
using Automation.Core.Practices.Decisions.Log;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Log;

public sealed class DecisionLogTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void One_Directory_Is_A_Table_And_A_Graph()
    {
        var log = Log(
            ("docs/adr/0001-use-files.md", "# 1. Use files\n\nDate: 2026-01-02\n\n## Status\n\nSuperseded by [2](0002-use-tables.md)\n"),
            ("docs/adr/0002-use-tables.md", "# 2. Use tables\n\nDate: 2026-02-03\n\n## Status\n\nAccepted\n\nSupersedes ADR-1\n"),
            ("docs/adr/0003-keep-mail.md", "---\nstatus: proposed\nreview-by: 2026-10-01\n---\n# Keep mail\n\n## Decision Outcome\n"));

        Golden.Verify(log.Markdown("docs/adr", Today), "one-directory.md");
    }

    [Fact]
    public void Several_Directories_Are_Parted_And_Linked_From_The_Root()
    {
        var log = Log(
            ("packages/web ui/docs/adr/0001-use-pages.md", "# 1. Use pages\n\n## Status\n\nAccepted\n"),
            ("docs/adr/0010-go-on.md", "# 10. Go on\n\n## Status\n\nAccepted\n"),
            ("docs/adr/0009-begin.md", "# 9. Begin\n"),
            ("20260131-use-slugs.md", "# Use slugs\n\n- Status: draft\n"));

        Golden.Verify(log.Markdown("", Today), "directories.md");
    }

    [Fact]
    public void A_Column_That_Would_Be_Empty_Is_Left_Out()
    {
        var log = Log(("docs/adr/0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n"));

        Assert.Equal(
            "| number | decision | status |\n|---|---|---|\n| 1 | [A](adr/0001-a.md) | accepted |\n", log.Markdown("docs", Today));
        Assert.Null(log.Mermaid());
    }

    [Fact]
    public void Without_Records_It_Says_So() => Assert.Equal("There are no decision records yet.\n", Log().Markdown("docs/adr", Today));

    [Fact]
    public void What_Either_Record_Says_Of_A_Link_Counts_For_Both()
    {
        var log = Log(
            ("adr/0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n"),
            ("adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n"),
            ("adr/0003-c.md", "# 3. C\n\n## Status\n\nSuperseded by ADR-0099\n"));

        Assert.Equal(["adr/0002-b.md"], log.Entries[0].SupersededBy.Select(l => l.Target));
        Assert.Equal(["adr/0001-a.md"], log.Entries[1].Supersedes.Select(l => l.Target));
        Assert.Null(Assert.Single(log.Entries[2].SupersededBy).Decision);
    }

    [Fact]
    public void Titles_Break_No_Table_And_No_Graph()
    {
        StandingDecision[] hostile =
        [
            new() { Path = "adr/0001-a.md", Number = 1, Title = "A | [x](http://y) <b>`\"];end #35; style a:b#c;\n%%" },
            new()
            {
                Path = "adr/0002-b (c).md",
                Number = 2,
                Title = new string('\u00e9', 200),
                Supersedes = [new DecisionLink("1", 1, "adr/0001-a.md", 3)],
            },
        ];
        var log = new DecisionLog(hostile);

        Golden.Verify(log.Markdown("adr", Today), "hostile.md");
        Assert.All(
            log.Mermaid()!.TrimEnd('\n').Split('\n').Skip(1),
            line => Assert.Matches("^  (r[0-9]+\\[\"(?:[\\p{L}\\p{N} .,/…-]|#[0-9]+;)*\"\\]|r[0-9]+ -->\\|supersedes\\| r[0-9]+)$", line));
    }

    [Fact]
    public void A_Circle_Is_Drawn_And_A_Record_That_Names_Itself_Is_Not()
    {
        var log = Log(
            ("adr/0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md), [2](0002-b.md)\n"),
            ("adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n"));

        Assert.Equal(
            "flowchart LR\n  r1[\"1. A\"]\n  r2[\"2. B\"]\n  r1 -->|supersedes| r2\n  r2 -->|supersedes| r1\n", log.Mermaid());
    }

    [Fact]
    public void A_Graph_Stays_In_The_Bounds_Of_Mermaid()
    {
        var log = new DecisionLog(Enumerable.Range(1, 1_000).Select(i => new StandingDecision
        {
            Path = $"adr/{i:0000}-a.md",
            Number = i,
            Title = new string('#', 100),
            Supersedes = [new DecisionLink("", i - 1, null, 1)],
        }));

        var graph = log.Mermaid()!;

        Assert.InRange(graph.Length, 1_000, 50_000);
        Assert.InRange(graph.Split("-->").Length, 2, 500);
        Assert.EndsWith(" more links\n", graph, StringComparison.Ordinal);
    }

    private static DecisionLog Log(params (string Path, string Text)[] records) =>
        new(records.Select(r => DecisionRecordParser.Parse(r.Path, r.Text).ToStanding()));
}
