using Automation.Core.Calendars;

namespace Automation.Core.Digests.Teams;

/// <summary>A team that is sent a digest: valid by construction.</summary>
public sealed record Team
{
    /// <summary>
    /// Names the team in storage: the key for one from the configuration, <c>installation-key</c> for one from an organisation's policy.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Lower-case letters, digits and hyphens; names the files of a preview and is what <c>--team</c> takes.</summary>
    public required string Key { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Whose repositories the team may see; null for a team from the operator's configuration, which may name those of any installation.
    /// </summary>
    public InstallationId? Installation { get; init; }

    /// <summary>E-mail addresses, each once.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<RepositorySelector> Repositories { get; init; }

    public BusinessHours Hours { get; init; } = BusinessHours.Default;

    /// <summary>On which day of the week after, in the team's zone, the digest is sent.</summary>
    public DayOfWeek SendDay { get; init; } = DayOfWeek.Monday;

    /// <summary>From which local time on.</summary>
    public TimeOnly SendTime { get; init; } = new(8, 0);

    public IReadOnlyList<DigestSection> Sections { get; init; } = Enum.GetValues<DigestSection>();

    /// <summary>True to send a digest also of a week in which nothing happened.</summary>
    public bool SendsWhenQuiet { get; init; }
}
