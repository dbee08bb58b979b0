namespace Automation.Sandbox.Requests;

/// <summary>How often the App asked one thing.</summary>
/// <param name="Kind">
/// <c>GET /repositories/{repositoryId}/pulls/{number}/files</c>: method and template of a REST address; <c>query PullRequest</c>: kind and
/// name of a GraphQL operation.
/// </param>
public sealed record RequestCount(string Kind, RequestAccess Access, long Count);
