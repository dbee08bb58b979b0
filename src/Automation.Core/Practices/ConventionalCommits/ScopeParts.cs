namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Several scopes in one pair of parentheses, as people write them: <c>feat(api,web): ...</c>.</summary>
internal static class ScopeParts
{
    /// <summary>What separates scopes where policy says nothing; commitlint's.</summary>
    public static RuleOption Delimiters { get; } = new(
        "delimiters",
        new[] { "/", "\\", "," },
        "What separates several scopes. One that stands in the name of a known scope or package does not separate that name.");

    /// <param name="scope">The text between the parentheses.</param>
    /// <param name="delimiters">What separates scopes.</param>
    /// <param name="known">
    /// Names of scopes that exist. A delimiter that stands in one of them, such as the slash of <c>@scope/name</c>, separates only where
    /// every piece is a known name.
    /// </param>
    public static IReadOnlyList<string> Of(string scope, IReadOnlyList<string> delimiters, IReadOnlyCollection<string> known)
    {
        if (!delimiters.Any(delimiter => scope.Contains(delimiter, StringComparison.Ordinal)) || IsKnown(scope))
        {
            return [scope.Trim()];
        }

        var inNames = delimiters.ToLookup(delimiter => known.Any(name => name.Contains(delimiter, StringComparison.Ordinal)));
        string[] uncertain = [.. inNames[true]];
        return [.. Split(scope, [.. inNames[false]]).SelectMany(Pieces)];

        string[] Pieces(string part)
        {
            var pieces = uncertain.Length == 0 || IsKnown(part) ? [part] : Split(part, uncertain);
            return Array.TrueForAll(pieces, IsKnown) ? pieces : [part];
        }

        bool IsKnown(string name) => known.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Split(string text, string[] delimiters) => delimiters.Length == 0
        ? [text.Trim()]
        : text.Split(delimiters, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
