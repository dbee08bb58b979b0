namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>An issue that a description, or a debt marker, names. A git history knows no more of it than its number.</summary>
internal sealed class LinkedIssueNode(LinkedIssue issue)
{
    public int Number { get; } = issue.Number;

    public bool Closed { get; } = !issue.IsOpen;

    public string State { get; } = issue.IsOpen ? "OPEN" : "CLOSED";

    public LinkedRepositoryNode Repository { get; } = new(issue.Repository);
}
