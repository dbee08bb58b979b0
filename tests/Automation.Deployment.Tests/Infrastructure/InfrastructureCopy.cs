using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>A copy of the Bicep files in a folder of its own, for runs that write beside them.</summary>
internal sealed class InfrastructureCopy : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-infra-");

    public InfrastructureCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.FullName, Path.GetRelativePath(Source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Source => RepositoryRoot.Combine("infra");

    /// <summary>What Bicep predicts that a parameter file deploys: the text of the snapshot.</summary>
    public async Task<string> PredictAsync(string name, IReadOnlyDictionary<string, string>? environment = null)
    {
        string[] arguments =
        [
            "snapshot", $"{name}.bicepparam", "--mode", "overwrite", "--subscription-id", Guid.Empty.ToString(),
            "--resource-group", "automation", "--location", "westeurope",
        ];
        var result = await BicepCommand.RunAsync(folder.FullName, arguments, environment);
        Assert.True(result.ExitCode == 0, result.Text);
        return InOrder(await File.ReadAllTextAsync(Path.Combine(folder.FullName, $"{name}.snapshot.json")));
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The command writes outputs in another order each time.</summary>
    private static string InOrder(string snapshot)
    {
        var root = JsonNode.Parse(snapshot)!.AsObject();
        var outputs = root["outputs"]!.AsObject().OrderBy(o => o.Key, StringComparer.Ordinal).ToArray();
        root["outputs"] = new JsonObject(outputs.Select(o => KeyValuePair.Create(o.Key, o.Value?.DeepClone())));
        return root.ToJsonString(Readable) + "\n";
    }
}
