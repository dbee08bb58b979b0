using Automation.Core.Snapshots;
using Automation.Core.Versions;

namespace Automation.Core.Releases;

/// <summary>
/// The release that a list of commits asks for: its version by Semantic Versioning 2.0.0, and what it changes. A function of the
/// commits alone, so that it says the same about a branch, a pull request and a release.
/// </summary>
/// <param name="Previous">The last release; null when there is none.</param>
/// <param name="Version">The next version; <see cref="Previous"/> where there is nothing to release.</param>
/// <param name="Commits">How many commits were looked at; merges are left out.</param>
/// <param name="Changes">Oldest first, without commits and their reverts that both stand in the list.</param>
public sealed record ReleasePlan(
    SemanticVersion? Previous, SemanticVersion Version, ReleaseStep Step, int Commits, IReadOnlyList<ReleaseChange> Changes)
{
    /// <summary>What a first release is called: Semantic Versioning's own advice (https://semver.org, questions and answers).</summary>
    public static SemanticVersion UsualInitial { get; } = new(0, 1, 0);

    /// <param name="commits">Since the previous release, oldest first; merges among them are left out.</param>
    /// <param name="initial">The version where there is no previous one.</param>
    public static ReleasePlan Of(SemanticVersion? previous, IEnumerable<SnapshotCommit> commits, SemanticVersion? initial = null)
    {
        SnapshotCommit[] own = [.. commits.Where(c => !c.IsMerge)];
        ReleaseChange[] changes = [.. RevertPairs.Cancel(own).Select(ChangeReader.Read)];
        if (previous is null)
        {
            return new ReleasePlan(null, initial ?? UsualInitial, ReleaseStep.Initial, own.Length, changes);
        }

        var asked = changes.Aggregate(ReleaseStep.None, (step, c) => c.Step > step ? c.Step : step);
        var step = previous.Major == 0 ? InInitialDevelopment(asked) : asked;
        return new ReleasePlan(previous, Raise(previous, step), step, own.Length, changes);
    }

    /// <summary>
    /// Before 1.0.0 anything may change at any time (point 4). What npm and Cargo hold compatible there is the same minor version, so
    /// a break raises it and all else the patch version (https://doc.rust-lang.org/cargo/reference/semver.html).
    /// </summary>
    private static ReleaseStep InInitialDevelopment(ReleaseStep step) => step switch
    {
        ReleaseStep.Major => ReleaseStep.Minor,
        ReleaseStep.Minor => ReleaseStep.Patch,
        _ => step,
    };

    /// <summary>Lower numbers become zero (points 6 to 8). A pre-release of the version that is asked for becomes that version.</summary>
    private static SemanticVersion Raise(SemanticVersion from, ReleaseStep step)
    {
        var finished = from.Prerelease is null ? 1 : 0;
        return step switch
        {
            ReleaseStep.Major when from is { Minor: 0, Patch: 0 } => new(from.Major + finished, 0, 0),
            ReleaseStep.Major => new(from.Major + 1, 0, 0),
            ReleaseStep.Minor when from.Patch == 0 => new(from.Major, from.Minor + finished, 0),
            ReleaseStep.Minor => new(from.Major, from.Minor + 1, 0),
            ReleaseStep.Patch => new(from.Major, from.Minor, from.Patch + finished),
            _ => from,
        };
    }
}
