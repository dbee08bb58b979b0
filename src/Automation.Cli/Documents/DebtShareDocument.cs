namespace Automation.Cli.Documents;

/// <summary>Merged pull requests that paid debt.</summary>
/// <param name="Merged">All merged in the weeks of the trend, bots' left out.</param>
/// <param name="Percent">Null for a small number, of which a percentage says nothing.</param>
internal sealed record DebtShareDocument(int Paying, int Merged, int? Percent);
