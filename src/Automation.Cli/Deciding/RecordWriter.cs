using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;

namespace Automation.Cli.Deciding;

/// <summary>Writes a new record, and notes it in the one whose place it takes.</summary>
internal static class RecordWriter
{
    /// <exception cref="CommandFailureException">The file is there already, or cannot be written.</exception>
    public static async Task WriteAsync(NewRecord record, CancellationToken cancellationToken)
    {
        await CreateAsync(record.File, record.Text, cancellationToken);
        if (record.Superseded is { NewText: { } text } old)
        {
            await UserFile.WriteAsync(old.File.FullPath, text, cancellationToken);
        }
    }

    private static async Task CreateAsync(RecordFile file, string text, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
            await using var stream = new FileStream(file.FullPath, FileMode.CreateNew);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }
        catch (IOException) when (Path.Exists(file.FullPath))
        {
            throw CommandFailureException.Usage($"{file.Shown} is there already: choose another title, or remove it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailureException.Environment(
                $"{file.Shown} cannot be written: {e.Message.TrimEnd('.')}. Let this user write there, or name another folder with --dir.");
        }
    }
}
