using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>A copy of the Bicep files in a folder of its own, for runs that write beside them.</summary>
internal sealed class InfrastructureCopy : IDisposable
{
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
        return await File.ReadAllTextAsync(Path.Combine(folder.FullName, $"{name}.snapshot.json"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
