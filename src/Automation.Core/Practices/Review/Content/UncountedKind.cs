namespace Automation.Core.Practices.Review.Content;

/// <summary>Why a file is not counted for the size of a change; where several reasons hold, the first one here is told.</summary>
public enum UncountedKind
{
    /// <summary>Under <c>exempt.paths</c>.</summary>
    Exempt,

    /// <summary>Copied from elsewhere, as <c>.gitattributes</c> says.</summary>
    Vendored,

    /// <summary>Written by a package manager.</summary>
    LockFile,

    /// <summary>Written by another tool, as <c>.gitattributes</c> or policy says.</summary>
    Generated,

    Deleted,

    /// <summary>Moved or copied, without a changed line.</summary>
    Moved,
}
