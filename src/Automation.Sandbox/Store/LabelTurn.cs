namespace Automation.Sandbox.Store;

/// <summary>That a label was put on a pull request, or taken off.</summary>
/// <param name="Login">The login of the person who did it; null for the App.</param>
public sealed record LabelTurn(long Id, int Number, string Name, bool IsOn, DateTimeOffset At, string? Login);
