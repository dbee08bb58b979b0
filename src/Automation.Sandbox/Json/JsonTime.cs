namespace Automation.Sandbox.Json;

/// <summary>Times as GitHub writes them: UTC, whole seconds.</summary>
internal static class JsonTime
{
    public static string ToGitHub(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? ToGitHub(this DateTimeOffset? time) => time?.ToGitHub();
}
