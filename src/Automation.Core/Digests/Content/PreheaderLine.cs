using Automation.Core.Digests.Teams;
using Automation.Core.Practices;

namespace Automation.Core.Digests.Content;

/// <summary>Says beside the subject what the subject does not: how long reviews took, and how much work paid debt.</summary>
internal static class PreheaderLine
{
    /// <summary>What mail programs show of it: the longest sentence fits.</summary>
    public const int MaxLength = 130;

    public static string Of(Digest digest)
    {
        if (digest.IsQuiet)
        {
            return "Nothing happened, and nothing waits for the team.";
        }

        var flow = digest.Team.Sections.Contains(DigestSection.Flow) ? Flow(digest.Flow) : null;
        var debt = digest.Team.Sections.Contains(DigestSection.Debt) ? Debt(digest.Debt) : null;
        var line = (flow, debt) switch
        {
            (null, null) => $"the week of {Plural.Number(digest.Repositories)} {(digest.Repositories == 1 ? "repository" : "repositories")}",
            (not null, not null) => $"{flow}; {debt}",
            _ => flow ?? debt!,
        };
        return $"{char.ToUpperInvariant(line[0])}{line[1..]}.";
    }

    private static string? Flow(FlowPart flow) => flow switch
    {
        { FirstReview: { Median: { } median, N: var n } } => $"first review after {Hours(median)} in the median of {Plural.Number(n)}",
        { Opened: 0, Merged: 0 } => null,
        _ => $"{Plural.Of(flow.Opened, "pull request")} opened, {Plural.Number(flow.Merged)} merged",
    };

    private static string? Debt(DebtPart debt) => debt switch
    {
        { PayingWork.Percent: not null } => $"{debt.PayingWork} of merged work paid debt, the target is {debt.Target} %",
        { Open: > 0 } => $"{Plural.Of(debt.Open, "debt item")} open",
        _ => null,
    };

    private static string Hours(TimeSpan time) => time.TotalHours.ToString("0.#", CultureInfo.InvariantCulture) switch
    {
        _ when time < TimeSpan.FromHours(1) => "less than a business hour",
        "1" => "1 business hour",
        var hours => $"{hours} business hours",
    };
}
