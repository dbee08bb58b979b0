using System.Text.RegularExpressions;
using Automation.Testing;
using YamlDotNet.RepresentationModel;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>Names are taken, and what belongs together is found by its tags.</summary>
public sealed partial class NamingTests
{
    private const int LongestEnvironment = 16;

    private static readonly string[] WithGlobalNames =
        ["Microsoft.KeyVault/vaults", "Microsoft.Storage/storageAccounts", "Microsoft.Web/sites"];

    public static TheoryData<string> ParameterFiles => Snapshot.Names;

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Every_Resource_Is_Tagged_With_Its_Environment(string name)
    {
        // What no tag can be put on has no region either.
        var resources = Snapshot.Read(name).Resources.Where(r => r["location"] is not null).ToArray();
        var environment = name == "main" ? "automation" : name.Split('/')[^1];

        Assert.NotEmpty(resources);
        Assert.All(resources, r => Assert.Equal(environment, r["tags.azd-env-name"]));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void The_App_Is_The_Service_That_Azd_Deploys(string name)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(RepositoryRoot.Combine("azure.yaml"));
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var (service, settings) = ((YamlMappingNode)root["services"]).Children.Single();

        Assert.Equal(service.ToString(), Snapshot.Read(name).Single("Microsoft.Web/sites")["tags.azd-service-name"]);
        Assert.Equal("function", settings["host"].ToString());
        Assert.True(Directory.Exists(RepositoryRoot.Combine(settings["project"].ToString())));
        Assert.True(File.Exists(RepositoryRoot.Combine(root["infra"]["path"].ToString(), $"{root["infra"]["module"]}.bicepparam")));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Names_Are_Valid_Even_Of_The_Longest_Environment(string name)
    {
        var snapshot = Snapshot.Read(name);
        var environment = snapshot.Single("Microsoft.Web/sites")["tags.azd-env-name"]!;
        var app = snapshot.Single("Microsoft.Web/sites").Name;

        Assert.Matches("^[a-z0-9]{3,24}$", snapshot.Single("Microsoft.Storage/storageAccounts").Name);
        Assert.Matches("^[a-z][a-z0-9-]{1,22}[a-z0-9]$", snapshot.Single("Microsoft.KeyVault/vaults").Name);
        Assert.Matches("^[a-z][a-z0-9-]*[a-z0-9]$", app);
        Assert.InRange(app.Length - environment.Length + LongestEnvironment, 2, 60);
    }

    [Fact]
    public void Environments_Share_No_Name_That_Is_Unique_In_The_World()
    {
        string[] names =
        [
            .. Directory.EnumerateFiles(RepositoryRoot.Combine("infra"), "*.snapshot.json", SearchOption.AllDirectories)
                .Select(f => Snapshot.Parse(File.ReadAllText(f)))
                .SelectMany(s => s.Resources.Where(r => WithGlobalNames.Contains(r.Type)).Select(r => r.Name)),
        ];

        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Outputs_Named_Like_Settings_Have_Their_Values_Or_None(string name)
    {
        var snapshot = Snapshot.Read(name);
        var named = snapshot.Outputs.Where(o => o.Key.Contains("__", StringComparison.Ordinal)).ToArray();

        Assert.Contains(named, o => o.Key == "Storage__Account" && o.Value.Length > 0);
        Assert.All(named, o => Assert.True(BoundSettings.Contain(o.Key), o.Key));
        Assert.All(named.Where(o => o.Value.Length > 0), o => Assert.Equal(snapshot.Settings[o.Key], o.Value));
    }

    [Fact]
    public void Every_Output_Is_Either_A_Setting_Or_A_Variable_Of_The_Environment() =>
        Assert.All(Snapshot.Read("main").Outputs.Keys, o => Assert.True(BoundSettings.Contain(o) || Variable().IsMatch(o), o));

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)+$")]
    private static partial Regex Variable();
}
