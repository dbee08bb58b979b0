namespace Automation.Sandbox.GraphQl.Nodes;

internal sealed record LabelNode(string Name);
