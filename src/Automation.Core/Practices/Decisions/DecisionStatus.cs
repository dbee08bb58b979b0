using System.Buffers;

namespace Automation.Core.Practices.Decisions;

/// <summary>The words for where a decision stands.</summary>
internal static class DecisionStatus
{
    public const string Accepted = "accepted";

    /// <summary>The statuses of Nygard, MADR and log4brains together.</summary>
    public static readonly string[] Known = ["draft", "proposed", "accepted", "rejected", "deprecated", "superseded"];

    /// <summary>What can follow the bare status: "accepted (2026-01-31)", "superseded by ADR-7", "Accepted on Monday".</summary>
    private static readonly SearchValues<char> EndMarks = SearchValues.Create("(,.;:0123456789");

    /// <inheritdoc cref="EndMarks"/>
    private static readonly string[] Ends = [" by ", " on ", " in favor of ", " in favour of ", " since ", " - ", " – ", " — "];

    /// <summary>
    /// Whether a decision of this status can hold: it is accepted, or says nothing to the contrary. Without a status it counts as
    /// accepted, as with log4brains; a team's own word may mean that it is.
    /// </summary>
    public static bool MayHold(string? status) => status is null or Accepted || !Known.Contains(status, StringComparer.Ordinal);

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
