namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>How many commits each of two ends has that the other has not.</summary>
internal sealed record ComparisonNode(int AheadBy, int BehindBy, CommitNode BaseTarget, CommitNode HeadTarget)
{
    public string Status => (AheadBy, BehindBy) switch
    {
        (0, 0) => "IDENTICAL",
        (_, 0) => "AHEAD",
        (0, _) => "BEHIND",
        _ => "DIVERGED",
    };
}
