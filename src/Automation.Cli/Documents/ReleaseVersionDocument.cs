using Automation.Core.Releases;
using Automation.Git.Releases;

namespace Automation.Cli.Documents;

/// <summary>The document of <c>release version --format json</c>.</summary>
internal sealed record ReleaseVersionDocument(string? Previous, string Version, string Step, int Commits, string? Since)
{
    public static ReleaseVersionDocument Of(ReleasePlan plan, VersionTag? since) =>
        new(plan.Previous?.ToString(), plan.Version.ToString(), StepOf(plan), plan.Commits, since?.Name);

    internal static string StepOf(ReleasePlan plan) => plan.Step switch
    {
        ReleaseStep.Initial => "initial",
        ReleaseStep.Major => "major",
        ReleaseStep.Minor => "minor",
        ReleaseStep.Patch => "patch",
        _ => "none",
    };
}
