using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Cli.Rendering;

/// <summary>The verdict on one message for people: its first line, the rules that it breaks, and the corrected line.</summary>
internal static class LintView
{
    private const int LongestHeader = 200;

    /// <param name="policy">The policy that judged; null where something else did.</param>
    public static string Of(string message, CommitLint lint, EffectivePolicy? policy)
    {
        string?[] lines =
        [
            $"{(lint.Valid ? "fine   " : "invalid")} {Header(message)}",
            lint.Errors.Count > 0 ? string.Join(", ", lint.Errors) : null,
            lint.Warnings.Count > 0 ? $"warnings: {string.Join(", ", lint.Warnings)}" : null,
            policy is not null && CommitFindings.Correction(message, policy) is { } corrected
                ? $"corrected: {VisibleText.Of(corrected)}"
                : null,
            OtherVerdicts.On(message, lint),
        ];
        return string.Join("\n        ", lines.OfType<string>());
    }

    private static string Header(string message)
    {
        var header = message.AsSpan().TrimStart();
        var end = header.IndexOf('\n');
        header = (end < 0 ? header : header[..end]).TrimEnd();
        return VisibleText.Of(header.Length > LongestHeader ? $"{header[..LongestHeader]}..." : header.ToString());
    }
}
