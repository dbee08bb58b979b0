using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Policies;

/// <summary>Section <c>waivers</c>.</summary>
public sealed record WaiverSettings
{
    /// <summary>The roles that there are, as GitHub calls them, from the least to the most.</summary>
    internal static readonly IReadOnlyList<string> Roles = ["triage", "write", "maintain", "admin"];

    /// <summary>Repository roles that may waive a rule, each with those above it; never the pull request's author.</summary>
    public IReadOnlyList<string> By { get; init; } = ["maintain", "admin"];

    /// <summary>The rules that may be waived: patterns over full ids, in which <c>*</c> is any number of characters.</summary>
    public IReadOnlyList<string> Rules { get; init; } = ["*"];

    /// <summary>For how many days after the one on which it is given a waiver may hold; zero for any time.</summary>
    public int MaxDays { get; init; }

    /// <summary>Whether a role is one of <see cref="By"/>, or above one of them.</summary>
    public bool MayWaive(RepositoryPermission role) =>
        By.Any(name => Enum.TryParse<RepositoryPermission>(name, ignoreCase: true, out var least) && role >= least);

    /// <param name="rule">Full rule id.</param>
    public bool CanBeWaived(string rule) => Rules.Any(pattern => NamePattern.Parse(pattern, classes: false)?.IsMatch(rule) is true);
}
