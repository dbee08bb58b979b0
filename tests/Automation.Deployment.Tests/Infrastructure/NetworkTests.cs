namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>With a virtual network, storage and vault are reached through it alone; webhooks still come from outside.</summary>
public sealed class NetworkTests
{
    private static readonly Snapshot Private = Snapshot.Read("examples/large");

    [Theory]
    [InlineData("main")]
    [InlineData("examples/small")]
    [InlineData("examples/medium")]
    public void Without_A_Network_There_Is_Nothing_Of_One(string name)
    {
        var snapshot = Snapshot.Read(name);

        Assert.DoesNotContain(snapshot.Resources, r => r.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.Null(snapshot.Single("Microsoft.Web/sites")["properties.virtualNetworkSubnetId"]);
    }

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts", "AzureServices")]
    [InlineData("Microsoft.KeyVault/vaults", "None")]
    public void With_A_Network_The_Internet_Is_Kept_Out(string type, string bypass)
    {
        var resource = Private.Single(type);

        Assert.Equal("Disabled", resource["properties.publicNetworkAccess"]);
        Assert.Equal("Deny", resource["properties.networkAcls.defaultAction"]);
        Assert.Equal(bypass, resource["properties.networkAcls.bypass"]);
        Assert.Empty(resource.List("properties.networkAcls.ipRules"));
    }

    [Fact]
    public void Webhooks_Still_Reach_The_App() =>
        Assert.Equal("Enabled", Private.Single("Microsoft.Web/sites")["properties.publicNetworkAccess"]);

    [Fact]
    public void The_App_Calls_Out_Through_A_Subnet_Of_Its_Own()
    {
        var network = Private.Single("Microsoft.Network/virtualNetworks");
        var app = network.List("properties.subnets").Single(s => s.GetProperty("name").GetString() == "app").GetProperty("properties");

        Assert.Equal($"{network.Id}/subnets/app", Private.Single("Microsoft.Web/sites")["properties.virtualNetworkSubnetId"]);
        Assert.Equal(
            "Microsoft.App/environments",
            app.GetProperty("delegations")[0].GetProperty("properties").GetProperty("serviceName").GetString());
    }

    [Fact]
    public void Each_Service_Has_An_Endpoint_In_The_Network_And_A_Name_That_Leads_To_It()
    {
        var storage = Private.Single("Microsoft.Storage/storageAccounts").Id;
        var vault = Private.Single("Microsoft.KeyVault/vaults").Id;
        var network = Private.Single("Microsoft.Network/virtualNetworks");
        var endpoints = Private.All("Microsoft.Network/privateEndpoints").ToArray();
        var connections = endpoints
            .Select(e => e.List("properties.privateLinkServiceConnections").Single().GetProperty("properties"))
            .Select(p => (p.GetProperty("groupIds")[0].GetString(), p.GetProperty("privateLinkServiceId").GetString()));
        var zones = Private.All("Microsoft.Network/privateDnsZones").Select(z => z.Id).ToArray();
        var named = Private.All("Microsoft.Network/privateEndpoints/privateDnsZoneGroups")
            .Select(g => g.List("properties.privateDnsZoneConfigs").Single())
            .Select(c => c.GetProperty("properties").GetProperty("privateDnsZoneId").GetString());

        Assert.Equal([("blob", storage), ("queue", storage), ("table", storage), ("vault", vault)], connections.Order());
        Assert.All(endpoints, e => Assert.Equal($"{network.Id}/subnets/private-endpoints", e["properties.subnet.id"]));
        Assert.Equal(zones, named);
        Assert.All(
            Private.All("Microsoft.Network/privateDnsZones/virtualNetworkLinks"),
            link => Assert.Equal(network.Id, link["properties.virtualNetwork.id"]));
        Assert.Equal(zones.Length, Private.All("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count());
    }
}
