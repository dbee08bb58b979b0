namespace Automation.Git.Diffs;

/// <summary>One line of <c>git diff --raw</c>: <c>:modes ids status TAB path [TAB path]</c>.</summary>
/// <param name="Blob">The object at the end of the change; of a removed file the one that it was.</param>
internal sealed record RawChange(char Status, string Path, string? PreviousPath, string Blob)
{
    /// <summary>A file that became a link, a submodule or the like: the patch shows a removal and an addition.</summary>
    public bool IsTypeChange => Status == 'T';

    public FileStatus FileStatus => Status switch
    {
        'A' => FileStatus.Added,
        'D' => FileStatus.Removed,
        'R' => FileStatus.Renamed,
        'C' => FileStatus.Copied,
        _ => FileStatus.Modified,
    };

    public static RawChange Parse(string line)
    {
        var parts = line.Split('\t');
        var facts = parts[0].Split(' ');
        var status = facts[^1][0];
        var blob = facts[status == 'D' ? ^3 : ^2];
        var last = GitPath.Unquote(parts[^1]);
        return new RawChange(status, last, parts.Length > 2 ? GitPath.Unquote(parts[1]) : null, blob);
    }
}
