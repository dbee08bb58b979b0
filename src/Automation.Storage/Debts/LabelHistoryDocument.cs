using Automation.Core.Debts;

namespace Automation.Storage.Debts;

/// <summary>The row of what became of a repository's labels.</summary>
internal sealed record LabelHistoryDocument(InstallationId Installation, IReadOnlyList<LabelChange> Changes);
