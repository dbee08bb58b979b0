using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;

namespace Automation.Core.Digests.Content;

/// <summary>What a digest is computed from, for one repository.</summary>
/// <param name="ShowsTitles">False for a private repository that the team does not list by name.</param>
/// <param name="Labels">The labels of debt by the repository's policy.</param>
/// <param name="Weeks">
/// The last <see cref="DigestLimits.LineWeeks"/> weeks and the one before them, oldest first, the digest's own last.
/// </param>
public sealed record TeamRepository(
    RepositoryName Name, bool ShowsTitles, DebtLabelSettings Labels, IReadOnlyList<RepositoryWeek> Weeks);
