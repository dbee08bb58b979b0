namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>A comment between two markers, over as many lines as it likes.</summary>
/// <param name="Nests">Whether blocks stand inside one another, as in Rust and Swift.</param>
internal sealed record BlockComment(string Open, string Close, bool Nests = false);
