using System.Globalization;
using System.Text;

namespace Automation.Git.Tests.Diffs;

/// <summary>Two diffs are the same to us exactly where they are the same to <c>git patch-id --verbatim</c>.</summary>
public sealed class GitPatchIdTests : IDisposable
{
    private const int Bases = 6;

    private readonly Freshness branch = new();
    private readonly List<string> diffs = [];

    private GitRepositoryBuilder Source => branch.Source;

    public void Dispose() => branch.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_Edits_On_Random_Bases_Fall_Into_The_Same_Classes(int seed)
    {
        var ours = new List<string>();
        for (var at = 0; at < Bases; at++)
        {
            // A base's draws are its own, those of the edits are the same on all bases: so many diffs are equal.
            var dice = new Random((seed * 100) + at);
            var start = Enumerable.Range(0, 2).Aggregate(Lines(), (lines, _) => Edit(lines, dice));
            var from = Source.Checkout("main").Write("poem.txt", Text(start)).Commit("docs: another base");
            ours.AddRange(await EditsAsync(seed, from, start));
        }

        var gits = PatchIds();

        Assert.Equal(ours.Count, gits.Count);
        Assert.InRange(gits.Distinct().Count(), 2, gits.Count - 1);
        Assert.Equal(Classes(gits), Classes(ours));
    }

    private async Task<List<string>> EditsAsync(int seed, string from, List<string> lines)
    {
        var ids = new List<string>();
        foreach (var edit in Enumerable.Range(0, 6))
        {
            var dice = new Random((seed * 1_000) + edit);
            var text = Text(Edit([.. lines], dice));
            Source.Write("poem.txt", edit == 5 ? text.TrimEnd('\n') : text);
            var to = (edit == 4 ? Source.Write("added.txt", "added\n") : Source).Commit("feat: edit");
            var diff = Source.Run("diff-tree", "-r", "-p", "--full-index", "-M", from, to);
            Source.Run("reset", "-q", "--hard", from);
            if (diff.Length > 0)
            {
                // Of an edit that changes nothing git says nothing.
                ids.Add(await branch.IdAsync(to, from));
                diffs.Add(diff);
            }
        }

        return ids;
    }

    /// <summary>Git's answers, in the order of <see cref="diffs"/>; it takes a line with an object id for the start of a patch.</summary>
    private List<string> PatchIds()
    {
        var input = new StringBuilder();
        for (var n = 0; n < diffs.Count; n++)
        {
            input.Append(CultureInfo.InvariantCulture, $"{n + 1:x40}\n{diffs[n]}");
        }

        return
        [
            .. Source.Feed(input.ToString(), "patch-id", "--verbatim").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .OrderBy(parts => parts[1], StringComparer.Ordinal)
                .Select(parts => parts[0]),
        ];
    }

    /// <summary>For each value the first place where it stands: equal for lists that are equal up to names.</summary>
    private static IEnumerable<int> Classes(List<string> values) => values.Select(v => values.IndexOf(v));

    private static List<string> Lines() => [.. Enumerable.Range(1, 30).Select(n => $"line {n % 7}")];

    private static string Text(List<string> lines) => string.Concat(lines.Select(l => $"{l}\n"));

    private static List<string> Edit(List<string> lines, Random dice)
    {
        var at = dice.Next(25);
        switch (dice.Next(4))
        {
            case 0:
                lines.Insert(at, "an added line");
                break;
            case 1:
                lines.RemoveAt(at);
                break;
            case 2:
                lines[at] += " ";
                break;
            default:
                lines[at] = "another line\r";
                break;
        }

        return lines;
    }
}
