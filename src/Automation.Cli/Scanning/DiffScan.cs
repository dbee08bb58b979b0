using Automation.Core.Diffs;
using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;

namespace Automation.Cli.Scanning;

/// <summary>What a diff does to markers.</summary>
/// <param name="Markers">By path, then by line.</param>
/// <param name="Remarks">What of the diff was not scanned, in sentences.</param>
internal sealed record DiffScan(IReadOnlyList<DebtMarker> Markers, IReadOnlyList<string> Remarks)
{
    private static readonly string[] OfMerges = ["diff --cc ", "diff --combined "];

    /// <param name="text">Output of <c>git diff</c>, <c>git log -p</c> or <c>diff -u</c>.</param>
    public static DiffScan Of(string text, AutomationPolicy policy, IReadOnlyList<string> tags)
    {
        var exempt = new PathPatterns(policy.Exempt.Paths);
        var files = DiffDocument.Parse(text).Where(f => !exempt.IsMatch(f.Path)).ToList();
        var markers = DebtScanner.Scan(files, tags);
        return new DiffScan(
            [.. markers.OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Line)],
            [.. Remark(text, files)]);
    }

    private static IEnumerable<string> Remark(string text, List<ChangedFile> files)
    {
        var merged = OfMerges.Sum(start => CountLines(text, start));
        if (merged > 0)
        {
            yield return $"Not scanned, since a combined diff has no one base: {Plural.Of(merged, "file")} of merges. "
                + "Diff against one parent instead, as git diff REV^1 REV does.";
        }

        foreach (var file in files.Where(f => f is { Patch: null, Status: FileStatus.Added or FileStatus.Modified }))
        {
            if (DebtScanner.CanScan(file.Path))
            {
                yield return $"{file.Path} was not scanned: the diff shows no lines of it.";
            }
        }

        if (files.Count == 0 && merged == 0 && text.AsSpan().Trim().Length > 0)
        {
            yield return "No changed file was found in this text: is it the output of git diff?";
        }
    }

    private static int CountLines(string text, string start)
    {
        var count = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            count += line.StartsWith(start, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }
}
