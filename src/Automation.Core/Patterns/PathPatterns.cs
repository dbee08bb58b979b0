namespace Automation.Core.Patterns;

/// <summary>A set of path patterns, compiled once.</summary>
public sealed class PathPatterns
{
    private readonly PathPattern[] patterns;

    /// <exception cref="ArgumentException">A pattern is empty or too long.</exception>
    public PathPatterns(IEnumerable<string> patterns) =>
        this.patterns = [.. patterns.Distinct(StringComparer.Ordinal).Select(p => new PathPattern(p))];

    /// <summary>True when any of the patterns matches; never for an empty set.</summary>
    /// <param name="path">A path relative to the repository's root, with forward slashes.</param>
    public bool IsMatch(string path) => Array.Exists(patterns, p => p.IsMatch(path));
}
