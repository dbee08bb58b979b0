using Automation.Core.Snapshots;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>A page of the files of a pull request's diff.</summary>
/// <param name="Heads">The commits that the files' addresses name.</param>
internal sealed record ChangedFilesPage(IReadOnlyList<ChangedFile> Files, IReadOnlyList<string> Heads)
{
    private const string Reference = "ref=";

    public static ChangedFilesPage Of(IReadOnlyList<PullRequestFile> files) => new(
        [.. files.Select(FileMapper.Map)],
        [.. files.Select(static f => HeadOf(f.ContentsUrl)).OfType<string>().Distinct(StringComparer.Ordinal)]);

    /// <summary>False where the page shows another head than the one read after it: a push came in between, or GitHub lagged.</summary>
    /// <param name="count">How many files such a page of it has.</param>
    public bool MayBeOf(string? head, int count) =>
        Files.Count == count && (Heads.Count == 0 || Heads.Contains(head, StringComparer.Ordinal));

    private static string? HeadOf(string? address) =>
        address?.LastIndexOf(Reference, StringComparison.Ordinal) is >= 0 and var start ? address[(start + Reference.Length)..] : null;
}
