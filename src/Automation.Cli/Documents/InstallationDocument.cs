using Automation.Core.Ports;

namespace Automation.Cli.Documents;

/// <summary>JSON of <c>installations</c>: a list of these, or the one that was changed.</summary>
internal sealed record InstallationDocument(
    long Id, string Account, bool Suspended, DateTimeOffset? DeletedAt, DateTimeOffset? PausedAt, string? PausedReason)
{
    public static InstallationDocument Of(Installation installation) => new(
        installation.Id.Value,
        installation.Account,
        installation.IsSuspended,
        installation.DeletedAt?.ToUniversalTime(),
        installation.PausedAt?.ToUniversalTime(),
        installation.PausedReason);
}
