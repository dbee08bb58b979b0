namespace Automation.Sandbox.Store;

/// <summary>That a pull request was turned from one branch to another.</summary>
public sealed record BaseChange(string From, string To, DateTimeOffset At);
