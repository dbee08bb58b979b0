namespace Automation.Testing.Servers;

/// <summary>A header of a <see cref="CaughtMail"/>.</summary>
public sealed record CaughtHeader(string Name, string Value);
