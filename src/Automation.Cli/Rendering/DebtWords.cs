using Automation.Core.Debts;
using Automation.Core.Digests.Content;
using Automation.Core.Practices;

namespace Automation.Cli.Rendering;

/// <summary>How a report of debt says things, for a terminal and for a page.</summary>
internal static class DebtWords
{
    public static string Kind(DebtItem item) => item.Kind switch
    {
        DebtItemKind.Issue => "issue",
        DebtItemKind.PullRequest => "pull request",
        _ => item.Tag ?? "marker",
    };

    /// <summary>Where it is: <c>#12</c>, <c>src/a.cs:3</c>.</summary>
    public static string Place(DebtItem item) => item.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"#{number}")
        : string.Create(CultureInfo.InvariantCulture, $"{item.Path}:{item.Line}");

    public static string Age(DebtItem item, DateTimeOffset asOf) =>
        item.AgeAt(asOf) is { } age ? Plural.Of(age.Days, "day") : "unknown";

    public static string Priority(DebtItem item) => item.Weight.Priority?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>What is not as it should be, in a few words.</summary>
    public static string Remarks(DebtItem item, DateTimeOffset asOf)
    {
        string?[] remarks =
        [
            item.Weight.Missing.Count > 0 ? $"lacks {string.Join(", ", item.Weight.Missing)}" : null,
            item.IsLabelGone ? "its label was deleted" : null,
            item.Expires is { } day && day <= DateOnly.FromDateTime(asOf.UtcDateTime)
                ? $"overdue since {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                : null,
            item.Reference is { } reference ? $"see {reference}" : null,
        ];
        return string.Join("; ", remarks.OfType<string>());
    }

    public static string Paid(DebtItem item)
    {
        var day = item.PaidAt!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return item.PaidBy is { } by && by != item.Number ? string.Create(CultureInfo.InvariantCulture, $"{day} by #{by}") : day;
    }

    public static string Summary(DebtReport report)
    {
        var open = $"{Plural.Of(report.Open.Count, "item")} open";
        return report.PayingWork is { } share
            ? $"{open}, {Plural.Number(report.Paid.Count)} paid in {DebtReport.Weeks} weeks. "
                + $"{Amount(share)} paid debt; the target is {report.Target} %."
            : $"{open}.";
    }

    public static string Unsorted(DebtMatrix matrix) =>
        $"{Plural.Of(matrix.Unsorted, "more item lacks", "more items lack")} a label for impact, for effort, or for both.";

    private static string Amount(Share share) => share switch
    {
        { Whole: 0 } => "No merged pull request",
        { Percent: { } percent } => $"{percent} % of merged pull requests ({share.Part} of {share.Whole})",
        _ => $"{share.Part} of {Plural.Of(share.Whole, "merged pull request")}",
    };
}
