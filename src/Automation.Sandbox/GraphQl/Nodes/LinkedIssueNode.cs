namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>An issue that a description says to close. A git history knows no more of it than its number.</summary>
internal sealed class LinkedIssueNode(LinkedIssue issue)
{
    public int Number { get; } = issue.Number;

    public string State { get; } = issue.IsOpen ? "OPEN" : "CLOSED";

    public LinkedRepositoryNode Repository { get; } = new(issue.Repository);
}
