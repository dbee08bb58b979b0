using Automation.Core.Digests.Teams;
using Automation.Core.Practices;

namespace Automation.Core.Digests.Content;

/// <summary>
/// Says the week's news in a mail's subject: what needs the team, at most two things, and then the practice that changed most or, where
/// none did, what flowed. Of the sections that the team does not want nothing is said, and never a text from GitHub.
/// </summary>
internal static class SubjectLine
{
    /// <summary>What mail programs show of it: the longest news fits, with a team's name only where there is room.</summary>
    public const int MaxLength = 110;

    private const int MaxAttention = 2;

    /// <summary>A longer name would push the news out of a phone's list.</summary>
    private const int MaxName = 24;

    public static string Of(Digest digest)
    {
        List<string> news = [.. Attention(digest).Take(MaxAttention)];
        if ((Change(digest) ?? Flow(digest)) is { } movement)
        {
            news.Add(movement);
        }

        if (news.Count == 0)
        {
            news.Add(Decisions(digest) ?? Debt(digest) ?? "a quiet week");
        }

        var line = string.Join(", ", news);
        return Named(digest.Team.Name, line) ?? char.ToUpperInvariant(line[0]) + line[1..];
    }

    /// <summary>With the team's name in front; null where there is no room for it on one line.</summary>
    private static string? Named(string team, string line) =>
        team.Length is > 0 and <= MaxName && team.Length + line.Length + 2 <= MaxLength && !team.Any(IsBreak) ? $"{team}: {line}" : null;

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    /// <summary>The most urgent first.</summary>
    private static IEnumerable<string> Attention(Digest digest)
    {
        var attention = Wants(digest, DigestSection.Attention) ? digest.Attention : new AttentionPart();
        return new[]
        {
            Counted(attention.FailedDeliveries, "delivery failed", "deliveries failed"),
            Counted(attention.WaitingForReview.Total, "pull request waits for review", "pull requests wait for review"),
            Counted(attention.DecisionsDue.Total, "decision is due", "decisions are due"),
            Counted(attention.OverdueDebt.Total, "debt item is overdue", "debt items are overdue"),
            Counted(attention.ProposedForLong.Total, "decision is not taken yet", "decisions are not taken yet"),
        }.OfType<string>();
    }

    /// <summary>The largest change; of equals a fall before a rise, then in the practices' order.</summary>
    private static string? Change(Digest digest) =>
        !Wants(digest, DigestSection.Practices) ? null : digest.Practices
            .Where(p => p.Change is not (null or 0))
            .OrderByDescending(p => Math.Abs(p.Change!.Value))
            .ThenBy(p => p.Change)
            .Select(p => string.Create(
                CultureInfo.InvariantCulture, $"{char.ToLowerInvariant(p.Name[0])}{p.Name[1..]} {p.Kept} ({p.Change:+0;-0})"))
            .FirstOrDefault();

    private static string? Flow(Digest digest) => !Wants(digest, DigestSection.Flow) ? null
        : Counted(digest.Flow.Merged, "pull request merged", "pull requests merged")
        ?? Counted(digest.Flow.Opened, "pull request opened", "pull requests opened")
        ?? Counted(digest.Flow.Closed, "pull request closed", "pull requests closed")
        ?? Counted(digest.Flow.Commits, "commit pushed", "commits pushed");

    private static string? Decisions(Digest digest) => !Wants(digest, DigestSection.Decisions) ? null
        : Counted(digest.Decisions.Count, "decision taken", "decisions taken");

    private static string? Debt(Digest digest) => !Wants(digest, DigestSection.Debt) ? null
        : Counted(digest.Debt.Opened, "debt item opened", "debt items opened")
        ?? Counted(digest.Debt.Paid, "debt item paid", "debt items paid");

    private static bool Wants(Digest digest, DigestSection section) => digest.Team.Sections.Contains(section);

    private static string? Counted(int count, string one, string many) =>
        count == 0 ? null : $"{Plural.Number(count)} {(count == 1 ? one : many)}";
}
