using System.Reflection;
using System.Text.RegularExpressions;
using Automation.Core.Messages;
using Automation.Core.Ports;
using Automation.Storage;
using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>The app may not create tables, queues and containers in Azure: those that the code names must be deployed.</summary>
public sealed partial class StorageTests
{
    public static TheoryData<string> ParameterFiles => Snapshot.Names;

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Tables_Are_Those_That_The_Code_Opens(string name)
    {
        var tables = typeof(StorageServiceCollectionExtensions).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Keys", StringComparison.Ordinal))
            .Select(t => t.GetField("Table", BindingFlags.Static | BindingFlags.Public)?.GetRawConstantValue())
            .OfType<string>();

        Assert.Equal(tables.Order(), Names(name, "tableServices/tables"));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Queues_Are_The_Work_Queues_And_What_The_Host_Gives_Up_On(string name)
    {
        var queues = typeof(QueueNames).GetFields()
            .Where(f => f.Name != nameof(QueueNames.PoisonSuffix)).Select(f => (string)f.GetRawConstantValue()!).ToArray();

        Assert.Equal(queues.Order(), Names(name, "queueServices/queues"));
        Assert.Equal(queues.Length / 2, queues.Count(q => q.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Containers_Are_Those_That_The_Code_Names_And_The_Package(string name)
    {
        var containers = typeof(BlobContainers).GetFields().Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(containers.Append("deployments").Order(), Names(name, "blobServices/containers"));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Blobs_Live_As_Long_As_The_Code_Says(string name)
    {
        var rules = Snapshot.Read(name).Single("Microsoft.Storage/storageAccounts/managementPolicies").List("properties.policy.rules");
        var days = rules.Select(r => r.GetProperty("definition")).Select(d => (
            d.GetProperty("filters").GetProperty("prefixMatch")[0].GetString()!.TrimEnd('/'),
            d.GetProperty("actions").GetProperty("baseBlob").GetProperty("delete").GetProperty("daysAfterCreationGreaterThan").GetInt32()));
        var source = File.ReadAllText(RepositoryRoot.Combine("src", "Automation.Core", "Ports", "BlobContainers.cs"));
        var promised = Promise().Matches(source).Select(m => (m.Groups["name"].Value, int.Parse(m.Groups["days"].Value)));

        Assert.Equal(promised.Order(), days.Order());
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void What_Is_Deleted_Is_Gone(string name) =>
        Assert.Equal(
            "False",
            Snapshot.Read(name).Single("Microsoft.Storage/storageAccounts/blobServices")["properties.deleteRetentionPolicy.enabled"]);

    private static string[] Names(string name, string type) =>
        [.. Snapshot.Read(name).All($"Microsoft.Storage/storageAccounts/{type}").Select(r => r.OwnName).Order()];

    /// <summary>A constant and, in its description, how long its blobs are kept.</summary>
    [GeneratedRegex("""kept (?<days>\d+) days\.</summary>\s+public const string \w+ = "(?<name>\w+)";""")]
    private static partial Regex Promise();
}
