using System.Text.RegularExpressions;
using Automation.Deployment.Tests.Linting;
using Automation.Testing;

namespace Automation.Deployment.Tests.Operations;

/// <summary>What a runbook says can be done as it says.</summary>
public sealed partial class RunbookTests
{
    private static readonly string Folder = RepositoryRoot.Combine("docs", "runbooks");

    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Runbooks => [.. Names];

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Log_Events_Have_The_Ids_That_It_Names(string name) => Assert.All(Event().Matches(Read(name)), e =>
        Assert.Contains(
            TelemetryNames.Page.Split('\n'),
            row => row.StartsWith($"| {e.Groups["id"].Value} |", StringComparison.Ordinal)
                && row.Contains($"| `{e.Groups["name"].Value}` |", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Query_Files_That_It_Runs_Exist(string name) => Assert.All(
        QueryPath().Matches(Read(name)).Select(m => m.Groups["name"].Value),
        file => Assert.Contains(QueryFile.All, f => f.Name == file));

    [Fact]
    public async Task Queries_That_Stand_In_Runbooks_Fit_The_Tables()
    {
        var queries = Names.SelectMany(n => Inline().Matches(Read(n))).Select(m => m.Groups["query"].Value).ToArray();

        var findings = await NodeLint.RunAsync("lint-queries.mjs", queries.Select(q => ("runbook", q)));

        Assert.NotEmpty(queries);
        Assert.All(findings.Zip(queries), f => Assert.True(f.First.Count == 0, $"{string.Join('\n', f.First)}\n{f.Second}"));
    }

    [Fact]
    public void Events_That_Queries_Of_Runbooks_Look_For_Are_Listed()
    {
        var ids = Names.SelectMany(n => Ids().Matches(Read(n)))
            .SelectMany(m => m.Groups["ids"].Value.Split(',')).Select(i => i.Trim(' ', '"')).ToArray();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains($"\n| {id} |", TelemetryNames.Page, StringComparison.Ordinal));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.md"));

    [GeneratedRegex(@"(event\s|, )(?<id>\d+) `(?<name>\w+)`")]
    private static partial Regex Event();

    [GeneratedRegex(@"infra/queries/(?<name>[a-z]+/[a-z-]+)\.kql")]
    private static partial Regex QueryPath();

    [GeneratedRegex(@"(--analytics-query|^q) '(?<query>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\[""EventId""\]\) in \((?<ids>[^)]+)\)")]
    private static partial Regex Ids();
}
