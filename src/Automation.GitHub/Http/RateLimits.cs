namespace Automation.GitHub.Http;

/// <summary>
/// How long GitHub asks to wait: <c>Retry-After</c>, else until <c>x-ratelimit-reset</c> once nothing remains, else a minute
/// (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately).
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Unknown = TimeSpan.FromMinutes(1);

    /// <summary>GitHub's windows are an hour long: whoever says more is mistaken, or is not GitHub.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>The wait that the headers ask for; null when they speak of no limit.</summary>
    /// <param name="header">A header's value by name; null when it is not there.</param>
    public static TimeSpan? WaitOf(Func<string, string?> header, DateTimeOffset now)
    {
        if (long.TryParse(header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return Bounded(seconds);
        }

        return header("x-ratelimit-remaining") == "0" ? UntilReset(header, now) : null;
    }

    /// <summary>The wait where a limit is known to be hit.</summary>
    public static TimeSpan WaitOrDefault(Func<string, string?> header, DateTimeOffset now) => WaitOf(header, now) ?? Unknown;

    private static TimeSpan UntilReset(Func<string, string?> header, DateTimeOffset now) =>
        long.TryParse(header("x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
            ? Bounded(Math.Max(1, reset - now.ToUnixTimeSeconds()))
            : Unknown;

    private static TimeSpan Bounded(long seconds) => TimeSpan.FromSeconds(Math.Min(seconds, (long)Longest.TotalSeconds));
}
