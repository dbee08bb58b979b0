using Automation.Core.Releases;

namespace Automation.Cli.Documents;

/// <summary>A change in <c>release notes --format json</c>.</summary>
internal sealed record ReleaseEntryDocument(string Commit, string? Scope, string Text, IReadOnlyList<string> References)
{
    public static ReleaseEntryDocument Of(ReleaseEntry entry) =>
        new(entry.Change.Commit.Value, entry.Change.Scope, entry.Text, entry.Change.References);
}
