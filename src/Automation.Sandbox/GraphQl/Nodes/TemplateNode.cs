namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A pull request template.</summary>
internal sealed record TemplateNode(string Filename, string Body);
