using System.Text;
using Automation.Cli.Hooking;
using Automation.Cli.Terminals;
using Automation.Git.Hooks;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary>Where <c>commits lint</c> takes its messages from: exactly one of a range, a file, standard input.</summary>
internal sealed record MessageSource(string? Range, string? File, bool Stdin, string Repository)
{
    /// <summary>The file, where nothing else is named.</summary>
    public string? OnlyFile => Range is null && !Stdin ? File : null;

    public async Task<IReadOnlyList<string>> ReadAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        if ((Range is null ? 0 : 1) + (File is null ? 0 : 1) + (Stdin ? 1 : 0) != 1)
        {
            throw CommandFailureException.Usage("Name one source of messages: a range such as origin/main..HEAD, --file F, or --stdin0.");
        }

        return this switch
        {
            { Stdin: true } => Split(await ReadAllAsync(terminal.Input, cancellationToken)),
            { File: { } file } => [await ReadFileAsync(file, cancellationToken)],
            _ => await ReadRangeAsync(Range!, cancellationToken),
        };
    }

    /// <summary>NUL-separated; one trailing NUL ends the last message.</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        return (text.EndsWith('\0') ? text[..^1] : text).Split('\0');
    }

    /// <summary>Git's messages are UTF-8 whatever they begin with; only UTF-8's own mark is taken off.</summary>
    private static async Task<string> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private async Task<string> ReadFileAsync(string file, CancellationToken cancellationToken) =>
        await CommentLines.RemoveAsync(Repository, HookedMessage.Read(file), cancellationToken);

    private async Task<IReadOnlyList<string>> ReadRangeAsync(string range, CancellationToken cancellationToken)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots <= 0 || range[dots..].StartsWith("...", StringComparison.Ordinal))
        {
            throw CommandFailureException.Usage(
                $"'{range}' is not a range: write two revisions with two dots between, such as origin/main..HEAD.");
        }

        var (first, last) = (range[..dots], range[(dots + 2)..]);
        last = last.Length == 0 ? "HEAD" : last;
        return await CommitMessages.FindAsync(Repository, first, last, cancellationToken)
            ?? await ReadSlowlyAsync(first, last, cancellationToken);
    }

    /// <summary>Several git processes, which say in a sentence what is wrong with the repository or the range.</summary>
    private async Task<IReadOnlyList<string>> ReadSlowlyAsync(string first, string last, CancellationToken cancellationToken)
    {
        await using var repository = await GitRepository.OpenAsync(Repository, cancellationToken);
        var commits = await repository.ReadRangeAsync(
            await repository.GetCommitAsync(first, cancellationToken),
            await repository.GetCommitAsync(last, cancellationToken),
            cancellationToken);
        return [.. commits.Where(c => !c.IsMerge).Select(c => c.Message)];
    }
}
