namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>An organisation. A git history holds no teams.</summary>
internal sealed record OrganizationNode(string Login)
{
    public object? Team { get; }
}
