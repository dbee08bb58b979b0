using Automation.Core.Facts;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>The facts that an event about a pull request yields.</summary>
internal static class PullRequestFactNotes
{
    /// <summary>Every event repeats the opening and the end, so that title, labels and size are current, and a lost delivery costs no
    /// figure.</summary>
    public static IReadOnlyList<Fact> Of(PullRequestState state, string? action)
    {
        Fact?[] facts = [PullRequestFacts.Opened(state), Turn(action, state), PullRequestFacts.Ended(state)];
        return [.. facts.OfType<Fact>()];
    }

    /// <summary>Null where the payload does not say when the pull request was opened.</summary>
    public static PullRequestState? StateOf(PullRequestTarget target) =>
        target.Pull is { CreatedAt: { } created } pull ? StateOf(target.Key, pull, created) : null;

    private static Fact? Turn(string? action, PullRequestState state) => action switch
    {
        "opened" when state.IsDraft => PullRequestFacts.Turned(state, FactKinds.PullRequestDrafted, state.CreatedAt),
        "ready_for_review" => PullRequestFacts.Turned(state, FactKinds.PullRequestReady, state.UpdatedAt),
        "converted_to_draft" => PullRequestFacts.Turned(state, FactKinds.PullRequestDrafted, state.UpdatedAt),
        "reopened" => PullRequestFacts.Turned(state, FactKinds.PullRequestReopened, state.UpdatedAt),
        _ => null,
    };

    private static PullRequestState StateOf(PullRequestKey key, PullRequestPayload pull, DateTimeOffset created) => new()
    {
        Key = key,
        Title = pull.Title,
        Author = pull.Author.Login,
        IsBot = pull.Author.IsBot,
        IsDraft = pull.IsDraft,
        BaseRef = pull.BaseRef,
        HeadSha = pull.HeadSha,
        CreatedAt = created,
        UpdatedAt = pull.UpdatedAt,
        MergedAt = pull.MergedAt,
        ClosedAt = pull.ClosedAt,
        MergeCommit = pull.MergeCommit,
        Additions = pull.Additions,
        Deletions = pull.Deletions,
        Labels = pull.Labels,
    };
}
