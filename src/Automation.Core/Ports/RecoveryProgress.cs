namespace Automation.Core.Ports;

/// <summary>How far the recovery of missed deliveries got.</summary>
/// <param name="AppId">Whose deliveries.</param>
/// <param name="Until">Whatever GitHub delivered before has been looked at.</param>
/// <param name="Cursor">Where in GitHub's list a look that was too long for one run goes on; null between two looks.</param>
/// <param name="Began">When that look began, at the newest delivery of the time; null between two looks.</param>
public sealed record RecoveryProgress(long AppId, DateTimeOffset Until, string? Cursor = null, DateTimeOffset? Began = null);
