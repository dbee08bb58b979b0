using Automation.Deployment.Tests.Infrastructure;

namespace Automation.Deployment.Tests.Operations;

/// <summary>An alert rule as it is deployed.</summary>
internal sealed record Alert(SnapshotResource Rule)
{
    private const string Type = "Microsoft.Insights/scheduledQueryRules";

    /// <summary>Those of the example that has somebody to mail.</summary>
    public static IReadOnlyList<Alert> All { get; } = Of("examples/medium");

    public string Name => Rule.Name[..Rule.Name.LastIndexOf('-')];

    public string Severity => Rule["properties.severity"]!;

    public string Query => Rule.List("properties.criteria.allOf").Single().GetProperty("query").GetString()!;

    /// <summary>The name of its runbook, from the end of its description.</summary>
    public string Runbook => Path.GetFileNameWithoutExtension(Rule["properties.description"]!.Split('/')[^1]);

    public static IReadOnlyList<Alert> Of(string parameterFile) =>
        [.. Snapshot.Read(parameterFile).All(Type).Select(r => new Alert(r))];
}
