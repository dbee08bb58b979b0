namespace Automation.Core.Digests.Content;

/// <summary>How well one practice was kept.</summary>
/// <param name="Id">Practice id.</param>
/// <param name="Name">For people: "Conventional commits".</param>
/// <param name="Kept">
/// Of the pull requests merged in the week that the practice came to a conclusion on (success or failure) at their last evaluation,
/// those with success. Bots' pull requests count wherever the practice looks at them.
/// </param>
/// <param name="Change">
/// In percentage points against the week before, as both are shown: rounded. Null where one of the two has no percentage.
/// </param>
/// <param name="Line">The last <see cref="DigestLimits.LineWeeks"/> weeks, oldest first, this one last.</param>
public sealed record PracticePart(string Id, string Name, Share Kept, int? Change, IReadOnlyList<Share> Line);
