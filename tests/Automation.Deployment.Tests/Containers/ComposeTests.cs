using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Automation.Deployment.Tests.Linting;
using Automation.Testing;

namespace Automation.Deployment.Tests.Containers;

public sealed partial class ComposeTests
{
    private static readonly JsonObject Compose = YamlJson.ReadFile("deploy", "compose.yaml");

    public static TheoryData<string> Services => [.. Compose["services"]!.AsObject().Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_Service_Is_Confined(string name)
    {
        var service = Compose["services"]![name]!;

        Assert.True((bool)service["read_only"]!);
        Assert.Equal("""["ALL"]""", service["cap_drop"]!.ToJsonString());
        Assert.Equal("""["no-new-privileges:true"]""", service["security_opt"]!.ToJsonString());
        Assert.NotNull(service["deploy"]!["resources"]!["limits"]!["memory"]);
        Assert.Single(service["profiles"]!.AsArray());
    }

    [Fact]
    public void Only_The_App_Is_Reachable_From_Outside()
    {
        var published = Compose["services"]!.AsObject().Where(s => s.Value!["ports"] is not null).Select(s => s.Key);

        Assert.Equal(["automation", "embedded"], published);
    }

    [Fact]
    public void The_App_Waits_For_A_Store_Of_The_Version_That_The_Tests_Use()
    {
        var packages = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("tests", "node", "package.json")))!;
        var tested = (string)packages["dependencies"]!["azurite"]!;
        var azurite = Compose["services"]!["azurite"]!;

        Assert.Equal($"mcr.microsoft.com/azure-storage/azurite:{tested}", (string)azurite["image"]!);
        Assert.NotNull(azurite["healthcheck"]!["test"]);
        Assert.Equal("service_healthy", (string)Compose["services"]!["automation"]!["depends_on"]!["azurite"]!["condition"]!);
    }

    [Fact]
    public void The_Connection_String_Names_The_Account_Of_The_Emulator()
    {
        var parts = ((string)Compose["services"]!["automation"]!["environment"]!["Storage__ConnectionString"]!)
            .Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        var accounts = (string)Compose["services"]!["azurite"]!["environment"]!["AZURITE_ACCOUNTS"]!;

        Assert.Equal(accounts, $"{parts["AccountName"]}:{parts["AccountKey"]}");
        Assert.Equal("http://azurite:10000/automation", parts["BlobEndpoint"]);
        Assert.Equal("http://azurite:10001/automation", parts["QueueEndpoint"]);
        Assert.Equal("http://azurite:10002/automation", parts["TableEndpoint"]);
    }

    [Fact]
    public void The_Example_Of_Settings_Names_Every_Variable()
    {
        var compose = File.ReadAllText(RepositoryRoot.Combine("deploy", "compose.yaml"));
        var used = Variable().Matches(compose).Select(m => m.Groups["name"].Value);
        var example = File.ReadLines(RepositoryRoot.Combine("deploy", ".env.example"))
            .Select(l => l.TrimStart('#', ' ').Split('=')[0])
            .ToHashSet();

        Assert.Subset(example, used.ToHashSet());
    }

    [Fact]
    public void The_Image_Is_Built_From_The_Dockerfile()
    {
        var build = Compose["services"]!["automation"]!["build"]!;
        var context = Path.GetFullPath((string)build["context"]!, RepositoryRoot.Combine("deploy"));

        Assert.Equal(RepositoryRoot.Path, context.TrimEnd(Path.DirectorySeparatorChar));
        Assert.True(File.Exists(Path.Combine(context, (string)build["dockerfile"]!)));
    }

    [GeneratedRegex(@"\$\{(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
