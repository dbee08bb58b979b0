using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Automation.Benchmarks.Commits;

/// <summary>A repository of empty commits with given messages, written in one go.</summary>
internal static class CommitHistory
{
    /// <summary>Id of the tag in front of the first message.</summary>
    public const string Start = "start";

    public static async Task WriteAsync(string folder, IEnumerable<string> messages)
    {
        await RunAsync(folder, ["init", "--quiet", "--initial-branch", "main"], "");
        var stream = new StringBuilder();
        Append(stream, "chore: start");
        stream.Append("reset refs/tags/").Append(Start).Append("\nfrom refs/heads/main\n\n");
        foreach (var message in messages)
        {
            Append(stream, message);
        }

        await RunAsync(folder, ["fast-import", "--quiet"], stream.ToString());
    }

    private static void Append(StringBuilder stream, string message) => stream.Append(
        CultureInfo.InvariantCulture,
        $"commit refs/heads/main\ncommitter A <a@example.com> 0 +0000\ndata {Encoding.UTF8.GetByteCount(message)}\n{message}\n");

    private static async Task RunAsync(string folder, string[] arguments, string input)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!;
        await git.StandardInput.WriteAsync(input);
        git.StandardInput.Close();
        await git.WaitForExitAsync();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]} failed.");
        }
    }
}
