namespace Automation.Cli.Deciding;

/// <summary>A file that is read as a decision record.</summary>
/// <param name="Path">From the root of its tree, with forward slashes.</param>
/// <param name="IsRooted">Whether the user wrote a full path, and reads full paths.</param>
internal sealed record RecordFile(RecordTree Tree, string Path, bool IsRooted)
{
    public string FullPath => Tree.FullPathOf(Path);

    /// <summary>The path as the user reads it.</summary>
    public string Shown => Show(Path);

    /// <summary>Another path of the same tree as the user reads it.</summary>
    public string Show(string path) => Tree.Show(path, IsRooted);
}
