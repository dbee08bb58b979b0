using Automation.Core.Facts;

namespace Automation.Core.Ports;

/// <summary>A pull request with what happened to it.</summary>
/// <param name="State">As it is now.</param>
/// <param name="Reviews">All submitted ones.</param>
/// <param name="Turns">When it became a draft or ready, was closed or reopened, by kind of fact, oldest first.</param>
public sealed record PullRequestHistory(
    PullRequestState State, IReadOnlyList<ReviewState> Reviews, IReadOnlyList<(string Kind, DateTimeOffset At)> Turns)
{
    /// <summary>
    /// The facts of it, under the keys that webhooks give them. What ended it is told by its state; the closings before, by the turns.
    /// </summary>
    public IEnumerable<Fact> ToFacts()
    {
        yield return PullRequestFacts.Opened(State);
        foreach (var (kind, at) in Turns)
        {
            yield return PullRequestFacts.Turned(State, kind, at);
        }

        foreach (var review in Reviews)
        {
            yield return ReviewFacts.Of(review, At(review.SubmittedAt));
        }

        if (PullRequestFacts.Ended(State) is { } end)
        {
            yield return end;
        }
    }

    /// <summary>The state as far as it depends on the time: a review after the end is none that anybody waited for.</summary>
    private PullRequestState At(DateTimeOffset time) => State with
    {
        MergedAt = State.MergedAt < time ? State.MergedAt : null,
        ClosedAt = State.ClosedAt < time ? State.ClosedAt : null,
    };
}
