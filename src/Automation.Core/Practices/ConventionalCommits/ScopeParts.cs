namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Several scopes in one pair of parentheses, as people write them: <c>feat(api,web): ...</c>.</summary>
internal static class ScopeParts
{
    private static readonly char[] Separators = [',', '/', '\\'];

    public static string[] Of(string scope) =>
        scope.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
