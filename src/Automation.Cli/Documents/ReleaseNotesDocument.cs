using Automation.Core.Releases;
using Automation.Git.Releases;

namespace Automation.Cli.Documents;

/// <summary>The document of <c>release notes --format json</c>; texts are as they were written, not made safe for Markdown.</summary>
internal sealed record ReleaseNotesDocument(
    string? Previous, string Version, string Step, int Commits, string? Since, IReadOnlyList<ReleaseGroupDocument> Groups)
{
    public static ReleaseNotesDocument Of(ReleasePlan plan, VersionTag? since) => new(
        plan.Previous?.ToString(),
        plan.Version.ToString(),
        ReleaseVersionDocument.StepOf(plan),
        plan.Commits,
        since?.Name,
        [.. ReleaseGroup.Of(plan.Changes).Select(ReleaseGroupDocument.Of)]);
}
