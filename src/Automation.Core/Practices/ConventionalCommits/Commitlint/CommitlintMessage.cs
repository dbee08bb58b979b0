namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// A message as commitlint's parser cuts it, without copying. An empty part stands for one that is missing, as its rules treat both
/// alike.
/// </summary>
internal readonly ref struct CommitlintMessage
{
    public ReadOnlySpan<char> Header { get; init; }

    public ReadOnlySpan<char> Type { get; init; }

    public ReadOnlySpan<char> Scope { get; init; }

    public ReadOnlySpan<char> Subject { get; init; }

    public bool HasExclamationMark { get; init; }

    public ReadOnlySpan<char> Body { get; init; }

    public ReadOnlySpan<char> Footer { get; init; }

    /// <summary>Whether a <c>BREAKING CHANGE:</c> line, in any case, was found.</summary>
    public bool HasNote { get; init; }

    /// <summary>Whether nothing was left to judge, which commitlint takes for an empty message and lets pass.</summary>
    public bool IsNothing { get; init; }
}
