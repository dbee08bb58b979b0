using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>Issues were opened, labelled or closed: facts are noted, of which debt is computed.</summary>
public sealed class IssuesHandler(IFactStore facts) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["issues"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (IssuePayload.Of(delivery.Payload) is not { } issue)
        {
            return DeliveryOutcome.Ignored("the payload names no issue");
        }

        await facts.SaveAsync([.. FactsOf(target, delivery.Action, issue)], cancellationToken);
        return DeliveryOutcome.Done($"noted issue #{issue.Number}");
    }

    private static IEnumerable<Fact> FactsOf(RepositoryTarget target, string? action, IssuePayload issue)
    {
        yield return Of(target, FactKinds.IssueLabels, issue.UpdatedAt, issue, action);
        if (issue.CreatedAt is { } created)
        {
            yield return Of(target, FactKinds.IssueOpened, created, issue, action);
        }

        // What was deleted, or moved elsewhere, is as little open here as what was closed.
        var end = action is "deleted" or "transferred" ? issue.ClosedAt ?? issue.UpdatedAt : issue.IsClosed ? issue.ClosedAt : null;
        if (end is { } closed)
        {
            yield return Of(target, FactKinds.IssueClosed, closed, issue, action);
        }
    }

    private static Fact Of(RepositoryTarget target, string kind, DateTimeOffset at, IssuePayload issue, string? action) => new()
    {
        Installation = target.Installation,
        Repository = target.Repository,
        At = at,
        Kind = kind,
        Subject = FactData.Number(issue.Number),
        Data = FactData.Of(
            ("title", FactData.FirstLine(issue.Title)),
            ("author", issue.Author.Login),
            ("bot", FactData.Flag(issue.Author.IsBot)),
            ("open", FactData.Flag(!issue.IsClosed && action is not ("deleted" or "transferred"))),
            ("labels", FactData.Lines(issue.Labels))),
    };
}
