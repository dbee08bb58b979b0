using System.Buffers;

namespace Automation.Core.Practices.Decisions;

/// <summary>The words for where a decision stands.</summary>
internal static class DecisionStatus
{
    /// <summary>The statuses of Nygard, MADR and log4brains together.</summary>
    public static readonly string[] Known = ["draft", "proposed", "accepted", "rejected", "deprecated", "superseded"];

    /// <summary>What can follow the bare status: "accepted (2026-01-31)", "superseded by ADR-7", "Accepted on Monday".</summary>
    private static readonly SearchValues<char> EndMarks = SearchValues.Create("(,.;:0123456789");

    /// <inheritdoc cref="EndMarks"/>
    private static readonly string[] Ends = [" by ", " on ", " in favor of ", " in favour of ", " since ", " - ", " – ", " — "];

    /// <summary>The bare status in lower case; null where the text says none.</summary>
    public static string? Normalize(string text)
    {
        var status = text.Split('\n')[0].ToLowerInvariant();
        var end = status.AsSpan().IndexOfAny(EndMarks);
        status = end < 0 ? status : status[..end];
        foreach (var word in Ends)
        {
            var at = status.IndexOf(word, StringComparison.Ordinal);
            status = at < 0 ? status : status[..at];
        }

        status = status.Trim().Trim('*', '_', '[', ']', '{', '}', '"', '\'').Trim();

        // adr-tools writes "superceded".
        return !status.Any(char.IsLetter) ? null : status == "superceded" ? "superseded" : status;
    }

    /// <summary>Whether a decision was made, and its record is history.</summary>
    public static bool IsDecided(string? status) => status is "accepted" or "rejected" or "deprecated" or "superseded";
}
