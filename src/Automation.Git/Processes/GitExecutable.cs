using System.ComponentModel;
using System.Diagnostics;
using Automation.Git.Repositories;

namespace Automation.Git.Processes;

/// <summary>
/// Starts <c>git</c> for one folder. Arguments are passed as a list, never through a shell, and neither the user's configuration nor
/// variables that a surrounding git command sets (a hook runs with <c>GIT_DIR</c>) change what is read.
/// </summary>
/// <param name="directory">The folder to work in.</param>
/// <param name="asUser">Run it as its user does, with their configuration and in the repository that the environment names.</param>
internal sealed class GitExecutable(string directory, bool asUser = false)
{
    // safe.directory: a clone that belongs to somebody else, as in a container, is only read here; none of its programs are run.
    private static readonly string[] Configuration =
    [
        "safe.directory=*", "core.quotePath=false", "core.fsmonitor=false", "core.untrackedCache=false", "core.splitIndex=false",
        "log.showSignature=false", "diff.renameLimit=1000",
    ];

    private static readonly string[] Inherited =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX",
        "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS", "GIT_TRACE",
    ];

    public string Directory { get; } = directory;

    /// <summary>Runs git to its end. The error output is part of the result, not an exception.</summary>
    public async Task<GitOutput> RunAsync(
        IEnumerable<string> arguments, CancellationToken cancellationToken, string? input = null, GitScratch? scratch = null)
    {
        using var process = Start(arguments, redirectInput: input is not null, scratch);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        try
        {
            if (input is not null)
            {
                await WriteAsync(process, input);
            }

            await process.WaitForExitAsync(cancellationToken);
            return new GitOutput(process.ExitCode, await output, await error);
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Runs git to its end and gives its output.</summary>
    /// <exception cref="GitException">The command failed.</exception>
    public async Task<string> ReadAsync(
        IReadOnlyList<string> arguments, CancellationToken cancellationToken, string? input = null, GitScratch? scratch = null)
    {
        var result = await RunAsync(arguments, cancellationToken, input, scratch);
        return result.ExitCode == 0 ? result.Output : throw Failed(arguments[0], result.Error);
    }

    /// <summary>Starts git with redirected streams; the caller ends it with <see cref="End"/>.</summary>
    /// <exception cref="GitException">There is no git, or no such folder.</exception>
    public Process Start(IEnumerable<string> arguments, bool redirectInput, GitScratch? scratch = null)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        SetEnvironment(start, scratch);
        var configuration = asUser ? [] : Configuration.SelectMany(static c => new[] { "-c", c });
        foreach (var argument in configuration.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new GitException(
                GitProblem.GitMissing,
                $"{Directory} cannot be read because the git executable did not start: install git and put it on the PATH.", e);
        }
    }

    /// <summary>Ends a process that may still run.</summary>
    public static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public GitException Failed(string command, string error)
    {
        var reason = error.Trim().ReplaceLineEndings(" ");
        return new GitException(
            GitProblem.CommandFailed,
            $"git {command} failed in {Directory} ({reason}); run git fsck there to see whether the clone is whole.");
    }

    private void SetEnvironment(ProcessStartInfo start, GitScratch? scratch)
    {
        start.Environment["LC_ALL"] = "C";
        if (asUser)
        {
            return;
        }

        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_PAGER"] = "cat";
        scratch?.AddTo(start.Environment);
    }

    private static async Task WriteAsync(Process process, string input)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(input));
        }
        catch (IOException)
        {
            // Git has ended before it read all: its exit code and error output say why.
        }
    }
}
