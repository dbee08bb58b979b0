namespace Automation.Core.Workspaces;

/// <summary>The <c>use</c> directives of a <c>go.work</c> (https://go.dev/ref/mod#workspaces): one path, or a block of them.</summary>
internal static class GoWorkspace
{
    /// <summary>The modules' directories.</summary>
    public static IEnumerable<string> Patterns(string text)
    {
        var inBlock = false;
        foreach (var line in text.Split('\n'))
        {
            var content = WithoutComment(line).Trim();
            if (inBlock)
            {
                inBlock = content != ")";
            }
            else if (content.StartsWith("use", StringComparison.Ordinal) && content is [_, _, _, ' ' or '\t' or '(', ..])
            {
                content = content[3..].Trim();
                inBlock = content == "(";
            }
            else
            {
                continue;
            }

            if (content.Trim('"', '`') is { Length: > 0 } path and not "(" and not ")")
            {
                yield return path;
            }
        }
    }

    private static string WithoutComment(string line)
    {
        var at = line.IndexOf("//", StringComparison.Ordinal);
        return at < 0 ? line : line[..at];
    }
}
