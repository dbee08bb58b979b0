using Automation.GitHub.GraphQl;
using Automation.GitHub.Organisations;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>A pull request as the first query found it.</summary>
/// <param name="Name">The repository's present name.</param>
/// <param name="Organisation">The owner's <c>.github</c> repository; null when absent or out of reach.</param>
/// <param name="Merging">GitHub's words for the merge; null when it refused them.</param>
internal sealed record PullRequestRead(
    RepositoryName Name,
    RepositoryNode Repository,
    PullRequestNode PullRequest,
    OrganisationNode? Organisation,
    MergingNode? Merging,
    IReadOnlyList<GraphQlError> Errors)
{
    /// <summary>The pull request's way so far; null when GitHub refused to tell.</summary>
    public PullRequestFlowNode? Flow { get; init; }

    /// <summary>What came along of the code; null where GitHub refused to tell.</summary>
    public CodeNode? Code { get; init; }

    /// <summary>What GitHub answered about the owner's <c>.github</c> repository; null where an earlier answer stands for it.</summary>
    public OrganisationReading? NewOrganisation { get; init; }

    /// <summary>True where classic protection of the base branch, were there any, would have been told in full.</summary>
    public bool MaySeeClassicProtection { get; init; }

    /// <summary>Files and directories at the tip of the base branch, as far as they were asked for.</summary>
    public IEnumerable<FileNode> BaseFiles => PullRequest.BaseRef?.Target?.Values.OfType<FileNode>() ?? [];

    /// <summary>The texts of those of the files that are there, by path.</summary>
    public IReadOnlyDictionary<string, string> BaseTexts(IReadOnlyList<string> paths)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in BaseFiles)
        {
            if (file is { Path: { } path, Object.Text: { } text } && paths.Contains(path, StringComparer.Ordinal))
            {
                texts[path] = text;
            }
        }

        return texts;
    }

    /// <summary>The same with other files in place of some; a file without an object is taken away.</summary>
    public PullRequestRead WithBaseFiles(IReadOnlyList<FileNode> files)
    {
        var gone = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var target = BaseFiles.Where(f => !gone.Contains(f.Path))
            .Concat(files.Where(static f => f.Object is not null))
            .Where(static f => f.Path is not null)
            .DistinctBy(static f => f.Path)
            .ToDictionary(static f => f.Path!, static f => (FileNode?)f, StringComparer.Ordinal);
        var baseRef = PullRequest.BaseRef ?? new RefNode();
        return this with { PullRequest = PullRequest with { BaseRef = baseRef with { Target = target } } };
    }
}
