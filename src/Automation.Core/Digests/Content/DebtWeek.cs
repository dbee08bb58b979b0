namespace Automation.Core.Digests.Content;

/// <summary>Debt items of one week.</summary>
public sealed record DebtWeek(int Opened, int Paid);
