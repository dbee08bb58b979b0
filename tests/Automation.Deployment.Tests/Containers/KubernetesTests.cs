using System.Text.Json.Nodes;
using Automation.Core.Messages;
using Automation.Deployment.Tests.Linting;
using Automation.Hosting.Http;
using Automation.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Automation.Deployment.Tests.Containers;

public sealed class KubernetesTests
{
    private static readonly JsonObject Kustomization = YamlJson.ReadFile("deploy", "kubernetes", "kustomization.yaml");

    private static readonly Dictionary<string, JsonObject> Manifests = Directory
        .GetFiles(RepositoryRoot.Combine("deploy", "kubernetes"), "*.yaml")
        .Where(f => Path.GetFileName(f) != "kustomization.yaml")
        .ToDictionary(f => Path.GetFileName(f), f => YamlJson.Parse(File.ReadAllText(f)));

    private static JsonNode Pod => Manifests["deployment.yaml"]["spec"]!["template"]!;

    private static JsonNode Container => Assert.Single(Pod["spec"]!["containers"]!.AsArray())!;

    [Theory]
    [InlineData("deployment.yaml", "io.k8s.api.apps.v1.Deployment")]
    [InlineData("service.yaml", "io.k8s.api.core.v1.Service")]
    [InlineData("serviceaccount.yaml", "io.k8s.api.core.v1.ServiceAccount")]
    [InlineData("configmap.yaml", "io.k8s.api.core.v1.ConfigMap")]
    [InlineData("secret.example.yaml", "io.k8s.api.core.v1.Secret")]
    [InlineData("networkpolicy.yaml", "io.k8s.api.networking.v1.NetworkPolicy")]
    public async Task A_Manifest_Is_Valid_By_The_Published_Schema(string file, string definition) =>
        Assert.Empty(await PublishedSchema.ErrorsAsync("kubernetes-definitions.json", Manifests[file], definition));

    [Fact]
    public async Task The_Schema_Finds_What_Is_Wrong()
    {
        var deployment = Manifests["deployment.yaml"].DeepClone();
        deployment["spec"]!["template"]!["spec"]!["containers"] = "automation";

        Assert.NotEmpty(await PublishedSchema.ErrorsAsync("kubernetes-definitions.json", deployment, "io.k8s.api.apps.v1.Deployment"));
    }

    [Fact]
    public async Task The_Kustomization_Is_Valid_And_Names_Every_Manifest_But_The_Secret()
    {
        Assert.Empty(await PublishedSchema.ErrorsAsync("kustomization.json", Kustomization));
        Assert.Equal(
            Manifests.Keys.Except(["secret.example.yaml"]).Order(),
            Kustomization["resources"]!.AsArray().Select(r => (string)r!).Order());
    }

    [Fact]
    public void The_Image_That_Is_Deployed_Is_The_One_That_The_Kustomization_Pins()
    {
        var image = Assert.Single(Kustomization["images"]!.AsArray())!;

        Assert.Equal((string)image["name"]!, (string)Container["image"]!);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)image["newTag"]!);
        Assert.Contains(
            (string)image["name"]!, File.ReadAllText(RepositoryRoot.Combine("deploy", ".env.example")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deployment.yaml", "spec.selector.matchLabels")]
    [InlineData("service.yaml", "spec.selector")]
    [InlineData("poddisruptionbudget.yaml", "spec.selector.matchLabels")]
    [InlineData("networkpolicy.yaml", "spec.podSelector.matchLabels")]
    public void A_Selector_Finds_The_Pod(string file, string path)
    {
        var selector = path.Split('.').Aggregate((JsonNode)Manifests[file], (node, key) => node[key]!).AsObject();

        Assert.NotEmpty(selector);
        Assert.All(selector, s => Assert.Equal((string)s.Value!, (string)Pod["metadata"]!["labels"]![s.Key]!));
    }

    [Fact]
    public async Task Probes_Ask_What_Serve_Answers()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapAutomation();
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText);

        var asked = new[] { "startupProbe", "livenessProbe", "readinessProbe" }.Select(p => (string)Container[p]!["httpGet"]!["path"]!);

        Assert.Equal(["/api/health/live", "/api/health/live", "/api/health/ready"], asked);
        Assert.Subset(routes.ToHashSet(), asked.ToHashSet<string?>());
    }

    [Fact]
    public void The_Scaler_Watches_The_Queues_Of_The_Account_That_The_App_Uses()
    {
        var scaler = Manifests["scaledobject.yaml"]["spec"]!;
        var triggers = scaler["triggers"]!.AsArray().Select(t => t!).ToList();

        Assert.Equal([QueueNames.Deliveries, QueueNames.Evaluations], triggers.Select(t => (string)t["metadata"]!["queueName"]!));
        Assert.All(triggers, t => Assert.Equal("azure-queue", (string)t["type"]!));
        Assert.All(triggers, t => Assert.Equal(
            (string)Manifests["configmap.yaml"]["data"]!["Storage__Account"]!, (string)t["metadata"]!["accountName"]!));
        Assert.All(triggers, t => Assert.Equal(
            (string)Manifests["triggerauthentication.yaml"]["metadata"]!["name"]!, (string)t["authenticationRef"]!["name"]!));
        Assert.Equal((string)Manifests["deployment.yaml"]["metadata"]!["name"]!, (string)scaler["scaleTargetRef"]!["name"]!);
        Assert.Null(Manifests["deployment.yaml"]["spec"]!["replicas"]); // or every apply would undo the scaler
    }

    [Fact]
    public void The_Pod_Is_Confined()
    {
        Assert.True((bool)Pod["spec"]!["securityContext"]!["runAsNonRoot"]!);
        Assert.True((bool)Container["securityContext"]!["readOnlyRootFilesystem"]!);
        Assert.False((bool)Container["securityContext"]!["allowPrivilegeEscalation"]!);
        Assert.Equal("""["ALL"]""", Container["securityContext"]!["capabilities"]!["drop"]!.ToJsonString());
        Assert.NotNull(Container["resources"]!["limits"]!["memory"]);
    }

    [Fact]
    public void The_Example_Of_A_Secret_Holds_None_And_Has_What_The_Pod_Takes()
    {
        var secret = Manifests["secret.example.yaml"]["stringData"]!.AsObject();
        var taken = Container["env"]!.AsArray().Select(e => (string)e!["valueFrom"]!["secretKeyRef"]!["key"]!)
            .Concat(Pod["spec"]!["volumes"]![0]!["secret"]!["items"]!.AsArray().Select(i => (string)i!["key"]!));

        Assert.All(secret, s => Assert.Equal("", (string)s.Value!));
        Assert.Equal(secret.Select(s => s.Key), taken);
    }
}
