using Automation.Core.Apps;

namespace Automation.GitHub.Apps;

/// <summary>REST's <c>installation</c>.</summary>
internal sealed record InstallationNode(
    long Id, OwnerNode? Account, string? TargetType, Dictionary<string, string>? Permissions, DateTimeOffset? SuspendedAt, Uri HtmlUrl)
{
    public InstallationGrants ToGrants() => new(
        new InstallationId(Id),
        Account?.Login ?? $"installation {Id}",
        TargetType == "Organization",
        SuspendedAt is not null,
        Permissions ?? [],
        HtmlUrl);
}
