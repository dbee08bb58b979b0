namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>A row of the table of suppressions.</summary>
/// <param name="Files">Extensions, or whole names, of the files that may hold it, divided by blanks.</param>
/// <inheritdoc cref="SuppressionForm" path="/param"/>
internal sealed record SuppressionRow(string Name, SuppressionPlace Place, string Files, string Pattern);
