namespace Automation.Cli.SettingUp.Stores;

/// <summary>Where an App's key and webhook secret are.</summary>
/// <param name="Store"><c>user-secrets</c>, <c>vault</c> or <c>file</c>.</param>
/// <param name="Location">The file, folder or vault.</param>
/// <param name="Next">What to do with them: commands and sentences, in order.</param>
internal sealed record StoredPlace(string Store, string Location, IReadOnlyList<string> Next);
