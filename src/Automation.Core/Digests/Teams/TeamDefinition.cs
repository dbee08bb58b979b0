namespace Automation.Core.Digests.Teams;

/// <summary>A team as it is written in configuration or in an organisation's policy, not checked yet.</summary>
public sealed record TeamDefinition
{
    /// <summary>For people; the key where there is none.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string> Leads { get; init => field = value ?? []; } = [];

    /// <summary>See <see cref="RepositorySelector"/>.</summary>
    public IReadOnlyList<string> Repositories { get; init => field = value ?? []; } = [];

    /// <summary>IANA name, such as <c>Europe/Berlin</c>; UTC where there is none.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Such as <c>09:00-17:00</c>.</summary>
    public string? BusinessHours { get; init; }

    /// <summary>Such as <c>monday</c>; Monday to Friday where there are none.</summary>
    public IReadOnlyList<string> BusinessDays { get; init => field = value ?? []; } = [];

    /// <summary>Day and local time, such as <c>monday 08:00</c>.</summary>
    public string? Send { get; init; }

    /// <summary>The parts wanted, such as <c>flow</c>; all where there are none.</summary>
    public IReadOnlyList<string> Sections { get; init => field = value ?? []; } = [];

    public bool SendWhenQuiet { get; init; }
}
