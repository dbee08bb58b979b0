using System.Text.Json.Nodes;
using Automation.Deployment.Tests.Linting;
using Automation.Testing;

namespace Automation.Deployment.Tests.Workflows;

/// <summary>A workflow of this repository.</summary>
internal sealed record WorkflowFile(string Name, string Text, JsonObject Yaml)
{
    private static readonly string Folder = RepositoryRoot.Combine(".github", "workflows");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public IEnumerable<(string Name, JsonObject Job)> Jobs => Yaml["jobs"]!.AsObject().Select(j => (j.Key, j.Value!.AsObject()));

    public IEnumerable<JsonObject> Steps => Jobs.SelectMany(j => j.Job["steps"]?.AsArray() ?? []).Select(s => s!.AsObject());

    /// <summary>The shell scripts of its steps.</summary>
    public IEnumerable<string> Scripts => Steps.Select(s => (string?)s["run"]).OfType<string>();

    public static WorkflowFile Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        return new WorkflowFile(name, text, YamlJson.Parse(text));
    }

    /// <summary>As the schema knows workflows, which is older than some of what GitHub takes.</summary>
    public JsonObject WithoutNewerWords()
    {
        var copy = Yaml.DeepClone().AsObject();
        copy["on"]!.AsObject().Remove("merge_group");
        foreach (var job in copy["jobs"]!.AsObject().Select(j => j.Value!.AsObject()))
        {
            job["permissions"]!.AsObject().Remove("attestations");
            if ((string?)job["runs-on"] == "ubuntu-24.04")
            {
                job["runs-on"] = "ubuntu-latest";
            }
        }

        return copy;
    }
}
