namespace Automation.Core.Practices.Decisions;

/// <summary>What is known beside the records that are linted.</summary>
public sealed record DecisionLintOptions
{
    /// <summary>Records that are read for numbers and references, but not reported, such as those beside a single file.</summary>
    public IReadOnlyList<DecisionRecord> Context { get; init; } = [];

    /// <summary>
    /// Whether there is a file or folder of that path, in the form of the records' own paths; null where that is not known, so that no link
    /// is looked up. Where it is given, the records and <see cref="Context"/> are all the records of their directories.
    /// </summary>
    public Func<string, bool>? Exists { get; init; }

    /// <summary>The UTC day; null leaves out what depends on it.</summary>
    public DateOnly? Today { get; init; }
}
