using Automation.Core.Releases;

namespace Automation.Cli.Documents;

/// <summary>A section of <c>release notes --format json</c>.</summary>
internal sealed record ReleaseGroupDocument(string Title, IReadOnlyList<ReleaseEntryDocument> Entries)
{
    public static ReleaseGroupDocument Of(ReleaseGroup group) => new(group.Title, [.. group.Entries.Select(ReleaseEntryDocument.Of)]);
}
