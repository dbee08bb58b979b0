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
}
