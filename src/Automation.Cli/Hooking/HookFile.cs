using System.Text;
using Automation.Cli.Terminals;

namespace Automation.Cli.Hooking;

/// <summary>The <c>commit-msg</c> hook in a folder of hooks. What somebody else put there is never lost unasked.</summary>
internal sealed class HookFile(string folder)
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Full path of the hook.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, CommitMessageHook.Name);

    /// <summary>Writes the hook; false where it is there already.</summary>
    /// <exception cref="CommandFailureException">Another hook is there, or another tool writes the folder.</exception>
    public bool Install(string text, bool force)
    {
        var current = Read();
        if (!force && Refusal(current) is { } refusal)
        {
            throw CommandFailureException.Usage(refusal);
        }

        Change(() =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path, text, new UTF8Encoding(false));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path, Executable);
            }
        });
        return current != text;
    }

    /// <summary>Deletes the hook; false where there is none of ours.</summary>
    public bool Uninstall()
    {
        if (Read() is not { } text || !CommitMessageHook.IsOurs(text))
        {
            return false;
        }

        Change(() => File.Delete(Path));
        return true;
    }

    private string? Refusal(string? current)
    {
        var line = CommitMessageHook.Line;
        var isHuskys = folder.Replace('\\', '/').TrimEnd('/').EndsWith("/.husky/_", StringComparison.Ordinal);
        return isHuskys ? $"Husky writes the hooks in {folder}. Put this line into .husky/{CommitMessageHook.Name} instead: {line}"
            : current is null || CommitMessageHook.IsOurs(current) ? null
            : current.Contains("lefthook", StringComparison.OrdinalIgnoreCase)
            ? $"Lefthook writes {Path}. Put this into lefthook.yml instead: "
                + "commit-msg: { commands: { automation: { run: automation commits lint --file {1} } } }"
            : $"{Path} is there already and not ours. Add this line to it: {line} Or overwrite it with --force.";
    }

    private string? Read()
    {
        try
        {
            return File.Exists(Path) ? File.ReadAllText(Path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailureException.Environment($"{Path} cannot be read: {e.Message}");
        }
    }

    private void Change(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailureException.Environment($"{Path} cannot be written: {e.Message}");
        }
    }
}
