namespace Automation.Core.Policies;

/// <summary>Section <c>practices.review.tests</c>.</summary>
public sealed record TestSettings
{
    /// <summary>Path patterns of source code; empty: files with the extension of a programming language.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>Path patterns of tests, beside the usual ones.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>Path patterns of tests by the pattern of the source code that they belong to; none: that code needs no tests.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Map { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
