using System.Text;
using Automation.Core.Releases;
using Automation.Core.Snapshots;
using Automation.Core.Versions;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>What the pull request would do to the next release: the step by Semantic Versioning, and the lines of the changelog.</summary>
/// <param name="Note">Such as "release: minor (1 feature)".</param>
/// <param name="Changelog">The lines, as plain text; empty where users notice nothing.</param>
internal sealed record ReleasePreview(string Note, string Changelog)
{
    private const int MaxLines = 50;
    private const int LongestText = 200;

    /// <summary>Any version from 1.0.0 on: there a step is what the commits ask for.</summary>
    private static readonly SemanticVersion Stable = new(1, 0, 0);

    /// <summary>The preview of what lands by the method that is preferred: the squash commit, else the commits.</summary>
    public static ReleasePreview Of(PullRequestSnapshot snapshot, MergeForecast? squash)
    {
        IReadOnlyList<SnapshotCommit> landing = squash is null
            ? snapshot.Commits
            : [new SnapshotCommit { Sha = snapshot.HeadSha, Message = squash.Message }];
        var plan = ReleasePlan.Of(Stable, landing);
        var groups = ReleaseGroup.Of(plan.Changes);
        var seen = squash is null && snapshot.Gaps.Any(gap => gap.Part == SnapshotPart.Commits) ? ", of the commits that were read" : "";
        return groups.Count == 0
            ? new ReleasePreview($"release: none (nothing that users notice{seen})", "")
            : new ReleasePreview($"release: {Name(plan.Step)} ({string.Join(", ", groups.Select(Count))}{seen})", Lines(groups));
    }

    private static string Name(ReleaseStep step) => step.ToString().ToLowerInvariant();

    private static string Count(ReleaseGroup group) => group.Title switch
    {
        "Breaking changes" => Plural.Of(group.Entries.Count, "breaking change"),
        "Features" => Plural.Of(group.Entries.Count, "feature"),
        "Bug fixes" => Plural.Of(group.Entries.Count, "bug fix", "bug fixes"),
        "Performance" => Plural.Of(group.Entries.Count, "performance improvement"),
        _ => Plural.Of(group.Entries.Count, "revert"),
    };

    private static string Lines(IReadOnlyList<ReleaseGroup> groups)
    {
        string[] lines = [.. groups.SelectMany(group => group.Entries.Select(Line).Prepend($"## {group.Title}"))];
        var text = new StringBuilder().AppendJoin('\n', lines.Take(MaxLines));
        return (lines.Length > MaxLines ? text.Append($"\nand {Plural.Number(lines.Length - MaxLines)} more lines") : text).ToString();
    }

    private static string Line(ReleaseEntry entry)
    {
        var change = entry.Change;
        var scope = change.Scope is { } name ? $"{name}: " : "";
        var references = change.References.Count > 0 ? $" ({string.Join(", ", change.References.Take(10))})" : "";
        var text = entry.Text.ReplaceLineEndings(" ");
        return $"- {scope}{Excerpt.Cut(text, LongestText)}{(text.Length > LongestText ? "…" : "")}{references}";
    }
}
