using Automation.Core.Snapshots;

namespace Automation.Storage.Tests.Contracts;

/// <summary>What the register of decisions holds, complete enough that a lost property is noticed.</summary>
internal static class DecisionSamples
{
    public static DecisionReading Reading { get; } = new()
    {
        Commit = PullRequestBuilder.Sha(1),
        Branch = "main",
        Setting = "auto",
        Directories = ["docs/adr"],
        ReadAt = Samples.Now,
        Version = DecisionReading.CurrentVersion,
        IsStale = true,
        Cut = ["12 of 512 records in docs/adr were left out"],
        Unannounced = ["docs/adr"],
    };

    public static DecisionProposals Proposals { get; } = new()
    {
        PullRequest = Samples.PullRequest.Number,
        Head = PullRequestBuilder.Sha(2),
        Records = [new DecisionProposal("docs/adr/0003-c.md", 3, "Use queues", "proposed")],
        Unannounced = ["docs/adr"],
    };

    public static RegisteredDecision Record(string path) => new()
    {
        Decision = new StandingDecision
        {
            Path = path,
            Number = 2,
            Title = "Use tables",
            Status = "superseded",
            Date = new DateOnly(2026, 1, 31),
            ReviewBy = new DateOnly(2027, 1, 31),
            Supersedes = [new DecisionLink("1. Use files", 1, "docs/adr/0001-a.md", 5)],
            SupersededBy = [new DecisionLink("ADR-3", 3, null, 6)],
            Covers = ["src/Storage/**"],
        },
        BlobId = "b10b",
        FirstSeenAt = Samples.Now,
        StatusSince = Samples.Now.AddDays(1),
        ChangedAt = Samples.Now.AddDays(2),
    };
}
