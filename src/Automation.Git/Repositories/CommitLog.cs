using System.IO.Pipelines;
using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>Reads commits from <c>git log -z</c> while git is still walking, so that a caller can stop early.</summary>
internal sealed class CommitLog(GitExecutable git)
{
    private static readonly string[] Fields =
        ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%(trailers:only=true,unfold=true)", "%B"];

    private static readonly string Format = "--format=tformat:" + string.Join("%x00", Fields);

    public async IAsyncEnumerable<GitCommit> ReadAsync(
        IEnumerable<string> arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] all = ["log", "-z", "--no-color", "--encoding=UTF-8", Format, .. arguments, "--"];
        using var process = git.Start(all, redirectInput: false);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            var fields = new List<string>(Fields.Length);
            await foreach (var field in ReadFieldsAsync(process.StandardOutput.BaseStream, cancellationToken))
            {
                fields.Add(field);
                if (fields.Count == Fields.Length)
                {
                    yield return ToCommit(fields);
                    fields.Clear();
                }
            }

            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw git.Failed("log", await error);
            }
        }
        finally
        {
            GitExecutable.End(process);
        }
    }

    private static async IAsyncEnumerable<string> ReadFieldsAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream);
        ReadResult read;
        do
        {
            read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (System.Buffers.BuffersExtensions.PositionOf(rest, (byte)0) is { } end)
            {
                yield return Encoding.UTF8.GetString(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
        while (!read.IsCompleted);
    }

    private static GitCommit ToCommit(List<string> fields) => new()
    {
        Sha = new CommitSha(fields[0]),
        Tree = fields[1],
        Parents = [.. fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static p => new CommitSha(p))],
        Author = new GitIdentity(fields[3], fields[4], ToTime(fields[5])),
        Committer = new GitIdentity(fields[6], fields[7], ToTime(fields[8])),
        Trailers = [.. fields[9].Split('\n').Select(ToTrailer).OfType<Trailer>()],
        Message = fields[10],
    };

    /// <summary>Git keeps whatever a broken tool wrote as a date; such a commit counts as of the epoch.</summary>
    private static DateTimeOffset ToTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : DateTimeOffset.UnixEpoch;

    private static Trailer? ToTrailer(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? new Trailer(line[..colon].Trim(), line[(colon + 1)..].Trim())
            : null;
}
