using Automation.Core.Identity;
using Automation.Core.Releases;
using Automation.Core.Snapshots;
using Automation.Core.Versions;

namespace Automation.Core.Tests.Releases;

/// <summary>Commits of a range; the first has the id 0001000..., the second 0002000...</summary>
internal static class Commits
{
    public static IReadOnlyList<SnapshotCommit> Of(params IEnumerable<string> messages) =>
        [.. messages.Select((message, index) => new SnapshotCommit { Sha = Id(index + 1), Message = message })];

    public static CommitSha Id(int number) => new($"{number:d4}".PadRight(40, '0'));

    public static ReleasePlan PlanFrom(string previous, params IEnumerable<string> messages) =>
        ReleasePlan.Of(SemanticVersion.Find(previous), Of(messages));
}
