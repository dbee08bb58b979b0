using Automation.Cli.SettingUp.Stores;
using Automation.GitHub.Apps;

namespace Automation.Cli.SettingUp;

/// <summary>An App that was created.</summary>
/// <param name="Place">Where its secrets are.</param>
/// <param name="Problem">Why they are not where they were wanted; null when they are.</param>
/// <param name="SecretIsOurs">True where GitHub made no webhook secret, and has to be told the one that was stored.</param>
internal sealed record SetupResult(NewApp App, StoredPlace Place, string? Problem, bool SecretIsOurs = false);
