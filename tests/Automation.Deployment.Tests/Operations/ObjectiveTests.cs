using System.Globalization;
using System.Text.RegularExpressions;
using Automation.Testing;

namespace Automation.Deployment.Tests.Operations;

/// <summary>The page promises what the alerts watch over.</summary>
public sealed class ObjectiveTests
{
    private const double PeriodHours = 28 * 24;

    [Fact]
    public void Targets_Are_The_Same_In_Page_Alerts_And_Workbook() => Assert.All(OperationsPage.Rows("Objectives"), row =>
    {
        var (name, target) = (row[0].Trim('`'), Percent(row[2]) / 100);
        var head = string.Create(CultureInfo.InvariantCulture, $"let objective = {target:0.###};\nlet sli = {Sli(name)};\n");

        Assert.All(Alert.All.Where(a => a.Runbook == $"{name}-burn"), a => Assert.StartsWith(head, a.Query, StringComparison.Ordinal));
        Assert.Equal(2, Alert.All.Count(a => a.Query.StartsWith(head, StringComparison.Ordinal)));
        Assert.Equal(2, Workbook.Queries.Count(q => q.StartsWith(head, StringComparison.Ordinal)));
    });

    [Fact]
    public void Every_Objective_Is_On_The_Page() => Assert.Equal(
        QueryFile.All.Where(f => f.Name.StartsWith("sli/", StringComparison.Ordinal)).Select(f => f.Name["sli/".Length..]),
        OperationsPage.Rows("Objectives").Select(r => r[0].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void Burn_Rates_Are_Those_Of_The_Page_And_Cost_What_It_Says() => Assert.All(OperationsPage.Rows("Burn rates"), row =>
    {
        var query = QueryFile.Read($"budget/{row[0].Trim('`')}").Text;
        var (factor, longWindow, shortWindow) = (double.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3]);
        var limit = factor.ToString("0.0", CultureInfo.InvariantCulture);

        Assert.Contains(
            $"Burn{Kql(longWindow)} >= {limit} and Burn{Kql(shortWindow)} >= {limit} and Bad{Kql(longWindow)} >= 3", query,
            StringComparison.Ordinal);
        Assert.Equal(100 * factor * Hours(longWindow) / PeriodHours, Percent(row[4]), 0.05);
    });

    [Theory]
    [InlineData("webhooks", "WebhookAnswer")]
    [InlineData("evaluations", "Evaluation")]
    public void Times_Are_Those_That_The_Code_Counts_By(string objective, string constant)
    {
        var source = File.ReadAllText(RepositoryRoot.Combine("src", "Automation.Pipeline", "Observability", "Objectives.cs"));
        var time = Regex.Match(source, $@"{constant} {{ get; }} = TimeSpan\.From(?<unit>\w+)\((?<number>\d+)\)");
        var number = int.Parse(time.Groups["number"].Value, CultureInfo.InvariantCulture);
        var seconds = time.Groups["unit"].Value == "Minutes" ? 60 * number : number;

        var row = OperationsPage.Rows("Objectives").Single(r => r[0] == $"`{objective}`");
        Assert.Contains($"within {seconds} s", row[1], StringComparison.Ordinal);
        Assert.Contains($"than {seconds} seconds", Sli(objective), StringComparison.Ordinal);
    }

    private static string Sli(string name) => QueryFile.Read($"sli/{name}").Text;

    private static double Percent(string text) => double.Parse(text.TrimEnd('%', ' '), CultureInfo.InvariantCulture);

    /// <summary>A time as the names of columns have it.</summary>
    private static string Kql(string time) =>
        time.Replace(" min", "m", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static double Hours(string time) => time.Split(' ') switch
    {
        [var n, "h"] => double.Parse(n, CultureInfo.InvariantCulture),
        [var n, "d"] => 24 * double.Parse(n, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"'{time}' is no long window."),
    };
}
