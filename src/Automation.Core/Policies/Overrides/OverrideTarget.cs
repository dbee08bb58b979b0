using Automation.Core.Snapshots;

namespace Automation.Core.Policies.Overrides;

/// <summary>What the conditions of overrides look at in a pull request.</summary>
public sealed record OverrideTarget
{
    /// <summary>The base branch, without <c>refs/heads/</c>.</summary>
    public required string Branch { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public Actor Author { get; init; } = Actor.Ghost;

    /// <summary>The changed files; of a file that was moved its old path too.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>False where not every changed file could be read.</summary>
    public bool ArePathsKnown { get; init; } = true;

    public static OverrideTarget Of(PullRequestSnapshot snapshot) => new()
    {
        Branch = snapshot.BaseRef,
        Labels = snapshot.Labels,
        Author = snapshot.Author,
        Paths = [.. snapshot.Files.SelectMany(PathsOf)],
        ArePathsKnown = snapshot.Gaps.All(g => g.Part != SnapshotPart.Files),
    };

    /// <summary>A copy leaves its source as it was.</summary>
    private static IEnumerable<string> PathsOf(ChangedFile file) =>
        file is { Status: FileStatus.Renamed, PreviousPath: { } previous } ? [file.Path, previous] : [file.Path];
}
