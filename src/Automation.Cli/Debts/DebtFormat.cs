namespace Automation.Cli.Debts;

/// <summary>How a report of debt is written.</summary>
internal enum DebtFormat
{
    Text,
    Json,
    Markdown,
}
