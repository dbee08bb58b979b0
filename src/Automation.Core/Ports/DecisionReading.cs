namespace Automation.Core.Ports;

/// <summary>What the register's records of a default branch were read from.</summary>
public sealed record DecisionReading
{
    /// <summary>Raised when a record's text tells more than it did: what an older version read is read again.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Null where the repository was empty.</summary>
    public CommitSha? Commit { get; init; }

    /// <summary>The default branch's name; null where the repository was empty.</summary>
    public string? Branch { get; init; }

    /// <summary>Policy's <c>decisions.directory</c> at the time.</summary>
    public required string Setting { get; init; }

    /// <summary>The directories that held records.</summary>
    public IReadOnlyList<string> Directories { get; init => field = value ?? []; } = [];

    public DateTimeOffset ReadAt { get; init; }

    /// <summary><see cref="CurrentVersion"/> of whoever read.</summary>
    public int Version { get; init; }

    /// <summary>True where the branch has changed since in a way that nobody could look at yet.</summary>
    public bool IsStale { get; init; }

    /// <summary>What was left out for being too much: sentences.</summary>
    public IReadOnlyList<string> Cut { get; init => field = value ?? []; } = [];

    /// <summary>Directories whose records changed, and whose pull requests were not yet asked to be evaluated anew.</summary>
    public IReadOnlyList<string> Unannounced { get; init => field = value ?? []; } = [];

    /// <summary>Whether the records would be read the same way today, as far as that can be told without looking.</summary>
    public bool IsCurrent(string setting, string branch) =>
        !IsStale && Version == CurrentVersion && Setting == setting && Branch == branch;
}
