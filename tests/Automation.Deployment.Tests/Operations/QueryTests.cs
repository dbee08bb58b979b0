using System.Text.RegularExpressions;
using Automation.Deployment.Tests.Linting;

namespace Automation.Deployment.Tests.Operations;

/// <summary>Queries can be read by Kusto, and each is used.</summary>
public sealed partial class QueryTests
{
    private const string Linter = "lint-queries.mjs";

    public static TheoryData<string> Files => QueryFile.Names;

    [Fact]
    public async Task Every_Deployed_Query_Fits_The_Tables_It_Reads()
    {
        var findings = await NodeLint.RunAsync(Linter, QueryFile.Deployed.Select((q, i) => ($"{i}", q)));

        Assert.Equal(QueryFile.Deployed.Count, findings.Count);
        Assert.All(findings.Zip(QueryFile.Deployed), f => Assert.True(f.First.Count == 0, $"{string.Join('\n', f.First)}\n{f.Second}"));
    }

    [Theory]
    [InlineData("AppMetrics | where Nome == 'x'", "Nome")]
    [InlineData("AppMetrics | summarize sum(Name)", "summable")]
    [InlineData("AppMetric | take 1", "AppMetric")]
    [InlineData("AppMetrics | where", "")]
    public async Task A_Query_That_Does_Not_Fit_Is_Found(string query, string finding) =>
        Assert.Contains(finding, Assert.Single((await NodeLint.RunAsync(Linter, "wrong", query)).Take(1)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_File_Says_What_It_Tells_And_An_Alert_Or_The_Workbook_Uses_It(string name)
    {
        var text = QueryFile.Read(name).Text;

        Assert.StartsWith("// ", text, StringComparison.Ordinal);
        Assert.Contains(QueryFile.Deployed, q => q.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_But_The_Files_Is_Deployed() => Assert.All(QueryFile.Deployed, query =>
    {
        var rest = QueryFile.All.Aggregate(query, (left, file) => left.Replace(file.Text, "", StringComparison.Ordinal));

        Assert.Matches(Frame(), rest);
    });

    /// <summary>What is put around files that are about an error budget; nothing around others.</summary>
    [GeneratedRegex(@"\A(let objective = 0\.\d+;\nlet sli = ;\n)?\z")]
    private static partial Regex Frame();
}
