using Automation.Core.Evaluations;
using Automation.Core.Identity;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;
using Automation.Testing;

namespace Automation.Core.Tests.Evaluations;

public sealed class SnapshotFingerprintTests
{
    private static readonly DateTimeOffset Later = PullRequestBuilder.Opened.AddDays(1);

    private static readonly Dictionary<string, Func<PullRequestSnapshot, PullRequestSnapshot>> Matters = new()
    {
        ["Key"] = s => s with { Key = s.Key with { Number = 8 } },
        ["Repository"] = s => s with { Repository = s.Repository with { Merge = new MergeSettings(true, false, false) } },
        ["Title"] = s => s with { Title = "fix: a greeting" },
        ["Body"] = s => s with { Body = null },
        ["Author"] = s => s with { Author = new Actor("octocat", ActorKind.Bot) },
        ["Status"] = s => s with { Status = PullRequestStatus.Closed },
        ["IsDraft"] = s => s with { IsDraft = true },
        ["BaseRef"] = s => s with { BaseRef = "release" },
        ["HeadRef"] = s => s with { HeadRef = "salutation" },
        ["HeadSha"] = s => s with { HeadSha = PullRequestBuilder.Sha(9) },
        ["Labels"] = s => s with { Labels = ["tech-debt"] },
        ["CreatedAt"] = s => s with { CreatedAt = Later },
        ["MergedAt"] = s => s with { MergedAt = Later },
        ["ClosedAt"] = s => s with { ClosedAt = Later },
        ["Commits"] = s => s with { Commits = [s.Commits[0] with { Message = "fix: a greeting" }] },
        ["Files"] = s => s with { Files = [s.Files[0] with { Patch = null }] },
        ["Reviews"] = s => s with { Reviews = [s.Reviews[0] with { State = ReviewState.Dismissed }] },
        ["Threads"] = s => s with { Threads = [s.Threads[0] with { IsResolved = true }] },
        ["Decisions"] = s => s with { Decisions = DecisionFiles.None },
        ["ReferencedIssues"] = s =>
            s with { ReferencedIssues = [new ReferencedIssue(s.Repository.Name, 4, ReferencedIssueState.Closed)] },
        ["Waivers"] = s => s with
        {
            Waivers =
            [
                new Waiver
                {
                    PullRequest = s.Key,
                    Rule = "review/size",
                    Reason = "generated",
                    By = "octocat",
                    Role = RepositoryPermission.Admin,
                    At = Later,
                },
            ],
        },
        ["MergeTexts"] = s => s with { MergeTexts = new Dictionary<MergeMethod, MergeText> { [MergeMethod.Squash] = new("a", "b") } },
        ["Packages"] = s => s with { Packages = [new WorkspacePackage("core", "packages/core")] },
        ["ReviewsUnavailable"] = s => s with { ReviewsUnavailable = "history holds no reviews" },
        ["ReviewRequests"] = s => s with { ReviewRequests = [new ReviewRequest("hubot", false, true, Later, false)] },
        ["Turns"] = s => s with { Turns = [new PullRequestTurn(PullRequestTurnKind.Ready, Later)] },
        ["Mergeability"] = s => s with { Mergeability = Mergeability.Conflicting },
        ["BehindBy"] = s => s with { BehindBy = 3 },
        ["LinkedIssues"] = s => s with { LinkedIssues = [new LinkedIssue(s.Repository.Name, 4, IsOpen: true)] },
        ["Templates"] = s => s with { Templates = [new DescriptionTemplate("pull_request_template.md", "## Why")] },
        ["StackedOn"] = s => s with { StackedOn = 6 },
        ["CodeOwners"] = s => s with { CodeOwners = new CodeOwnersText("CODEOWNERS", "* @hubot") },
        ["ProposedCodeOwners"] = s => s with { ProposedCodeOwners = new CodeOwnersText("CODEOWNERS", "* @hubot") },
        ["Teams"] = s => s with { Teams = new Dictionary<string, TeamMembers> { ["acme/web"] = new("acme/web", true, ["hubot"]) } },
        ["Permissions"] = s =>
            s with { Permissions = new Dictionary<string, RepositoryPermission> { ["hubot"] = RepositoryPermission.Admin } },
        ["ReviewedDiffs"] = s =>
            s with { ReviewedDiffs = new Dictionary<CommitSha, ReviewedDiff> { [PullRequestBuilder.Sha(9)] = new(null, "gone") } },
        ["EarlierDiffs"] = s =>
            s with { EarlierDiffs = new Dictionary<(CommitSha, string), string> { [(PullRequestBuilder.Sha(9), "main")] = "d1ff" } },
        ["Protection"] = s => s with { Protection = new BranchProtection { RequiresLinearHistory = false } },
        ["Gaps"] = s => s with { Gaps = [new SnapshotGap(SnapshotPart.Files, "some")] },
    };

    private static readonly Dictionary<string, Func<PullRequestSnapshot, PullRequestSnapshot>> DoesNotMatter = new()
    {
        ["UpdatedAt"] = s => s with { UpdatedAt = Later },
        ["BaseSha"] = s => s with { BaseSha = PullRequestBuilder.Sha(9) },
        ["SameHead"] = s => s with { SameHead = [8] },
    };

    public static TheoryData<string> Mattering => [.. Matters.Keys];

    public static TheoryData<string> NotMattering => [.. DoesNotMatter.Keys];

    [Theory]
    [MemberData(nameof(Mattering))]
    public void What_Practices_Read_Changes_The_Fingerprint(string property) =>
        Assert.NotEqual(SnapshotFingerprint.Of(Full()), SnapshotFingerprint.Of(Matters[property](Full())));

    [Theory]
    [MemberData(nameof(NotMattering))]
    public void What_Practices_Do_Not_Read_Leaves_It(string property) =>
        Assert.Equal(SnapshotFingerprint.Of(Full()), SnapshotFingerprint.Of(DoesNotMatter[property](Full())));

    [Fact]
    public void Every_Property_Of_A_Snapshot_Is_Either_Read_Or_Left_Out_On_Purpose() => Assert.Equal(
        typeof(PullRequestSnapshot).GetProperties().Select(p => p.Name).Order(),
        Matters.Keys.Concat(DoesNotMatter.Keys).Order());

    [Fact]
    public void What_The_Register_Of_Decisions_Tells_Changes_The_Fingerprint()
    {
        var full = Full();
        DecisionFiles[] others =
        [
            full.Decisions with { BaseTexts = new Dictionary<string, string> { ["docs/adr/0001-greet.md"] = "# 1. Greet" } },
            full.Decisions with { Standing = [new StandingDecision { Path = "docs/adr/0001-greet.md", Status = "accepted" }] },
            full.Decisions with { Standing = [new StandingDecision { Path = "docs/adr/0001-greet.md", Format = DecisionFormat.Madr }] },
            full.Decisions with { RootFolders = ["src"] },
            full.Decisions with { Proposed = [new ProposedDecision("docs/adr/0001-wave.md", 1, 8)] },
        ];

        Assert.All(others, d => Assert.NotEqual(SnapshotFingerprint.Of(full), SnapshotFingerprint.Of(full with { Decisions = d })));
    }

    [Fact]
    public void Text_Cannot_Move_From_One_Value_To_The_Next_Unseen()
    {
        var one = Full() with { Labels = ["ab", "c"] };
        var other = Full() with { Labels = ["a", "bc"] };

        Assert.NotEqual(SnapshotFingerprint.Of(one), SnapshotFingerprint.Of(other));
    }

    private static PullRequestSnapshot Full() => new PullRequestBuilder()
        .Review("hubot", ReviewState.Approved)
        .Thread(resolved: false)
        .NewRecord("docs/adr/0001-greet.md", "# 1. Greet")
        .Build();
}
