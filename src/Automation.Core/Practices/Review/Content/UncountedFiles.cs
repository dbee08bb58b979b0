namespace Automation.Core.Practices.Review.Content;

/// <summary>Files that are not counted for the size of a change, for one reason.</summary>
public sealed record UncountedFiles(UncountedKind Kind, IReadOnlyList<string> Paths)
{
    /// <summary>"2 lock files", "1 generated".</summary>
    public override string ToString() =>
        Kind == UncountedKind.LockFile ? Plural.Of(Paths.Count, "lock file") : $"{Plural.Number(Paths.Count)} {Label}";

    /// <summary>"lock files", "generated".</summary>
    internal string Label => Kind == UncountedKind.LockFile ? "lock files" : Kind.ToString().ToLowerInvariant();
}
