namespace Automation.Pipeline.Digests;

/// <summary>The repositories of a team, by name.</summary>
/// <param name="Named">Those that a selector names in full: only their titles may be shown where they are private.</param>
/// <param name="Notices">What the selectors lack, one sentence each.</param>
public sealed record TeamRepositories(
    IReadOnlyList<RepositoryRecord> Repositories, IReadOnlySet<RepositoryId> Named, IReadOnlyList<string> Notices);
