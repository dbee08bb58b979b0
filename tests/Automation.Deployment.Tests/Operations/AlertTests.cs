using Automation.Deployment.Tests.Infrastructure;
using Automation.Testing;

namespace Automation.Deployment.Tests.Operations;

/// <summary>Whoever is woken by an alert finds what to do.</summary>
public sealed class AlertTests
{
    /// <summary>https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule</summary>
    private static readonly string[] Windows =
        ["PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D", "P2D"];

    [Fact]
    public void Every_Alert_Has_A_Runbook_And_Every_Runbook_An_Alert()
    {
        var files = Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "runbooks"), "*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Alert.All.Select(a => a.Runbook).Distinct().Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_Table_Of_Alerts_Lists_All_Of_Them_With_Severity_And_Runbook() => Assert.Equal(
        Alert.All.Select(a => $"`{a.Name}` | {a.Severity} | [{a.Runbook}](runbooks/{a.Runbook}.md)").Order(StringComparer.Ordinal),
        OperationsPage.Rows("Alerts").Select(r => $"{r[0]} | {r[1]} | {r[^1]}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_Runbook_Has_The_Same_Parts_And_Names_Its_Alerts() => Assert.All(Alert.All, alert =>
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("docs", "runbooks", $"{alert.Runbook}.md"));

        Assert.Contains($"`{alert.Name}`", text, StringComparison.Ordinal);
        Assert.Equal(
            ["What it means", "What users notice", "First look", "Fixes", "Escalation"],
            text.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]));
    });

    [Fact]
    public void Rules_Look_As_Often_And_As_Far_Back_As_Azure_Lets_Them() => Assert.All(Alert.All, alert =>
    {
        var (every, window) = (alert.Rule["properties.evaluationFrequency"]!, alert.Rule["properties.windowSize"]!);

        Assert.Contains(every, Windows);
        Assert.Contains(window, Windows);
        Assert.True(Array.IndexOf(Windows, every) <= Array.IndexOf(Windows, window), alert.Name);
        Assert.Equal("True", alert.Rule["properties.autoMitigate"]);
    });

    [Fact]
    public void Alerts_Are_Mailed_Where_An_Address_Is_Given_And_Seen_Everywhere()
    {
        var group = Snapshot.Read("examples/medium").Single("Microsoft.Insights/actionGroups");

        Assert.Equal("operators@example.com", group.List("properties.emailReceivers").Single().GetProperty("emailAddress").GetString());
        Assert.All(Alert.All, a => Assert.Equal(group.Id, a.Rule.List("properties.actions.actionGroups").Single().GetString()));
        Assert.Empty(Snapshot.Read("main").All("Microsoft.Insights/actionGroups"));
        Assert.Equal(Alert.All.Select(a => a.Name), Alert.Of("main").Select(a => a.Name));
        Assert.All(Alert.Of("main"), a => Assert.Empty(a.Rule.List("properties.actions.actionGroups")));
        Assert.All(Alert.Of("main"), a => Assert.EndsWith($" docs/runbooks/{a.Runbook}.md", a.Rule["properties.description"]!));
    }
}
