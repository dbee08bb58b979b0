using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;

namespace Automation.Core.Digests.Content;

/// <summary>One team's week, ready to be rendered: figures and items, no markup. Texts from GitHub are untrusted.</summary>
public sealed record Digest
{
    public required Team Team { get; init; }

    public required IsoWeek Week { get; init; }

    /// <summary>
    /// The instant that the digest shows: the week's end in the team's zone, whenever it is made. What happened since is not in it.
    /// </summary>
    public DateTimeOffset AsOf => Week.End(Team.Hours.Zone);

    /// <summary>The news in one line, without line breaks: "3 pull requests wait for review, conventional commits 92 % (+4)".</summary>
    public required string Subject { get; init; }

    /// <summary>What mail programs show beside the subject: one sentence, without line breaks.</summary>
    public required string Preheader { get; init; }

    /// <summary>How many repositories the figures cover.</summary>
    public required int Repositories { get; init; }

    /// <summary>
    /// True when nothing happened that a lead could want to know: no pull request of people was opened, merged or closed, nothing was
    /// pushed, no debt came or went, no decision was taken, and nothing but the protection of branches needs the team.
    /// </summary>
    public required bool IsQuiet { get; init; }

    /// <summary>What the figures lack, one sentence each: a GitHub team that could not be read, a repository that is not known.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public required AttentionPart Attention { get; init; }

    /// <summary>In the practices' order.</summary>
    public required IReadOnlyList<PracticePart> Practices { get; init; }

    public required FlowPart Flow { get; init; }

    public required DebtPart Debt { get; init; }

    /// <summary>Taken in the week; by repository, then by number, those without one last.</summary>
    public required IReadOnlyList<DecisionItem> Decisions { get; init; }

    /// <summary>
    /// Of the pull requests merged in the week, bots' too, those that owed a decision record at their last evaluation and waived it with a
    /// reason.
    /// </summary>
    public int DecisionsWaived { get; init; }

    public WaiverPart Waivers { get; init; }
}
