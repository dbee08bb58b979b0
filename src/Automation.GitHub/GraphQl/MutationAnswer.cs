namespace Automation.GitHub.GraphQl;

/// <summary>What one field of a mutation answers; null as a whole where the change was refused.</summary>
internal sealed record MutationAnswer(CreatedNode? CheckRun);

/// <param name="Id">The node id.</param>
internal sealed record CreatedNode(string Id);
