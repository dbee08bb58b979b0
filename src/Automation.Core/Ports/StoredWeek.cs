using Automation.Core.Digests.Weeks;

namespace Automation.Core.Ports;

/// <summary>A cached week.</summary>
/// <param name="Basis">Hash of all that it was computed from: another basis, and it counts for nothing.</param>
public sealed record StoredWeek(RepositoryWeek Value, string Basis);
