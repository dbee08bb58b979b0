using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A review. Who reviewed a change of this history may well push to it.</summary>
internal sealed class ReviewNode(SandboxGitHub gitHub, int number, Review review)
{
    public string FullDatabaseId { get; } = SandboxIds.OfReview(number, review).ToString(CultureInfo.InvariantCulture);

    public ActorNode Author { get; } = ActorNode.Of(review.Author);

    public bool AuthorCanPushToRepository { get; } = review.AuthorCanPush;

    public string State { get; } = ReviewStates.NameOf(review.State);

    public string SubmittedAt { get; } = review.SubmittedAt.ToGitHub();

    public CommitNode? Commit() => review.Commit is { } commit ? new CommitNode(gitHub, commit) : null;
}
