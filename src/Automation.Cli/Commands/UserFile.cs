using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary>Files that the user names: what cannot be read or written is one sentence with the path and a fix.</summary>
internal static class UserFile
{
    /// <param name="hint">What to do where there is no such file.</param>
    /// <exception cref="CommandFailureException">There is no such file, or it cannot be read.</exception>
    public static string Read(string path, string hint)
    {
        RefuseFolder(path);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CommandFailureException.Usage($"There is no file {path}: {hint}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailureException.Environment($"{path} cannot be read: {Reason(e)}. Let this user read it, or name another file.");
        }
    }

    /// <exception cref="CommandFailureException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        RefuseFolder(path);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailureException.Environment(
                $"{path} cannot be written: {Reason(e)}. Let this user write there, or name another file.");
        }
    }

    private static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw CommandFailureException.Usage($"{path} is a folder: name a file.");
        }
    }

    private static string Reason(Exception e) => e.Message.TrimEnd('.');
}
