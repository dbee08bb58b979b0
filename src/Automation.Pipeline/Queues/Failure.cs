namespace Automation.Pipeline.Queues;

/// <summary>Exceptions in words.</summary>
internal static class Failure
{
    private const int MaxLength = 500;

    /// <summary>Our own exceptions speak for themselves; of others the type is named too. One line, of bounded length.</summary>
    public static string Describe(Exception exception)
    {
        var text = exception is TransientException or PermanentException
            ? exception.Message
            : $"{exception.GetType().Name}: {exception.Message}";
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength - 1), "…");
    }
}
