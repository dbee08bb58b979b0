namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>What the app runs on, for each size.</summary>
public sealed class RuntimeTests
{
    public static TheoryData<string> ParameterFiles => Snapshot.Names;

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void The_App_Runs_Isolated_On_Net_10_In_A_Flex_Consumption_Plan_Of_Its_Own(string name)
    {
        var snapshot = Snapshot.Read(name);
        var plan = snapshot.Single("Microsoft.Web/serverfarms");
        var site = snapshot.Single("Microsoft.Web/sites");

        Assert.Equal(("FC1", "FlexConsumption", "True"), (plan["sku.name"], plan["sku.tier"], plan["properties.reserved"]));
        Assert.Equal(plan.Id, site["properties.serverFarmId"]);
        Assert.Equal("functionapp,linux", site["kind"]);
        Assert.Equal("dotnet-isolated", site["properties.functionAppConfig.runtime.name"]);
        Assert.Equal("10.0", site["properties.functionAppConfig.runtime.version"]);
        Assert.Equal("RollingUpdate", site["properties.functionAppConfig.siteUpdateStrategy.type"]);
    }

    [Theory]
    [InlineData("main", 2048, 40, 0, 30, 1, "Standard_LRS")]
    [InlineData("examples/small", 2048, 40, 0, 30, 1, "Standard_LRS")]
    [InlineData("examples/medium", 2048, 40, 1, 60, 5, "Standard_ZRS")]
    [InlineData("examples/large", 4096, 100, 2, 90, 20, "Standard_ZRS")]
    public void A_Size_Decides_On_Instances_Logs_And_Redundancy(
        string name, int memory, int instances, int ready, int days, int cap, string sku)
    {
        var snapshot = Snapshot.Read(name);
        var site = snapshot.Single("Microsoft.Web/sites");
        var workspace = snapshot.Single("Microsoft.OperationalInsights/workspaces");
        var alwaysReady = site.List("properties.functionAppConfig.scaleAndConcurrency.alwaysReady")
            .Select(r => (r.GetProperty("name").GetString(), r.GetProperty("instanceCount").GetInt32()));

        Assert.Equal($"{memory}", site["properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB"]);
        Assert.Equal($"{instances}", site["properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount"]);
        Assert.Equal(ready == 0 ? [] : [("http", ready)], alwaysReady);
        Assert.Equal($"{days}", workspace["properties.retentionInDays"]);
        Assert.Equal($"{cap}", workspace["properties.workspaceCapping.dailyQuotaGb"]);
        Assert.Equal(sku, snapshot.Single("Microsoft.Storage/storageAccounts")["sku.name"]);
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Telemetry_Goes_Into_The_Workspace(string name)
    {
        var snapshot = Snapshot.Read(name);

        Assert.Equal(
            snapshot.Single("Microsoft.OperationalInsights/workspaces").Id,
            snapshot.Single("Microsoft.Insights/components")["properties.WorkspaceResourceId"]);
    }
}
