namespace Automation.Pipeline.Handlers;

/// <summary>How facts write their values.</summary>
internal static class FactData
{
    /// <summary>The values that there are.</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<(string Name, string? Value)> values) =>
        values.Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value!);

    /// <summary>Zero-padded, so that text order is the order of numbers.</summary>
    public static string Number(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    public static string? Count(long? count) => count?.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool flag) => flag ? "true" : "false";

    public static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>One line each: names of labels hold no line breaks.</summary>
    public static string Lines(IReadOnlyList<string> names) => string.Join('\n', names);

    /// <summary>The first line, bounded: what others wrote may be of any length.</summary>
    public static string FirstLine(string text)
    {
        const int MaxLength = 256;
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\r', '\n');
        line = end >= 0 ? line[..end] : line;
        return line.Length <= MaxLength ? line.ToString() : line[..MaxLength].ToString();
    }
}
