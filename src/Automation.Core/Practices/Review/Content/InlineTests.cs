using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Content;

/// <summary>
/// Tests that stand in the file that they test, as unit tests do in Rust (https://doc.rust-lang.org/book/ch11-03-test-organization.html).
/// </summary>
internal static class InlineTests
{
    private static readonly string[] Marks = ["#[cfg(test)]", "#[test]", "::test]", "mod tests"];

    /// <summary>
    /// Whether a patch adds a line below the beginning of a test, as far as it shows one: in the lines before, or in what git writes
    /// behind the numbers of a hunk.
    /// </summary>
    public static bool AreChanged(ChangedFile file)
    {
        if (file.Patch is not { } patch || !file.Path.EndsWith(".rs", StringComparison.Ordinal))
        {
            return false;
        }

        var inTest = false;
        foreach (var line in patch.AsSpan().EnumerateLines())
        {
            inTest = (inTest && !line.StartsWith("@@")) || IsMark(line);
            if (inTest && line.StartsWith("+"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(ReadOnlySpan<char> line)
    {
        foreach (var mark in Marks)
        {
            if (!line.StartsWith("-") && line.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
