namespace Automation.Core.Reporting;

/// <summary>What makes published texts recognisable to us and stays invisible to readers.</summary>
public static class ReportMarkers
{
    /// <summary>What all of them begin with.</summary>
    internal const string Start = "<!-- automation:";

    /// <summary>First line of the summary comment. A comment is ours when it starts with this and our own account wrote it.</summary>
    public const string Comment = "<!-- automation:summary -->";

    private const string HashStart = "<!-- automation:hash=";
    private const string HashEnd = " -->";

    /// <summary>Last line of a check run's summary.</summary>
    internal static string Hash(string hash) => $"{HashStart}{hash}{HashEnd}";

    /// <summary>The hash on a summary's last line; null where there is none. GitHub may change line ends and trailing blanks.</summary>
    internal static string? HashOf(string summary)
    {
        var text = summary.AsSpan().TrimEnd();
        var start = text.LastIndexOf(HashStart);
        return start >= 0 && text.EndsWith(HashEnd) ? text[(start + HashStart.Length)..^HashEnd.Length].ToString() : null;
    }
}
