namespace Automation.Core.Releases;

/// <summary>What a commit does for users, by its type (https://www.conventionalcommits.org/en/v1.0.0/).</summary>
public enum ChangeKind
{
    /// <summary>Nothing that they notice: any other type, or a message that is no conventional one.</summary>
    Other,

    /// <summary><c>feat</c></summary>
    Feature,

    /// <summary><c>fix</c></summary>
    Fix,

    /// <summary><c>perf</c></summary>
    Performance,

    /// <summary><c>revert</c>, and git's own <c>Revert "..."</c>, of something that is released.</summary>
    Revert,
}
