using System.Text.RegularExpressions;

namespace Automation.Core.Patterns;

/// <summary>A set of path patterns, compiled into one automaton: asking about a path costs the same for one pattern and for many.</summary>
public sealed class PathPatterns
{
    private readonly Regex? regex;

    /// <exception cref="ArgumentException">A pattern is empty or too long.</exception>
    public PathPatterns(IEnumerable<string> patterns)
    {
        var alternatives = string.Join('|', patterns.Select(PathPattern.Translate));
        regex = alternatives.Length == 0 ? null : new Regex($@"\A(?:{alternatives})\z", PathPattern.Options);
    }

    /// <summary>True when any of the patterns matches; never for an empty set.</summary>
    /// <param name="path">A path relative to the repository's root, with forward slashes.</param>
    public bool IsMatch(string path) => regex?.IsMatch(path) ?? false;
}
