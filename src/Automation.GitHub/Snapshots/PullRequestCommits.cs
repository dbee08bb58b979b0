using Automation.Core.Snapshots;

namespace Automation.GitHub.Snapshots;

/// <summary>The commits of a pull request as far as they could be read, oldest first.</summary>
/// <param name="Total">How many there are; null where nobody tells whether there are more.</param>
internal sealed record PullRequestCommits(IReadOnlyList<SnapshotCommit> Items, int? Total)
{
    public static PullRequestCommits None { get; } = new([], 0);

    /// <summary>Commits of the base that the head lacks, where a comparison told.</summary>
    public int? BehindBy { get; init; }

    public bool IsWhole => Total <= Items.Count;

    /// <summary>What is missing, for the report.</summary>
    public IReadOnlyList<SnapshotGap> Gaps => IsWhole ? [] : [new SnapshotGap(SnapshotPart.Commits, Reason)];

    private string Reason => Total is { } total
        ? $"{total - Items.Count} of {total} commits could not be read"
        : $"GitHub lists no more than {Items.Count} commits, and would not compare the branches";
}
