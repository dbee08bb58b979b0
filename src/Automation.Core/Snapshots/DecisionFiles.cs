namespace Automation.Core.Snapshots;

/// <summary>
/// What the decisions practice needs to know of the trees: directories that hold decision records on the base branch or at
/// the head, the records on the base branch (paths, not texts), and the texts of changed records at the head.
/// </summary>
public sealed record DecisionFiles(
    IReadOnlyList<string> Directories,
    IReadOnlyList<string> BasePaths,
    IReadOnlyDictionary<string, string> HeadTexts)
{
    public static DecisionFiles None { get; } = new([], [], new Dictionary<string, string>());

    /// <summary>Texts on the base branch, by their paths there, of the records that the pull request changes, renames or removes.</summary>
    public IReadOnlyDictionary<string, string> BaseTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What the records of the default branch say, as the register keeps it; by path. The register may lag behind
    /// <see cref="BasePaths"/>: which records there are, and what numbers they have, is told there.
    /// </summary>
    public IReadOnlyList<StandingDecision> Standing { get; init; } = [];

    /// <summary>Records that other open pull requests add, by pull request and path.</summary>
    public IReadOnlyList<ProposedDecision> Proposed { get; init; } = [];

    /// <summary>The folders at the root of the base branch; null where the source does not tell.</summary>
    public IReadOnlyList<string>? RootFolders { get; init; }
}
