namespace Automation.Git.Repositories;

/// <summary>
/// A trailer of a commit message, as <c>git interpret-trailers</c> finds it: <c>Reviewed-by: A &lt;a@example.org&gt;</c>.
/// </summary>
public sealed record Trailer(string Key, string Value)
{
    public bool Is(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);
}
