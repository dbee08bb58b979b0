using System.Text.Json;

namespace Automation.Deployment.Tests.Operations;

/// <summary>The workbook can be read, and shows what it is there for.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Sections_Are_Those_That_Operators_Look_At() => Assert.Equal(
        ["Service levels", "Golden signals", "Practices", "Queues", "GitHub limits", "Digests", "Jobs, recovery, retention"],
        Workbook.Items.Where(i => i.GetProperty("type").GetInt32() == 1)
            .Select(i => i.GetProperty("content").GetProperty("json").GetString()!.Split('\n')[0]["## ".Length..]));

    [Fact]
    public void Every_Signal_Of_The_Four_Has_A_Chart()
    {
        var titles = Workbook.Charts.Select(c => c.GetProperty("title").GetString()!).ToArray();

        Assert.All(["Traffic", "Errors", "Latency", "Saturation"], signal => Assert.Contains(titles, t => t.StartsWith(signal)));
    }

    [Fact]
    public void Names_Of_Items_Differ()
    {
        var names = Workbook.Items.Select(i => i.GetProperty("name").GetString()).ToArray();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void A_Chart_Has_A_Fixed_Time_Or_The_Readers() => Assert.All(Workbook.Charts, chart =>
    {
        var parameter = Workbook.Items[0].GetProperty("content").GetProperty("parameters")[0].GetProperty("name").GetString();
        var isBudget = chart.GetProperty("query").GetString()!.StartsWith("let objective", StringComparison.Ordinal);

        Assert.Equal(
            isBudget ? $"{TimeSpan.FromDays(28).TotalMilliseconds}" : parameter,
            isBudget
                ? chart.GetProperty("timeContext").GetProperty("durationMs").ToString()
                : chart.GetProperty("timeContextFromParameter").GetString());
    });

    [Fact]
    public void Time_Series_Are_In_Order() => Assert.All(Workbook.Charts.Where(IsOverTime), chart =>
        Assert.Contains("order by TimeGenerated asc", chart.GetProperty("query").GetString(), StringComparison.Ordinal));

    private static bool IsOverTime(JsonElement chart) => chart.GetProperty("visualization").GetString() != "table";
}
