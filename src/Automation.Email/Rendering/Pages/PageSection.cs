namespace Automation.Email.Rendering.Pages;

/// <summary>A part of the page under a heading.</summary>
/// <param name="IsUrgent">True for what the reader should act on: it is set apart.</param>
public sealed record PageSection(string Heading, IReadOnlyList<Block> Blocks, bool IsUrgent = false);
