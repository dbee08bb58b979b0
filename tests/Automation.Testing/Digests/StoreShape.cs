using Automation.Core.Calendars;
using Automation.Core.Identity;

namespace Automation.Testing.Digests;

/// <summary>How large a generated store is. Equal shapes give equal stores.</summary>
public sealed record StoreShape
{
    public int Repositories { get; init; } = 10;

    /// <summary>Of all repositories together, evenly spread.</summary>
    public int PullRequests { get; init; } = 500;

    /// <summary>How many weeks the past reaches back; a few pull requests and issues stay open at its end.</summary>
    public int Weeks { get; init; } = 20;

    public int Seed { get; init; } = 1;

    public InstallationId Installation { get; init; } = new(1);

    /// <summary>The last week with facts.</summary>
    public IsoWeek Until { get; init; } = IsoWeek.Of(new DateOnly(2026, 11, 15));

    /// <summary>How many repositories share a topic <c>team-01</c>, <c>team-02</c>...</summary>
    public int TeamSize { get; init; } = 100;
}
