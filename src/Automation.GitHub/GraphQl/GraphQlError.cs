using System.Text.Json;

namespace Automation.GitHub.GraphQl;

/// <summary>One error of an answer; it stands beside the data that could be read.</summary>
/// <param name="Type">GitHub's kind, such as <c>NOT_FOUND</c>; null for faults inside GitHub.</param>
/// <param name="Path">Which field: names and list indexes.</param>
internal sealed record GraphQlError(string? Type, string? Message, IReadOnlyList<JsonElement>? Path)
{
    public const string NotFound = "NOT_FOUND";
    public const string Forbidden = "FORBIDDEN";
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>A personal token may not; an App that may not gets <see cref="Forbidden"/>.</summary>
    private const string InsufficientScopes = "INSUFFICIENT_SCOPES";

    /// <summary>
    /// True where there was too much of late. Secondary limits are known by their text alone
    /// (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit).
    /// </summary>
    public bool IsLimit => Type == RateLimited
        || Message?.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase) == true
        || Message?.Contains("submitted too quickly", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True where the token in use may not read the field.</summary>
    public bool IsRefusal => Type is Forbidden or InsufficientScopes;

    /// <summary>The path's names, without list indexes.</summary>
    public IReadOnlyList<string> Fields =>
        [.. (Path ?? []).Where(static p => p.ValueKind == JsonValueKind.String).Select(static p => p.GetString()!)];
}
