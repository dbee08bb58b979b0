namespace Automation.Pipeline.Deliveries;

/// <summary>A message of a queue that could not be read, as it is kept in container <c>failed</c>.</summary>
/// <param name="Name">The name of its blob: <c>unreadable/QUEUE/yyyy/MM/dd/HASH</c>.</param>
/// <param name="Day">The UTC day on which it was kept.</param>
/// <param name="Reason">Why it could not be read; null when that was lost.</param>
public sealed record UnreadableMessage(string Name, DateTimeOffset Day, string? Reason)
{
    private const int Parts = 6;

    /// <summary>The day in a blob's name; false for anything else than a message, such as the reason beside one.</summary>
    internal static bool TryDayOf(string name, out DateTimeOffset day)
    {
        day = default;
        var parts = name.Split('/');
        return parts.Length == Parts
            && !parts[^1].Contains('.', StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(
                string.Join('/', parts[2..5]), "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out day);
    }
}
