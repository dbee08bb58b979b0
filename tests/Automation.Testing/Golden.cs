using System.Runtime.CompilerServices;

namespace Automation.Testing;

/// <summary>
/// Golden files: every text that we publish stands in a file beside its test, under <c>Golden/</c>, and is compared to the letter.
/// With <c>AUTOMATION_ACCEPT=1</c> in the environment a run writes what it got; the diff is then read like any other change.
/// </summary>
public static class Golden
{
    /// <param name="name">File name, such as <c>comment-all-well.md</c>.</param>
    /// <exception cref="GoldenMismatchException">The text differs from the file, or there is no file.</exception>
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(FromSourceRoot(testFile))!;
        var path = Path.Combine(folder, "Golden", name);
        if (Environment.GetEnvironmentVariable("AUTOMATION_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            throw new GoldenMismatchException(path, FirstDifference(expected, actual));
        }
    }

    /// <summary>Deterministic builds write <c>/_/</c> for the source root into the compiler's paths.</summary>
    private static string FromSourceRoot(string path) =>
        path.StartsWith("/_/", StringComparison.Ordinal) ? RepositoryRoot.Combine(path[3..]) : path;

    private static string FirstDifference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"line {line + 1}: expected '{before.ElementAtOrDefault(line)}', got '{after.ElementAtOrDefault(line)}'";
    }
}
