using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using GraphQL;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>What can be asked.</summary>
internal abstract class QueryNode(SandboxGitHub gitHub, TimeProvider clock)
{
    private static readonly TimeSpan RateWindow = TimeSpan.FromHours(1);

    public ActorNode Viewer { get; } = new(SandboxIds.AppSlug, IsBot: false);

    /// <summary>Any other repository gives GitHub's error beside null.</summary>
    public RepositoryNode Repository(string owner, string name) =>
        string.Equals($"{owner}/{name}", gitHub.Name.ToString(), StringComparison.OrdinalIgnoreCase)
            ? new RepositoryNode(gitHub)
            : throw NotFound($"Could not resolve to a Repository with the name '{owner}/{name}'.");

    /// <summary>The owner of the repository, who has no teams; any other gives GitHub's error beside null.</summary>
    public OrganizationNode Organization(string login) =>
        string.Equals(login, gitHub.Name.Owner, StringComparison.OrdinalIgnoreCase)
            ? new OrganizationNode(gitHub.Name.Owner)
            : throw NotFound($"Could not resolve to an Organization with the login of '{login}'.");

    /// <summary>The repository by its node id; nothing else is asked for so.</summary>
    public RepositoryNode Node(string id) => id == NodeIds.Repository
        ? new RepositoryNode(gitHub)
        : throw NotFound($"Could not resolve to a node with the global id of '{id}'");

    public RateLimitNode RateLimit() => new(1, 5000, 4999, 1, (clock.GetUtcNow() + RateWindow).ToGitHub());

    protected SandboxGitHub GitHub => gitHub;

    protected TimeProvider Clock => clock;

    internal static ExecutionError NotFound(string message) => new(message) { Code = "NOT_FOUND" };
}
