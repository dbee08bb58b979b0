using Automation.Core.Digests.Weeks;

namespace Automation.Storage.WeeklyRollups;

/// <summary>A row of the cached weeks.</summary>
internal sealed record WeeklyRollupDocument(InstallationId Installation, string Basis, RepositoryWeek Value);
