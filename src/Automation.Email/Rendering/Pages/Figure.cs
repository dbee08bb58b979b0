namespace Automation.Email.Rendering.Pages;

/// <summary>A number with its name.</summary>
public sealed record Figure(string Value, string Label);
