using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Waivers;

/// <summary>Tells whether a waiver is in force. Nothing is remembered: each evaluation asks anew, under the policy of that day.</summary>
public static class WaiverRules
{
    /// <summary>The most characters of a reason: whoever waives is heard, and does not fill the report.</summary>
    public const int MaxReason = 500;

    private static readonly HashSet<string> Known =
        [.. PracticeCatalog.All.SelectMany(practice => practice.Rules.Select(rule => $"{practice.Id}/{rule.Id}"))];

    /// <summary>Why a waiver is not in force, as one sentence of plain text that quotes what people wrote; null where it is.</summary>
    public static string? Refusal(Waiver waiver, PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now) =>
        Unknown(waiver.Rule) ?? NotAllowed(waiver, snapshot, policy) ?? Over(waiver, now);

    /// <summary>Why there is no such rule; null where there is.</summary>
    public static string? Unknown(string rule) => Known.Contains(rule) ? null : $"There is no rule '{Excerpt.Of(rule)}'.";

    /// <summary>Why somebody of a role may not waive a rule, whatever rule it is; null where they may.</summary>
    public static string? TooLow(RepositoryPermission role, EffectivePolicy policy)
    {
        var settings = policy.Policy.Waivers;
        return settings.MayWaive(role) ? null
            : settings.By.Count == 0 ? "The policy lets nobody waive a rule (waivers.by)."
            : $"The policy lets only the roles {string.Join(", ", settings.By)} waive a rule (waivers.by), "
                + $"and here the role is {role.ToString().ToLowerInvariant()}.";
    }

    /// <summary>Why a waiver of a known rule is not in force at any time, for what policy says or who gave it; null where it is.</summary>
    internal static string? NotAllowed(Waiver waiver, PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        var settings = policy.Policy.Waivers;
        return string.IsNullOrWhiteSpace(waiver.Reason) ? "A waiver needs a reason."
            : waiver.Reason.Length > MaxReason ? $"The reason is longer than {MaxReason} characters."
            : !settings.CanBeWaived(waiver.Rule) ? $"The policy does not let {waiver.Rule} be waived (waivers.rules)."
            : snapshot.Author.Is(waiver.By)
                ? $"{waiver.By} opened this pull request, and nobody waives a rule on a pull request of their own."
            : TooLow(waiver.Role, policy) ?? TooLong(waiver, settings);
    }

    /// <summary>Why a waiver holds no more; null while it does.</summary>
    internal static string? Over(Waiver waiver, DateTimeOffset now) =>
        waiver.EndsAt <= now ? $"Its last day was {Day(waiver.Until!.Value)} (UTC)." : null;

    private static string? TooLong(Waiver waiver, WaiverSettings settings)
    {
        if (settings.MaxDays == 0)
        {
            return null;
        }

        var last = DateOnly.FromDateTime(waiver.At.UtcDateTime).AddDays(settings.MaxDays);
        return waiver.Until <= last ? null
            : $"The policy lets a waiver hold for at most {Plural.Of(settings.MaxDays, "day")} (waivers.max-days): "
                + $"here until {Day(last)}, and that has to be said.";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
