namespace Automation.Core.Digests.Teams;

/// <summary>Where a team's definition is written, which decides what it may name and how a problem is pointed at.</summary>
/// <param name="Installation">The organisation's installation; null for the operator's configuration.</param>
/// <param name="Organisation">The organisation whose policy file it is; null for the operator's configuration.</param>
public sealed record TeamOrigin(InstallationId? Installation, string? Organisation)
{
    /// <summary>The operator's configuration, which may name repositories of any installation.</summary>
    public static TeamOrigin Configuration { get; } = new(null, null);

    /// <summary>An organisation's policy file, which may name only that organisation's repositories.</summary>
    public static TeamOrigin Policy(InstallationId installation, string organisation) => new(installation, organisation);
}
