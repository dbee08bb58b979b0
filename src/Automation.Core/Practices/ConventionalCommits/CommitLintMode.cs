namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>By whose rules a message is judged.</summary>
public enum CommitLintMode
{
    /// <summary>The repository's policy: our rules with its severities and options.</summary>
    Policy,

    /// <summary>The 16 points of Conventional Commits 1.0.0 and nothing else.</summary>
    Spec,

    /// <summary>commitlint with its conventional configuration and its default ignores.</summary>
    Commitlint,
}
