namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A repository that is known by its name alone.</summary>
internal sealed class LinkedRepositoryNode(RepositoryName repository)
{
    public string Name { get; } = repository.Name;

    public string NameWithOwner { get; } = repository.ToString();
}
