namespace Automation.Core.Labels;

/// <summary>
/// The labels of a pull request as they stand, by who put them there and who took them off, which GitHub's timeline tells.
/// </summary>
/// <param name="Others">On the pull request, and not known to be ours.</param>
/// <param name="Ours">On the pull request, and last put there by us.</param>
/// <param name="Declined">Put there by us, and then taken off by somebody else, who has the last word.</param>
public sealed record PublishedLabels(IReadOnlyList<string> Others, IReadOnlyList<string> Ours, IReadOnlyList<string> Declined)
{
    public static PublishedLabels None { get; } = new([], [], []);
}
