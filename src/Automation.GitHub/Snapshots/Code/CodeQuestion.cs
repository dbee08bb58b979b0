using System.Text.Json.Nodes;
using Automation.Core.CodeOwners;
using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;

namespace Automation.GitHub.Snapshots.Code;

/// <summary>
/// What is asked of the code together with the pull request, so that it needs no request of its own: what the paths of the changed files
/// say will be wanted, and what was wanted of the base branch the last time. It may hold too much, or too little: whoever needs a file asks
/// <see cref="CodeReader"/>, which reads what did not come along.
/// </summary>
/// <param name="AtHead">Paths at the head.</param>
/// <param name="OnBase">Paths on the base branch; the root is the empty text.</param>
internal sealed record CodeQuestion(IReadOnlyList<string> AtHead, IReadOnlyList<string> OnBase)
{
    /// <summary>A query grows with each, and GitHub gives it ten seconds; whoever changes more has the others read apart.</summary>
    private const int MaxAttributeFiles = 50;
    private const int MaxRecords = 50;

    /// <summary>The query for a pull request that holds this question.</summary>
    public string Document => GraphQlDocuments.PullRequest(AtHead.Count, [.. OnBase.Select(BaseAlias)]);

    /// <param name="changed">The changed files, as far as they are known.</param>
    /// <param name="directories">What was wanted of the base branch the last time.</param>
    public static CodeQuestion Of(IReadOnlyList<ChangedFile> changed, IReadOnlyList<string> directories)
    {
        string[] present = [.. changed.Where(static f => f.Status != FileStatus.Removed).Select(static f => f.Path)];
        var standing = changed.Where(static f => f.Status is not (FileStatus.Added or FileStatus.Copied))
            .Select(static f => f.PreviousPath ?? f.Path);
        var touched = changed.Select(static f => f.Path).Concat(changed.Select(static f => f.PreviousPath).OfType<string>());
        string[] settings = [.. CodeOwnersFile.Locations, PolicyResolver.FilePath, .. CommitlintConfiguration.Paths];
        var attributes = AttributeFiles.LookedAt(changed).Take(MaxAttributeFiles);
        return new CodeQuestion(
            Distinct(attributes.Concat(settings.Intersect(touched)).Concat(Records(present))),
            Distinct(directories.Concat(Records(standing))));
    }

    /// <summary>The values of the query's variables.</summary>
    /// <param name="variables">Those of the pull request, which these are added to.</param>
    /// <param name="number">The pull request's number.</param>
    public void AddTo(JsonObject variables, int number)
    {
        variables["head"] = $"refs/pull/{number}/head";
        foreach (var (i, path) in AtHead.Index())
        {
            variables[HeadAlias(i)] = path;
        }

        foreach (var (i, path) in OnBase.Index().Where(static p => p.Item.Length > 0))
        {
            variables[BaseAlias(path, i)] = path;
        }
    }

    /// <summary>As what a file at the head is answered.</summary>
    public static string HeadAlias(int index) => $"h{index}";

    /// <summary>As what a file or directory of the base branch is answered.</summary>
    public static string BaseAlias(string path, int index) => path.Length == 0 ? GraphQlDocuments.Root : $"b{index}";

    private static IEnumerable<string> Records(IEnumerable<string> paths)
    {
        var usual = DecisionDirectories.Candidates(DecisionDirectories.Auto);
        return paths.Where(path => DecisionDirectories.IsRecord(path, usual)).Take(MaxRecords);
    }

    private static string[] Distinct(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal)];
}
