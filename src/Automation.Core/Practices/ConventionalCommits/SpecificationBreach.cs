namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>One point of Conventional Commits 1.0.0 that a message breaks.</summary>
/// <param name="Point">Number of the point, 1 to 16.</param>
/// <param name="Explanation">What exactly is wrong, as a clause without a full stop.</param>
public sealed record SpecificationBreach(int Point, string Explanation);
