namespace Automation.Pipeline.Queues;

/// <summary>Exceptions in words.</summary>
internal static class Failure
{
    private const int MaxLength = 500;

    /// <summary>
    /// For a pull request's readers: of exceptions that are not ours only the type is told, since their text may name what is none of
    /// a stranger's business, or quote what a stranger wrote.
    /// </summary>
    public static string Tell(Exception exception) => exception is TransientException or PermanentException
        ? Describe(exception)
        : $"internal error ({exception.GetType().Name})";

    /// <summary>
    /// For operators. Our own exceptions speak for themselves; of others the type is named too. One line, of bounded length.
    /// </summary>
    public static string Describe(Exception exception)
    {
        var text = exception is TransientException or PermanentException
            ? exception.Message
            : $"{exception.GetType().Name}: {exception.Message}";
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength - 1), "…");
    }
}
