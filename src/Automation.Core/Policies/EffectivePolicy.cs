using Automation.Core.Policies.Overrides;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Policies;

/// <summary>The policy that applies to one repository, after layering, and what was wrong on the way there.</summary>
public sealed record EffectivePolicy
{
    public static EffectivePolicy Default { get; } = new();

    public AutomationPolicy Policy { get; init; } = AutomationPolicy.Default;

    /// <summary>Problems of all layers, in the order of the files and lines.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; init; } = [];

    /// <summary>The files that took part, lowest layer first; empty when only the defaults apply.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary><see cref="PolicyText.Remarks"/> of the files that took part.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Lower-case hexadecimal SHA-256 over the effective content: equal for equal policies.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What took part, lowest layer first; after <see cref="For(OverrideTarget)"/> the overrides that apply, too.</summary>
    internal IReadOnlyList<PolicyLayer> Layers { get; init; } = [];

    private bool IsForOnePullRequest { get; init; }

    /// <summary>
    /// The policy for one pull request: what is overridden for its branch, paths, labels or author has taken effect, and
    /// <see cref="Remarks"/> say so. To ask again changes nothing. The hash stays: it names the policy, whatever pull request it meets.
    /// </summary>
    public EffectivePolicy For(PullRequestSnapshot snapshot) =>
        IsForOnePullRequest || Policy.Overrides.Count == 0 ? this : For(OverrideTarget.Of(snapshot));

    /// <inheritdoc cref="For(PullRequestSnapshot)"/>
    public EffectivePolicy For(OverrideTarget target) => IsForOnePullRequest
        ? this
        : Policy.Overrides
            .Where(o => o.When.Hold(target))
            .Aggregate(this with { IsForOnePullRequest = true }, static (policy, o) => o.Over(policy));

    public PracticeSettings SettingsOf(string practice) => practice switch
    {
        PracticeIds.ConventionalCommits => Policy.ConventionalCommits,
        PracticeIds.Review => Policy.Review,
        PracticeIds.Decisions => Policy.Decisions,
        PracticeIds.TechDebt => Policy.TechDebt,
        _ => throw new ArgumentOutOfRangeException(nameof(practice), practice, "No such practice."),
    };

    public PracticeMode ModeOf(string practice) => SettingsOf(practice).Mode;

    /// <summary>The mode with rollout applied: outside the rollout, what would be published is only observed.</summary>
    public PracticeMode ModeOf(string practice, RepositoryId repository)
    {
        var settings = SettingsOf(practice);
        return settings.Mode > PracticeMode.Observe && !Policies.Rollout.Includes(repository, settings.Rollout)
            ? PracticeMode.Observe
            : settings.Mode;
    }

    /// <inheritdoc cref="PracticeSettings.SettingOf"/>
    public RuleSetting SettingOf(string practice, IRule rule) => SettingsOf(practice).SettingOf(rule);
}
