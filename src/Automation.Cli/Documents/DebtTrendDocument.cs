namespace Automation.Cli.Documents;

/// <summary>Debt items of one week.</summary>
/// <param name="Week">ISO week, <c>2026-W46</c>.</param>
/// <param name="Open">At its end; for the week that is not over, now.</param>
internal sealed record DebtTrendDocument(string Week, int Opened, int Paid, int Open);
