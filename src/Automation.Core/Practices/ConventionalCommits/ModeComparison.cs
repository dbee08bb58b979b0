namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Tells where the three modes of judging a message differ.</summary>
internal static class ModeComparison
{
    /// <summary>
    /// One sentence where the specification or commitlint would let pass what a rule finds; null where all agree.
    /// </summary>
    public static string? Explain(string message, string rule) => null;
}
