namespace Automation.Core.Apps;

/// <summary>GitHub's answer to the App's question who it is.</summary>
/// <param name="App">The App; null where GitHub refused the App's key.</param>
/// <param name="Refusal">GitHub's reason for that.</param>
/// <param name="ServerTime">GitHub's clock when it answered; null where it did not say.</param>
public sealed record AppLookup(AppRecord? App, string? Refusal, DateTimeOffset? ServerTime);
