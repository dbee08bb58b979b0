using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Practices.Decisions;
using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>
/// A branch of a local repository as the snapshot of a pull request that is not there yet: no title, no body, no reviews.
/// </summary>
public static class LocalBranch
{
    /// <summary>Why such a snapshot holds no reviews.</summary>
    public const string NoReviews = "a local branch holds no reviews";

    /// <summary>Finds what to look at. Without a base it is where the head left the default branch.</summary>
    /// <exception cref="GitException">A revision is unknown, there is no base, or the two share no commit.</exception>
    public static async Task<LocalRange> FindRangeAsync(
        GitRepository repository, string? baseRevision = null, string? headRevision = null, CancellationToken cancellationToken = default)
    {
        var head = await repository.GetCommitAsync(headRevision ?? "HEAD", cancellationToken);
        var headRef = headRevision ?? await repository.FindCurrentBranchAsync(cancellationToken) ?? "HEAD";
        var baseRef = baseRevision ?? await FindBaseAsync(repository, cancellationToken);
        var @base = await repository.GetCommitAsync(baseRef, cancellationToken);
        var mergeBase = await repository.FindMergeBaseAsync(@base, head, cancellationToken)
            ?? throw Unrelated(repository, baseRef, headRef);
        return new LocalRange(ShortName(baseRef), @base, mergeBase, headRef, head);
    }

    /// <summary>
    /// The policy that holds for the branch: the file on its base, or the configuration of another tool that stands in where there is no
    /// such file; null when there is neither.
    /// </summary>
    public static async Task<PolicyText?> ReadPolicyAsync(
        GitRepository repository, LocalRange range, CancellationToken cancellationToken = default)
    {
        if (await repository.ReadTextAsync(range.Base.Value, PolicyResolver.FilePath, cancellationToken) is { } text)
        {
            return new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text);
        }

        var texts = await repository.ReadTextsAsync(range.Base.Value, CommitlintConfiguration.Paths, cancellationToken);
        return texts.Count > 0 ? CommitlintConfiguration.Adopt(texts) : null;
    }

    /// <summary>Finds the range and loads it, decision records in the usual places.</summary>
    /// <exception cref="GitException">As <see cref="FindRangeAsync"/>.</exception>
    public static async Task<PullRequestSnapshot> LoadAsync(
        GitRepository repository, string? baseRevision = null, string? headRevision = null, CancellationToken cancellationToken = default)
    {
        var range = await FindRangeAsync(repository, baseRevision, headRevision, cancellationToken);
        return await LoadAsync(repository, range, DecisionDirectories.Auto, cancellationToken);
    }

    /// <summary>Loads a range.</summary>
    /// <param name="decisionDirectory">Policy's <c>decisions.directory</c>.</param>
    public static async Task<PullRequestSnapshot> LoadAsync(
        GitRepository repository, LocalRange range, string decisionDirectory, CancellationToken cancellationToken = default)
    {
        var commits = await repository.ReadRangeAsync(range.Base, range.Head, cancellationToken);
        var files = await repository.DiffMarkedAsync(range.MergeBase, range.Head, cancellationToken);
        var packages = await PackagesReader.ReadAsync(repository, range.Base, cancellationToken);
        var decisions = new DecisionFilesReader(repository);
        return new PullRequestSnapshot
        {
            Key = new PullRequestKey(new InstallationId(0), new RepositoryId(0), 0),
            Repository = await DescribeAsync(repository, cancellationToken),
            Author = commits.Count > 0 ? AccountNames.Of(commits[^1].Author) : Actor.Ghost,
            BaseRef = range.BaseRef,
            BaseSha = range.Base,
            HeadRef = range.HeadRef,
            HeadSha = range.Head,
            CreatedAt = commits.Count > 0 ? commits[0].Author.At : default,
            UpdatedAt = commits.Count > 0 ? commits[^1].Committer.At : default,
            Commits = [.. commits.Select(static c => c.ToSnapshot())],
            Files = files,
            Mergeability = await MergeTrial.RunAsync(repository, range.Base, range.Head, cancellationToken),
            BehindBy = await repository.CountRangeAsync(range.Head, range.Base, cancellationToken),
            Templates = await TemplatesReader.ReadAsync(repository, range.Base, cancellationToken),
            CodeOwners = await CodeOwnersReader.ReadAsync(repository, range.Base, cancellationToken),
            ProposedCodeOwners = await CodeOwnersReader.ReadProposedAsync(repository, range.Head, files, cancellationToken),
            Packages = packages,
            Decisions = await decisions.ReadAsync(range, files, packages, decisionDirectory, cancellationToken),
            ReviewsUnavailable = NoReviews,
        };
    }

    private static async Task<string> FindBaseAsync(GitRepository repository, CancellationToken cancellationToken)
    {
        foreach (var candidate in RepositoryNames.UsualBases)
        {
            if (await repository.FindCommitAsync(candidate, cancellationToken) is not null)
            {
                return candidate;
            }
        }

        throw new GitException(
            GitProblem.NoBase,
            $"{repository.Directory} has no branch main or master to compare with, here or at origin: name the base with --base.");
    }

    private static async Task<RepositoryInfo> DescribeAsync(GitRepository repository, CancellationToken cancellationToken) => new()
    {
        Id = new RepositoryId(0),
        Name = await repository.FindGitHubNameAsync(cancellationToken)
            ?? new RepositoryName("local", new DirectoryInfo(repository.Directory).Name),
        DefaultBranch = await repository.GetDefaultBranchAsync(cancellationToken),
    };

    private static GitException Unrelated(GitRepository repository, string baseRef, string headRef) => repository.IsShallow
        ? new GitException(
            GitProblem.Shallow,
            $"{repository.Directory} is a shallow clone that ends before '{headRef}' left '{baseRef}': run 'git fetch --unshallow' there.")
        : new GitException(
            GitProblem.UnrelatedHistories,
            $"'{baseRef}' and '{headRef}' share no commit in {repository.Directory}: name another base with --base.");

    private static string ShortName(string reference) =>
        reference.Replace("refs/remotes/", "", StringComparison.Ordinal).Replace("refs/heads/", "", StringComparison.Ordinal);
}
