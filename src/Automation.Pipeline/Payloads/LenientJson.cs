using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>
/// Reads JSON that someone else may change at any time: what is missing, null or of another type than expected is null, and nothing
/// throws.
/// </summary>
internal static class LenientJson
{
    /// <summary>The end of the year 9999, in seconds since 1970.</summary>
    private const long LastSecond = 253_402_300_799;

    public static JsonElement? Object(this JsonElement element, string name) => Member(element, name, JsonValueKind.Object);

    public static string? Text(this JsonElement element, string name) =>
        Member(element, name, JsonValueKind.String) is { } value ? TextOf(value) : null;

    public static long? Number(this JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Number) is { } value && value.TryGetInt64(out var number) ? number : null;

    public static bool? Flag(this JsonElement element, string name) =>
        Member(element, name, JsonValueKind.True) is not null ? true
        : Member(element, name, JsonValueKind.False) is not null ? false
        : null;

    /// <summary>A time, in UTC: ISO 8601, or, as <c>push</c> events have it of their repository, seconds since 1970.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        element.Number(name) is >= 0 and <= LastSecond and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;

    public static CommitSha? Sha(this JsonElement element, string name) =>
        CommitSha.TryParse(element.Text(name), out var sha) ? sha : null;

    /// <summary>The objects of an array; none where there is no array.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Array) is { } array
            ? array.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The texts of an array.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Array) is { } array
            ? [.. array.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.String).Select(TextOf).OfType<string>()]
            : [];

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
