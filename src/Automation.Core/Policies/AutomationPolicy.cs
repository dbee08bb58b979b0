using Automation.Core.Policies.Overrides;

namespace Automation.Core.Policies;

/// <summary>The policy file's content, complete: unset keys hold the built-in defaults.</summary>
public sealed record AutomationPolicy
{
    /// <summary>The policy without any file.</summary>
    public static AutomationPolicy Default { get; } = new();

    public ConventionalCommitsSettings ConventionalCommits { get; init; } = new();

    public ReviewSettings Review { get; init; } = new();

    public DecisionsSettings Decisions { get; init; } = new();

    public TechDebtSettings TechDebt { get; init; } = new();

    public ExemptSettings Exempt { get; init; } = new();

    public WaiverSettings Waivers { get; init; } = new();

    /// <summary>What a pull request is told, and where.</summary>
    public ReportSettings Report { get; init; } = new();

    /// <summary>Which labels are put on a pull request.</summary>
    public LabelSettings Labels { get; init; } = new();

    /// <summary>
    /// What differs for some pull requests, in the order in which it takes effect: the organisation's first. Applied by
    /// <see cref="EffectivePolicy.For(Snapshots.PullRequestSnapshot)"/>.
    /// </summary>
    public IReadOnlyList<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>Key paths whose organisation value a repository cannot change.</summary>
    public IReadOnlyList<string> Enforced { get; init; } = [];

    /// <summary>Who is sent a weekly digest. Of no matter to any repository's checks.</summary>
    public DigestSettings Digest { get; init; } = new();
}
