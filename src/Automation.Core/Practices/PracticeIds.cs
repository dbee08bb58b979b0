namespace Automation.Core.Practices;

/// <summary>The practices' ids: keys in the policy, suffixes of check run names.</summary>
public static class PracticeIds
{
    public const string ConventionalCommits = "conventional-commits";
    public const string Review = "review";
    public const string Decisions = "decisions";
    public const string TechDebt = "tech-debt";
}
