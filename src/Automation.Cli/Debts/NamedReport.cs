using Automation.Core.Debts;

namespace Automation.Cli.Debts;

/// <summary>A report with the repository that it is of.</summary>
/// <param name="Repository"><c>owner/name</c>; null for a folder whose name on GitHub is not known.</param>
internal sealed record NamedReport(string? Repository, DebtReport Report);
