namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>A message as commitlint's parser cuts it. Empty parts are null, as its rules treat them alike.</summary>
internal sealed record CommitlintMessage(string[] RawLines)
{
    public string? Header { get; init; }

    public string? Type { get; init; }

    public string? Scope { get; init; }

    public string? Subject { get; init; }

    public bool HasExclamationMark { get; init; }

    public string? Body { get; init; }

    public string? Footer { get; init; }

    /// <summary>Whether a <c>BREAKING CHANGE:</c> line, in any case, was found.</summary>
    public bool HasNote { get; init; }
}
