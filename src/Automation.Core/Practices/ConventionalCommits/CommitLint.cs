namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>The verdict on one message.</summary>
public sealed record CommitLint
{
    /// <summary>The error that a message of white space only gets, in every mode.</summary>
    public const string EmptyMessage = "empty-message";

    /// <summary>By whose rules the message was judged.</summary>
    public required CommitLintMode Mode { get; init; }

    /// <summary>True without errors; so an ignored message is valid.</summary>
    public bool Valid => Errors.Count == 0;

    /// <summary>True for messages that the mode leaves alone: merges, reverts and fixups that git itself writes.</summary>
    public bool Ignored { get; init; }

    /// <summary>
    /// Rule names without the practice's prefix, distinct, in ordinal order; <c>spec-1</c> to <c>spec-16</c> in spec mode.
    /// </summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <inheritdoc cref="Errors"/>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Null where the header does not parse.</summary>
    public string? Type { get; init; }

    public string? Scope { get; init; }

    public bool Breaking { get; init; }
}
