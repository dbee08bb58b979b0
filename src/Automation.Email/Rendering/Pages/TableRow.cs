namespace Automation.Email.Rendering.Pages;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One fewer than the table has columns.</param>
public sealed record TableRow(string Name, IReadOnlyList<Cell> Cells);
