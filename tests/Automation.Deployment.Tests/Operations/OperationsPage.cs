using Automation.Testing;

namespace Automation.Deployment.Tests.Operations;

/// <summary>docs/operations.md.</summary>
internal static class OperationsPage
{
    public static string Text { get; } = File.ReadAllText(RepositoryRoot.Combine("docs", "operations.md"));

    /// <summary>The cells of the table below a heading, without its head.</summary>
    public static IReadOnlyList<string[]> Rows(string heading) =>
    [
        .. Text.Split("\n## ").Single(section => section.StartsWith($"{heading}\n", StringComparison.Ordinal)).Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
    ];
}
