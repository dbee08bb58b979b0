using Automation.Core.Digests.Calendars;
using Automation.Core.Digests.Teams;

namespace Automation.Core.Digests.Content;

/// <summary>One team's week, ready to be rendered: figures and items, no markup. Texts from GitHub are untrusted.</summary>
public sealed record Digest
{
    public required Team Team { get; init; }

    public required IsoWeek Week { get; init; }

    /// <summary>The news in one line, without line breaks: "3 pull requests wait for review, conventional commits 92 % (+4)".</summary>
    public required string Subject { get; init; }

    /// <summary>What mail programs show beside the subject.</summary>
    public required string Preheader { get; init; }

    /// <summary>How many repositories the figures cover.</summary>
    public required int Repositories { get; init; }

    /// <summary>True when nothing happened that a lead could want to know.</summary>
    public required bool IsQuiet { get; init; }

    /// <summary>What the figures lack, one sentence each: a GitHub team that could not be read, a repository that is not known.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public required AttentionPart Attention { get; init; }

    /// <summary>In the practices' order.</summary>
    public required IReadOnlyList<PracticePart> Practices { get; init; }

    public required FlowPart Flow { get; init; }

    public required DebtPart Debt { get; init; }

    /// <summary>Taken in the week, by repository and number.</summary>
    public required IReadOnlyList<DecisionItem> Decisions { get; init; }
}
