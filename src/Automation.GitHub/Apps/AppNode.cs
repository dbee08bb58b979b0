using Automation.Core.Apps;

namespace Automation.GitHub.Apps;

/// <summary>REST's <c>integration</c>: the App.</summary>
internal sealed record AppNode(
    long Id, string Slug, OwnerNode? Owner, Dictionary<string, string>? Permissions, IReadOnlyList<string>? Events, Uri HtmlUrl)
{
    public AppRecord ToRecord() => new(
        Id, Slug, Owner?.Login ?? "", Owner?.IsOrganisation ?? false, Permissions ?? [], Events ?? [], HtmlUrl);
}
