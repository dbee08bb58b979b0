namespace Automation.Core.Facts;

/// <summary>How facts write their values, and the names of those that are read again.</summary>
internal static class FactData
{
    public const string Additions = "additions";
    public const string Author = "author";
    public const string AuthorBot = "author-bot";
    public const string Bot = "bot";
    public const string Closes = "closes";
    public const string Conclusion = "conclusion";
    public const string Created = "created";
    public const string DatedAdded = "dated-added";
    public const string DatedRemoved = "dated-removed";
    public const string Deletions = "deletions";
    public const string Draft = "draft";
    public const string Due = "due";
    public const string Head = "head";
    public const string Labels = "labels";
    public const string Lacks = "lacks";
    public const string MarkersAdded = "markers-added";
    public const string MarkersRemoved = "markers-removed";
    public const string MergeCommit = "merge-commit";
    public const string New = "new";
    public const string Number = "number";
    public const string Open = "open";
    public const string Path = "path";
    public const string Practice = "practice";
    public const string PullRequest = "pull-request";
    public const string Push = "push";
    public const string Reviewer = "reviewer";
    public const string Rules = "rules";
    public const string State = "state";
    public const string Status = "status";
    public const string Title = "title";
    public const string Waived = "waived";
    public const string Waivers = "waivers";

    /// <summary>The values that there are.</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<(string Name, string? Value)> values) =>
        values.Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value!);

    /// <summary>Zero-padded, so that text order is the order of numbers.</summary>
    public static string Padded(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>For what may happen to the same number several times a day.</summary>
    public static string Subject(int number, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:D10}-{at.UtcDateTime:HHmmss}");

    public static string? Count(long? count) => count?.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool flag) => flag ? "true" : "false";

    public static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>One line each: names of labels hold no line breaks.</summary>
    public static string Lines(IEnumerable<string> names) => string.Join('\n', names);

    /// <summary>The first line, bounded: what others wrote may be of any length.</summary>
    public static string FirstLine(string text)
    {
        const int MaxLength = 256;
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\r', '\n');
        line = end >= 0 ? line[..end] : line;
        return line.Length <= MaxLength ? line.ToString() : line[..MaxLength].ToString();
    }
}
