using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>Objects by any name that git understands, from one <c>git cat-file --batch</c>.</summary>
internal sealed class ObjectSession(GitExecutable git) : IAsyncDisposable
{
    private readonly GitSession session = new(git, "cat-file", "--batch");

    /// <summary>Null when there is no such object, or more than one.</summary>
    public async Task<GitObject?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        // A question is one line. A path with a line feed cannot be asked for by name.
        return name.Length == 0 || name.Contains('\n', StringComparison.Ordinal)
            ? null
            : await session.AskAsync(name + "\n", ReadAnswerAsync, cancellationToken);
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private static async Task<GitObject?> ReadAnswerAsync(GitSession answer, CancellationToken cancellationToken)
    {
        var header = (await answer.ReadLineAsync(cancellationToken)).Split(' ');
        if (header is not [{ Length: 40 or 64 } id, "commit" or "tree" or "blob" or "tag", _]
            || !int.TryParse(header[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return null;
        }

        var content = await answer.ReadBytesAsync(size + 1, cancellationToken);
        return new GitObject(id, header[1], content.AsMemory(0, size));
    }
}
