using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>The fact of a commit on the default branch.</summary>
public static class CommitFacts
{
    public static Fact Of(PushedCommit commit) => new()
    {
        Installation = commit.Installation,
        Repository = commit.Repository,
        At = commit.PushedAt,
        Kind = FactKinds.CommitPushed,
        Subject = commit.Sha.Value,
        Data = FactData.Of(
            (FactData.Push, commit.Push?.Value),
            ("pusher", commit.Pusher),
            ("header", FactData.FirstLine(commit.Header))),
    };
}
