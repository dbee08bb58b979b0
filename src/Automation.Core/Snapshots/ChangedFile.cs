namespace Automation.Core.Snapshots;

/// <summary>One file of a pull request's diff against its merge base.</summary>
public sealed record ChangedFile
{
    /// <summary>Path at the head, with forward slashes; for a removed file its last path.</summary>
    public required string Path { get; init; }

    /// <summary>Path before a rename or copy; null otherwise.</summary>
    public string? PreviousPath { get; init; }

    public required FileStatus Status { get; init; }

    /// <summary>Added lines.</summary>
    public int Additions { get; init; }

    /// <summary>Removed lines.</summary>
    public int Deletions { get; init; }

    /// <summary>
    /// The unified diff's hunks, from the first <c>@@</c> on, without file headers. Null where GitHub gives none:
    /// binary, too large, or a rename without a change.
    /// </summary>
    public string? Patch { get; init; }

    /// <summary>True when <c>.gitattributes</c> marks the file <c>linguist-generated</c> (where the source could read it).</summary>
    public bool IsGenerated { get; init; }

    /// <summary>
    /// True when <c>.gitattributes</c> says that the file is not generated (<c>-linguist-generated</c>): no pattern of the policy makes
    /// it so.
    /// </summary>
    public bool IsHandwritten { get; init; }

    /// <summary>True when <c>.gitattributes</c> marks the file <c>linguist-vendored</c>: copied from elsewhere.</summary>
    public bool IsVendored { get; init; }

    /// <summary>The blob at the head, for a removed file its last one; null where the source does not tell.</summary>
    public string? Blob { get; init; }
}
