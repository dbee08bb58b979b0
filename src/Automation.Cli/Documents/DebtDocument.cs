namespace Automation.Cli.Documents;

/// <summary>The one document of <c>debt report</c>.</summary>
/// <param name="Repositories">By name.</param>
internal sealed record DebtDocument(IReadOnlyList<DebtReportDocument> Repositories);
