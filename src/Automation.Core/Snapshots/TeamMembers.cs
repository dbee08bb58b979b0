namespace Automation.Core.Snapshots;

/// <summary>A team of the organisation, as far as the App may know it.</summary>
/// <param name="Name"><c>org/team</c>.</param>
/// <param name="IsVisible">False for a secret team, or one that was not found: its name must not be shown.</param>
/// <param name="Members">Logins, those of child teams too; null where they could not be read.</param>
public sealed record TeamMembers(string Name, bool IsVisible, IReadOnlyList<string>? Members);
