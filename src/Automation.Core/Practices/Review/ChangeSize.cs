using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// How much of a diff a person has to read: added and removed lines of files that were written by hand and still exist. Generated
/// and deleted files are told apart and not counted; files under <c>exempt.paths</c> neither.
/// </summary>
/// <param name="Name">XS to XXL, by the thresholds of the policy.</param>
/// <param name="Lines">Added and removed lines that count.</param>
/// <param name="Files">Files that count.</param>
/// <param name="Generated">Generated files, not counted.</param>
/// <param name="Deleted">Deleted files, not counted.</param>
/// <param name="Exempt">Files that policy exempts, not counted.</param>
public sealed record ChangeSize(string Name, int Lines, int Files, int Generated, int Deleted, int Exempt)
{
    internal static ChangeSize Of(IReadOnlyList<ChangedFile> files, SizeSettings size, FileScope scope)
    {
        int lines = 0, counted = 0, generated = 0, deleted = 0, left = 0;
        foreach (var file in files)
        {
            if (scope.IsExempt(file))
            {
                left++;
            }
            else if (scope.IsGenerated(file))
            {
                generated++;
            }
            else if (file.Status == FileStatus.Removed)
            {
                deleted++;
            }
            else
            {
                counted++;
                lines += file.Additions + file.Deletions;
            }
        }

        return new ChangeSize(NameOf(lines, size), lines, counted, generated, deleted, left);
    }

    /// <summary>For the report: "size: M (84 lines in 5 files; 2 generated, 1 deleted not counted)".</summary>
    public override string ToString()
    {
        (int Count, string Kind)[] kinds = [(Generated, "generated"), (Deleted, "deleted"), (Exempt, "exempt")];
        var left = string.Join(", ", kinds.Where(k => k.Count > 0).Select(k => $"{Plural.Number(k.Count)} {k.Kind}"));
        return $"size: {Name} ({Extent}{(left.Length > 0 ? $"; {left} not counted" : "")})";
    }

    /// <summary>"84 lines in 5 files".</summary>
    internal string Extent => $"{Plural.Of(Lines, "line")} in {Plural.Of(Files, "file")}";

    private static string NameOf(int lines, SizeSettings size) =>
        lines < size.Xs ? "XS"
        : lines < size.S ? "S"
        : lines < size.M ? "M"
        : lines < size.L ? "L"
        : lines < size.Xl ? "XL"
        : "XXL";
}
