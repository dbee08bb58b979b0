using Automation.Core.Policies;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.Core.Tests.Decisions.Due;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Drafting;

public sealed class DraftTests
{
    private static readonly DueSettings Due = new() { Paths = ["infra/**"] };

    private static PullRequestBuilder Owing => new PullRequestBuilder().File("infra/main.bicep").File("infra/app/web.bicep").File("src/a.cs");

    [Fact]
    public void A_Record_That_Is_Due_Comes_Drafted()
    {
        var pullRequest = Owing
            .Stands(new StandingDecision { Path = "docs/adr/0041-use-queues.md", Number = 41, Status = "accepted" })
            .Says(
                """
                <!-- Describe the change. -->
                ## Why

                Deliveries come in bursts, and *each* of them takes `2 s`:

                - workers fall behind
                - GitHub gives up after 10 s

                ```
                413 Payload Too Large
                ```

                - [x] I have read the guidelines
                - [ ] I have added tests

                ADR-Exempt: none
                """);

        var detail = Assert.Single(pullRequest.Decisions(Due).Details);

        Assert.Equal("Draft of docs/adr/0042-add-a-greeting.md, to be filled in where braces are", detail.Title);
        Golden.Verify(detail.Text, "due-nygard.md");
    }

    [Fact]
    public void It_Follows_The_Newest_Record_Beside_It()
    {
        var pullRequest = Owing
            .Stands(Standing("docs/adr/0009-a.md", 9, DecisionFormat.Nygard))
            .Stands(Standing("docs/adr/0010-b.md", 10, DecisionFormat.Madr))
            .Stands(Standing("docs/adr/0011-c.md", 11, DecisionFormat.Other))
            .Stands(Standing("lib/docs/adr/0099-d.md", 99, DecisionFormat.Nygard));

        Golden.Verify(Assert.Single(pullRequest.Decisions(Due).Details).Text, "due-madr.md");
    }

    [Fact]
    public void It_Goes_To_The_Package_That_It_Is_About()
    {
        var policy = new DueSettings { Paths = ["packages/**"] };
        var pullRequest = new PullRequestBuilder()
            .Stands(Standing("docs/adr/0009-a.md", 9, DecisionFormat.Nygard))
            .Stands(Standing("packages/web/docs/adr/0002-b.md", 2, DecisionFormat.Madr));

        string Path(params string[] files) => files.Aggregate(pullRequest, (p, file) => p.File(file)).Decisions(policy)
            .Details.Single(d => d.Title.StartsWith("Draft of ", StringComparison.Ordinal)).Title.Split(' ')[2].TrimEnd(',');

        Assert.Equal("packages/web/docs/adr/0003-add-a-greeting.md", Path("packages/web/index.ts", "README.md"));
        Assert.Equal("docs/adr/0010-add-a-greeting.md", Path("packages/api/index.ts"));
    }

    [Fact]
    public void Its_Number_Is_Free_On_The_Base_Branch_And_In_Every_Other_Pull_Request()
    {
        var pullRequest = Owing
            .BaseRecord("docs/adr/0041-a.md")
            .File("docs/adr/0042-b.md", status: FileStatus.Removed)
            .BaseRecord("docs/adr/0042-b.md")
            .With(s => s with { Decisions = s.Decisions with { Proposed = [new ProposedDecision("docs/adr/0043-c.md", 43, 9)] } });

        var finding = Assert.Single(pullRequest.Decisions(Due).Findings, f => f.Rule == "decisions/record-due");

        Assert.StartsWith("Add docs/adr/0044-add-a-greeting.md (", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_One_Way_Door_Is_Called_So()
    {
        var due = new DueSettings { OneWay = new OneWaySettings { Areas = ["infrastructure"] } };

        Assert.Contains("\nReversible: no (one-way door)\n", Assert.Single(Owing.Decisions(due).Details).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Files_That_Make_It_Due_It_Is_About_All_That_Changes()
    {
        var text = Assert.Single(Owing.Label("architecture").Decisions().Details).Text;

        Assert.EndsWith("## Covers\n\n- `infra/`\n- `src/`\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_Folders_Are_Those_At_The_Root()
    {
        var pullRequest = new PullRequestBuilder().Label("architecture").File("root.txt").File("we`ird/a.cs").File("lib/*.cs");
        for (var i = 0; i < 20; i++)
        {
            pullRequest.File($"src/{i}/a.cs");
        }

        var text = Assert.Single(pullRequest.Decisions().Details).Text;

        Assert.EndsWith("## Covers\n\n- `root.txt`\n- `src/`\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_The_Template_Says_Gives_No_Reason()
    {
        var pullRequest = Owing.Says("Thank you for your pull request!\n\nBursts overrun us.")
            .With(s => s with { Templates = [new DescriptionTemplate("default", "Thank you for your *pull request*!\n\n## Why\n")] });

        Assert.Contains(
            "## Context\n\nBursts overrun us.\n\n## Decision", Assert.Single(pullRequest.Decisions(Due).Details).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Long_Description_Is_Cut_So_That_The_Report_Holds_The_Whole_Draft()
    {
        var text = Assert.Single(Owing.Says(string.Concat(Enumerable.Repeat("* a_b <c> ", 6_000))).Decisions(Due).Details).Text;

        Assert.Contains("…\n\n## Decision", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 5_000);
    }

    [Fact]
    public void Where_Nothing_Is_Asked_For_Nothing_Is_Drafted()
    {
        Assert.Empty(new PullRequestBuilder().File("src/a.cs").Decisions(Due).Details);
        Assert.Empty(Owing.Gap(SnapshotPart.Files, "Not read.").Decisions(Due).Details);
        var off = new DecisionsSettings
        {
            Due = Due,
            Rules = new Dictionary<string, RuleOverride> { ["record-due"] = new() { Off = true } },
        };
        Assert.Empty(Owing.Decisions(new AutomationPolicy { Decisions = off }).Details);
    }

    private static StandingDecision Standing(string path, int number, DecisionFormat format) =>
        new() { Path = path, Number = number, Status = "accepted", Format = format };
}
