namespace Automation.Core.Apps;

/// <summary>Access levels as GitHub writes them.</summary>
public static class AccessLevels
{
    /// <summary><see cref="AccessLevel.None"/> for null and for words that are not known.</summary>
    public static AccessLevel Parse(string? word) => word switch
    {
        "read" => AccessLevel.Read,
        "write" => AccessLevel.Write,
        "admin" => AccessLevel.Admin,
        _ => AccessLevel.None,
    };

    /// <summary>The word, such as <c>read</c>.</summary>
    public static string Word(this AccessLevel level) => level.ToString().ToLowerInvariant();
}
