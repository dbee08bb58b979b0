using System.Text.Json.Serialization;
using Automation.GitHub.GraphQl;

namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>Reads the answers without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQlAnswer<PullRequestAnswer>))]
[JsonSerializable(typeof(GraphQlAnswer<ObjectsAnswer>))]
[JsonSerializable(typeof(GraphQlAnswer<TeamsAnswer>))]
[JsonSerializable(typeof(GraphQlAnswer<CheckRunsAnswer>))]
[JsonSerializable(typeof(GraphQlAnswer<DecisionsAnswer>))]
[JsonSerializable(typeof(GraphQlAnswer<IReadOnlyDictionary<string, IssueRepositoryNode?>>))]
internal sealed partial class NodesJson : JsonSerializerContext;
