using System.Text.Json.Nodes;
using Automation.Testing;
using Automation.Testing.Servers;
using NJsonSchema;

namespace Automation.Deployment.Tests.Functions;

/// <summary>The files that the Functions host reads, against their published schemas and against what the triggers need.</summary>
public sealed class HostFileTests
{
    private static readonly JsonObject Host = Read(RepositoryRoot.Combine("host.json"));

    [Fact]
    public async Task The_Host_File_Is_Valid_Against_Its_Published_Schema()
    {
        // The schema is older than this one key, and takes no keys that it does not know. The next test is about it.
        var known = (JsonObject)Host.DeepClone();
        known.Remove("telemetryMode");

        Assert.Empty(await ProblemsAsync("host.json", known));
    }

    /// <summary>In this mode the host leaves section <c>applicationInsights</c> unread: whoever sets something there is mistaken.</summary>
    [Fact]
    public void The_Host_Speaks_OpenTelemetry_And_Nothing_Configures_Another_Way()
    {
        Assert.Equal("OpenTelemetry", (string?)Host["telemetryMode"]);
        Assert.Null(Host["logging"]!["applicationInsights"]);
    }

    [Fact]
    public async Task The_Sample_Settings_Are_Valid_Against_Their_Published_Schema() => Assert.Empty(
        await ProblemsAsync("local.settings.json", Read(Path.Combine(FunctionsApp.Folder, "local.settings.sample.json"))));

    /// <summary>The routes of the triggers begin with <c>api</c> where they are meant to.</summary>
    [Fact]
    public void The_Host_Puts_Nothing_Before_The_Routes() => Assert.Equal("", (string?)Host["extensions"]!["http"]!["routePrefix"]);

    /// <summary>The suite writes base64; the host would take anything else for text.</summary>
    [Fact]
    public void The_Host_Reads_Messages_As_The_Suite_Writes_Them() =>
        Assert.Equal("base64", (string?)Host["extensions"]!["queues"]!["messageEncoding"]);

    [Fact]
    public void The_Host_File_Goes_Where_The_App_Goes()
    {
        var item = FunctionsProject.Items("None").Single(i => (string?)i.Attribute("Link") == "host.json");

        Assert.Equal("../../host.json", (string?)item.Attribute("Include"));
        Assert.Equal("PreserveNewest", (string?)item.Attribute("CopyToOutputDirectory"));
        Assert.Equal("PreserveNewest", (string?)item.Attribute("CopyToPublishDirectory"));
    }

    [Fact]
    public void Settings_Of_A_Laptop_Are_Never_Published() => Assert.Equal(
        "Never",
        (string?)FunctionsProject.Items("None")
            .Single(i => (string?)i.Attribute("Update") == "local.settings.json")
            .Attribute("CopyToPublishDirectory"));

    private static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();

    private static async Task<IEnumerable<string>> ProblemsAsync(string schema, JsonObject document)
    {
        await NodePackages.EnsureAsync();
        var published = await JsonSchema.FromFileAsync(NodePackages.PathOf($"schemastore/schemas/json/{schema}"));
        return published.Validate(document.ToJsonString()).Select(e => e.ToString());
    }
}
