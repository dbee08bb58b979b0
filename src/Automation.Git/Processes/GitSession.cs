using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;

namespace Automation.Git.Processes;

/// <summary>
/// A git process that stays and answers one question after another, which is what makes hundreds of reads take milliseconds. It is
/// started by the first question; questions wait for each other.
/// </summary>
internal sealed class GitSession(GitExecutable git, params string[] arguments) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Process? process;
    private PipeReader? output;

    /// <summary>
    /// Asks one question and reads its answer. A question that is given up ends the process; the next one starts another.
    /// </summary>
    public async Task<T> AskAsync<T>(
        string question, Func<GitSession, CancellationToken, Task<T>> readAnswer, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        var answered = false;
        try
        {
            process ??= Start();
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(question), cancellationToken);
            await process.StandardInput.BaseStream.FlushAsync(cancellationToken);
            var answer = await readAnswer(this, cancellationToken);
            answered = true;
            return answer;
        }
        catch (IOException e)
        {
            throw git.Failed(arguments[0], e.Message);
        }
        finally
        {
            if (!answered)
            {
                End();
            }

            turn.Release();
        }
    }

    /// <summary>The next line of the answer, without its line feed.</summary>
    public async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await output!.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, end));
                output.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            output.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                throw new EndOfStreamException("git ended in the middle of an answer");
            }
        }
    }

    /// <summary>The next so many bytes of the answer.</summary>
    public async Task<byte[]> ReadBytesAsync(int count, CancellationToken cancellationToken)
    {
        var read = await output!.ReadAtLeastAsync(count, cancellationToken);
        if (read.Buffer.Length < count)
        {
            throw new EndOfStreamException("git ended in the middle of an answer");
        }

        var bytes = read.Buffer.Slice(0, count).ToArray();
        output.AdvanceTo(read.Buffer.GetPosition(count));
        return bytes;
    }

    public ValueTask DisposeAsync()
    {
        End();
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private Process Start()
    {
        var started = git.Start(arguments, redirectInput: true);

        // Nobody reads the error output, and a full pipe would stop git.
        started.ErrorDataReceived += static (_, _) => { };
        started.BeginErrorReadLine();
        output = PipeReader.Create(started.StandardOutput.BaseStream);
        return started;
    }

    private void End()
    {
        if (process is not null)
        {
            GitExecutable.End(process);
            process.Dispose();
        }

        process = null;
        output = null;
    }
}
