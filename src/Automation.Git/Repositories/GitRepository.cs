using Automation.Git.Diffs;
using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>
/// A git repository on this machine, bare or with a work tree. It is only read: no ref, index or file of it changes. Objects and
/// diffs come from long-lived git processes, which end with this object.
/// </summary>
public sealed class GitRepository : IAsyncDisposable
{
    private readonly GitExecutable git;
    private readonly ObjectSession objects;
    private readonly DiffSession diffs;

    internal GitRepository(GitExecutable git, bool isShallow, string emptyTree)
    {
        this.git = git;
        objects = new ObjectSession(git);
        diffs = new DiffSession(git);
        IsShallow = isShallow;
        EmptyTree = new CommitSha(emptyTree);
    }

    /// <summary>The folder that was opened.</summary>
    public string Directory => git.Directory;

    /// <summary>True when the clone holds only the newest commits; the oldest of them then look like roots.</summary>
    public bool IsShallow { get; }

    /// <summary>The id of the tree without entries: what a root commit is compared with.</summary>
    public CommitSha EmptyTree { get; }

    internal GitExecutable Git => git;

    /// <summary>Opens the repository that holds a folder.</summary>
    /// <exception cref="GitException">No git, no such folder, no repository, or one without a commit.</exception>
    public static Task<GitRepository> OpenAsync(string directory, CancellationToken cancellationToken = default) =>
        RepositoryProbe.OpenAsync(directory, cancellationToken);

    /// <summary>The commit that a revision such as <c>main</c>, <c>HEAD~2</c> or an id names; null when it names none.</summary>
    public async Task<CommitSha?> FindCommitAsync(string revision, CancellationToken cancellationToken = default) =>
        await objects.ReadAsync(revision + "^{commit}", cancellationToken) is { } found ? new CommitSha(found.Id) : null;

    /// <summary>The commit that a revision names.</summary>
    /// <exception cref="GitException">It names none.</exception>
    public async Task<CommitSha> GetCommitAsync(string revision, CancellationToken cancellationToken = default) =>
        await FindCommitAsync(revision, cancellationToken) ?? throw new GitException(
            GitProblem.UnknownRevision,
            $"'{revision}' names no commit in {Directory}: give a branch, tag or commit that 'git log' shows there.");

    /// <summary>Any object by name (an id, <c>main:src/a.cs</c>); null when there is none.</summary>
    public Task<GitObject?> FindObjectAsync(string name, CancellationToken cancellationToken = default) =>
        objects.ReadAsync(name, cancellationToken);

    /// <summary>The text of a file at a revision; null when there is no such file.</summary>
    public async Task<string?> ReadTextAsync(string revision, string path, CancellationToken cancellationToken = default) =>
        await objects.ReadAsync($"{revision}:{path}", cancellationToken) is { IsBlob: true } file ? file.Text : null;

    /// <summary>The texts of those of the files that are there at a revision, by path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(
        string revision, IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (await ReadTextAsync(revision, path, cancellationToken) is { } text)
            {
                texts[path] = text;
            }
        }

        return texts;
    }

    /// <summary>The entries of a directory at a revision (empty path: the root); null when there is no such directory.</summary>
    public async Task<IReadOnlyList<TreeEntry>?> ListDirectoryAsync(
        string revision, string path, CancellationToken cancellationToken = default) =>
        await objects.ReadAsync($"{revision}:{path}", cancellationToken) is { IsTree: true } tree ? TreeEntry.Parse(tree) : null;

    /// <summary>The paths of all files at a revision.</summary>
    public async Task<IReadOnlyList<string>> ListFilesAsync(string revision, CancellationToken cancellationToken = default)
    {
        var commit = await GetCommitAsync(revision, cancellationToken);
        var output = await git.ReadAsync(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit.Value], cancellationToken);
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Commits that <paramref name="head"/> has and <paramref name="base"/> has not, oldest first.</summary>
    public async Task<IReadOnlyList<GitCommit>> ReadRangeAsync(
        CommitSha @base, CommitSha head, CancellationToken cancellationToken = default) =>
        await ReadLogAsync(["--reverse", "--topo-order", .. RangeOf(@base, head)], cancellationToken).ToListAsync(cancellationToken);

    /// <summary>One commit.</summary>
    /// <exception cref="GitException">There is none of that id.</exception>
    public async Task<GitCommit> ReadCommitAsync(CommitSha sha, CancellationToken cancellationToken = default) =>
        await ReadLogAsync(["-n", "1", sha.Value], cancellationToken).SingleAsync(cancellationToken);

    /// <summary>
    /// Where the current branch's first parents begin, which tells repositories apart; null in a shallow clone, which does not know.
    /// </summary>
    public async Task<CommitSha?> FindRootAsync(CancellationToken cancellationToken = default)
    {
        if (IsShallow)
        {
            return null;
        }

        var roots = await git.ReadAsync(["rev-list", "--max-parents=0", "--first-parent", "HEAD"], cancellationToken);
        return CommitSha.TryParse(roots.Trim(), out var root) ? root : null;
    }

    /// <summary>How many commits <paramref name="head"/> has and <paramref name="base"/> has not.</summary>
    public async Task<int> CountRangeAsync(CommitSha @base, CommitSha head, CancellationToken cancellationToken = default)
    {
        if (head == EmptyTree)
        {
            return 0;
        }

        var count = await git.ReadAsync(["rev-list", "--count", .. RangeOf(@base, head)], cancellationToken);
        return int.Parse(count, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }

    /// <summary>The best common ancestor, as GitHub compares pull requests with; null for unrelated histories.</summary>
    public async Task<CommitSha?> FindMergeBaseAsync(CommitSha first, CommitSha second, CancellationToken cancellationToken = default)
    {
        var result = await git.RunAsync(["merge-base", first.Value, second.Value], cancellationToken);
        return CommitSha.TryParse(result.Output.Trim(), out var found) ? found : null;
    }

    /// <summary>What changed between two commits (or trees), renames found, each file with its patch.</summary>
    public async Task<IReadOnlyList<ChangedFile>> DiffAsync(CommitSha from, CommitSha to, CancellationToken cancellationToken = default) =>
        await diffs.DiffAsync(await GetTreeAsync(from, cancellationToken), await GetTreeAsync(to, cancellationToken), cancellationToken);

    /// <summary><see cref="DiffAsync"/> with what <c>.gitattributes</c> at the newer commit says of the files.</summary>
    public async Task<IReadOnlyList<ChangedFile>> DiffMarkedAsync(
        CommitSha from, CommitSha to, CancellationToken cancellationToken = default) =>
        await LinguistMarks.AddAsync(this, to, await DiffAsync(from, to, cancellationToken), cancellationToken);

    /// <summary>The id of the tree that a commit holds.</summary>
    /// <exception cref="GitException">There is no such commit.</exception>
    private async Task<string> GetTreeAsync(CommitSha commit, CancellationToken cancellationToken) =>
        await objects.ReadAsync(commit.Value + "^{tree}", cancellationToken) is { } tree ? tree.Id : throw new GitException(
            GitProblem.UnknownRevision,
            $"{commit.Short} is not in {Directory}: fetch it, or run 'git fetch --unshallow' in a shallow clone.");

    public async ValueTask DisposeAsync()
    {
        await objects.DisposeAsync();
        await diffs.DisposeAsync();
    }

    internal IAsyncEnumerable<GitCommit> ReadLogAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        new CommitLog(git).ReadAsync(arguments, cancellationToken);

    private string[] RangeOf(CommitSha @base, CommitSha head) =>
        @base == EmptyTree ? [head.Value] : [head.Value, "^" + @base.Value];
}
