namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>Something that a scanner is inside of: a block comment, a string, or a hole of a string.</summary>
/// <param name="Close">What closes it.</param>
/// <param name="Hole">What opens a hole in the literal.</param>
/// <param name="Count">Depth of a nested block, or open brackets of a hole.</param>
internal readonly record struct ScannerFrame(
    BlockComment? Block, StringLiteral? Literal, string Close, string? Hole, int Count, bool IsHole = false);
