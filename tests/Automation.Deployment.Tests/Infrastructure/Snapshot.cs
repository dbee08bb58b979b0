using System.Text.Json;
using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>What a parameter file deploys, as Bicep predicts it. Values known only in Azure are expressions in brackets.</summary>
internal sealed class Snapshot
{
    private Snapshot(string text)
    {
        var root = JsonDocument.Parse(text).RootElement;
        Text = text;
        Resources = [.. root.GetProperty("predictedResources").EnumerateArray().Select(r => new SnapshotResource(r))];
        Outputs = root.GetProperty("outputs").EnumerateObject().ToDictionary(o => o.Name, o => o.Value.ToString());
    }

    /// <summary>Every parameter file, by its path below <c>infra</c> without the ending.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.bicepparam", SearchOption.AllDirectories)
            .Select(f => Path.ChangeExtension(Path.GetRelativePath(Folder, f), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public string Text { get; }

    public IReadOnlyList<SnapshotResource> Resources { get; }

    public IReadOnlyDictionary<string, string> Outputs { get; }

    /// <summary>The app's settings.</summary>
    public IReadOnlyDictionary<string, string> Settings => Resources
        .Single(r => r.Type == "Microsoft.Web/sites/config" && r.Name.EndsWith("/appsettings", StringComparison.Ordinal))
        .Json.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);

    private static string Folder => RepositoryRoot.Combine("infra");

    public static string PathOf(string name) => Path.Combine(Folder, $"{name}.snapshot.json");

    public static Snapshot Read(string name) => new(File.ReadAllText(PathOf(name)));

    public static Snapshot Parse(string text) => new(text);

    public IEnumerable<SnapshotResource> All(string type) => Resources.Where(r => r.Type == type);

    public SnapshotResource Single(string type) => All(type).Single();
}
