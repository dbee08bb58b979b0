using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>How facts are read: what is missing, or not what it should be, is null or empty.</summary>
internal static class FactReading
{
    /// <summary>The number that the subject begins with; null where it begins with none.</summary>
    public static int? SubjectNumber(this Fact fact)
    {
        var end = fact.Subject.IndexOf('-', StringComparison.Ordinal);
        return Integer(end < 0 ? fact.Subject : fact.Subject[..end]);
    }

    public static string? Text(this Fact fact, string name) => fact.Data.GetValueOrDefault(name);

    public static bool? Flag(this Fact fact, string name) => fact.Text(name) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public static int? Integer(this Fact fact, string name) => Integer(fact.Text(name));

    public static long? Count(this Fact fact, string name) =>
        long.TryParse(fact.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public static DateTimeOffset? Time(this Fact fact, string name) => Time(fact.Text(name));

    /// <summary>Null where the fact does not say.</summary>
    public static IReadOnlyList<string>? Lines(this Fact fact, string name) =>
        fact.Text(name)?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the fact's labels hold one; null where it names none. GitHub compares labels without regard to case.</summary>
    public static bool? HasLabel(this Fact fact, string label) =>
        fact.Lines(FactData.Labels)?.Contains(label, StringComparer.OrdinalIgnoreCase);

    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;

    public static int? Integer(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
