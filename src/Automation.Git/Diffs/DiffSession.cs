using Automation.Git.Processes;

namespace Automation.Git.Diffs;

/// <summary>
/// Diffs of trees from one <c>git diff-tree --stdin</c>. It echoes and flushes a line that is no object id, which marks the end of
/// an answer; no line of its own starts with <c>#</c>.
/// </summary>
internal sealed class DiffSession(GitExecutable git) : IAsyncDisposable
{
    private const string End = "#end";

    private readonly GitSession session = new(
        git, "diff-tree", "--stdin", "-r", "--raw", "-p", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--full-index");

    public Task<IReadOnlyList<ChangedFile>> DiffAsync(string fromTree, string toTree, CancellationToken cancellationToken) =>
        session.AskAsync($"{fromTree} {toTree}\n{End}\n", ReadAsync, cancellationToken);

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private static async Task<IReadOnlyList<ChangedFile>> ReadAsync(GitSession answer, CancellationToken cancellationToken)
    {
        var reader = new DiffReader();
        while (await answer.ReadLineAsync(cancellationToken) is var line && line != End)
        {
            reader.Add(line);
        }

        return reader.ToFiles();
    }
}
