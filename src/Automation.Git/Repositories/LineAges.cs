using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>When lines were last changed, from <c>git blame --line-porcelain</c>.</summary>
internal static class LineAges
{
    /// <summary>More ranges than these make a command line too long; blame then reads the whole file.</summary>
    private const int MaxRanges = 400;

    private const string Time = "committer-time ";

    public static async Task<IReadOnlyDictionary<int, DateTimeOffset>> ReadAsync(
        GitExecutable git, string path, IReadOnlyList<int> lines, CancellationToken cancellationToken)
    {
        int[] wanted = [.. lines.Distinct().Order()];
        string[] ranges = wanted.Length > MaxRanges ? [] : [.. wanted.SelectMany(n => new[] { "-L", $"{n},{n}" })];
        var result = await git.RunAsync(["blame", "--line-porcelain", .. ranges, "--", path], cancellationToken);
        return result.ExitCode == 0 ? Parse(result.Output, wanted.ToHashSet()) : new Dictionary<int, DateTimeOffset>();
    }

    /// <summary>Each line comes as a head (commit, line there, line here), its commit's fields, and, after a tab, its text.</summary>
    private static Dictionary<int, DateTimeOffset> Parse(string output, HashSet<int> wanted)
    {
        var ages = new Dictionary<int, DateTimeOffset>();
        var line = 0;
        var isCommitted = false;
        var isHead = true;
        foreach (var range in output.AsSpan().Split('\n'))
        {
            var text = output.AsSpan(range);
            if (isHead && text.ToString().Split(' ') is [var commit, _, var here, ..])
            {
                line = int.TryParse(here, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                isCommitted = commit.AsSpan().ContainsAnyExcept('0');
            }
            else if (isCommitted && text.StartsWith(Time) && wanted.Contains(line)
                && long.TryParse(text[Time.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                ages[line] = DateTimeOffset.FromUnixTimeSeconds(seconds);
            }

            isHead = text.StartsWith('\t');
        }

        return ages;
    }
}
