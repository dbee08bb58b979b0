using System.Text.RegularExpressions;
using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>The settings that the triggers of the Functions app name, as <c>%Schedules:WeeklyDigest%</c> or as a connection.</summary>
internal static partial class TriggerSettings
{
    /// <summary>What a connection by identity consists of.</summary>
    private static readonly string[] ConnectionParts = ["accountName", "clientId", "credential"];

    public static IReadOnlyList<string> Names { get; } = [.. Read().Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Read() =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("src", "Automation.Functions"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .SelectMany(source => Placeholder().Matches(source)
                .Select(m => m.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal))
                .Concat(Connection().Matches(source).SelectMany(m => ConnectionParts.Select(p => $"{m.Groups[1].Value}__{p}"))));

    [GeneratedRegex("%([A-Za-z:]+)%")]
    private static partial Regex Placeholder();

    [GeneratedRegex("Connection = \"(\\w+)\"")]
    private static partial Regex Connection();
}
