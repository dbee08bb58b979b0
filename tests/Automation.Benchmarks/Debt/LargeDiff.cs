using System.Text;
using Automation.Core.Snapshots;

namespace Automation.Benchmarks.Debt;

/// <summary>A diff over several languages: code, strings, comments, and in each file one new marker, one moved and one removed.</summary>
internal static class LargeDiff
{
    /// <summary>Lines of each file's patch, its header not counted.</summary>
    public const int LinesPerFile = 40;

    private static readonly (string Extension, string Comment)[] Languages =
        [("cs", "//"), ("ts", "//"), ("go", "//"), ("py", "#"), ("yml", "#"), ("sql", "--"), ("java", "//"), ("sh", "#")];

    public static ChangedFile[] Files(int count) => [.. Enumerable.Range(0, count).Select(FileOf)];

    /// <summary>The whole diff as <c>git diff</c> prints it.</summary>
    public static string Text(int files)
    {
        var text = new StringBuilder();
        foreach (var file in Files(files))
        {
            text.Append("diff --git a/").Append(file.Path).Append(" b/").Append(file.Path).Append('\n');
            text.Append("--- a/").Append(file.Path).Append("\n+++ b/").Append(file.Path).Append('\n');
            text.Append(file.Patch).Append('\n');
        }

        return text.ToString();
    }

    private static ChangedFile FileOf(int n)
    {
        var (extension, comment) = Languages[n % Languages.Length];
        List<string> lines =
        [
            $"-{comment} FIXME(#{n}): this was paid back",
            $"-{comment} TODO: move me {n}",
            $" {comment} Greets whoever comes, and says nothing of debt.",
        ];
        while (lines.Count < LinesPerFile - 2)
        {
            lines.Add(LineOf(lines.Count, comment));
        }

        lines.Add($"+{comment} TODO: move me {n}");
        lines.Add($"+{comment} TODO(#{n + 1}): greet in the visitor's own language");
        var (additions, deletions) = (lines.Count(l => l[0] == '+'), lines.Count(l => l[0] == '-'));
        var header = $"@@ -1,{lines.Count - additions} +1,{lines.Count - deletions} @@ greetings";
        return new ChangedFile
        {
            Path = $"src/Greetings/Part{n / 50}/greeting{n}.{extension}",
            Status = FileStatus.Modified,
            Additions = additions,
            Deletions = deletions,
            Patch = string.Join('\n', lines.Prepend(header)),
        };
    }

    private static string LineOf(int n, string comment) => (n % 5) switch
    {
        0 => $" visitor{n} = find(\"{n}\", greeting, language)",
        1 => $"+greeting{n} = format(\"welcome, // TODO is no comment here: %s\", visitor{n})",
        2 => $"-greeting{n} = \"welcome\" + visitor{n - 1}",
        3 => $"+if (visitor{n} != null) send(greeting{n}); {comment} whoever is gone is not greeted",
        _ => " ",
    };
}
