using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.GraphQl;

namespace Automation.GitHub.Publishing;

/// <summary>
/// One write on its way: a mutation, or, for a check run with many annotations, several, of which the later ones need what the first was
/// answered.
/// </summary>
internal sealed class PendingWrite(ReportWrite write, PublishedState published)
{
    private readonly IReadOnlyList<CheckAnnotation[]> batches =
        PlanOf(write) is { } plan ? CheckRunInputs.Batches(plan) : [[]];

    private string? checkRunId = (write as ReportWrite.UpdateCheckRun)?.Id;
    private int sent;

    /// <summary>What is to be sent next; null once nothing is left.</summary>
    public Mutation? Next => sent == batches.Count ? null : write switch
    {
        ReportWrite.CreateCheckRun w when sent == 0 => new Mutation(
            Mutation.CreateCheckRun, CheckRunInputs.Create(RepositoryId, w.HeadSha, w.Plan, batches[0], IsLast)),
        ReportWrite.CreateCheckRun w => Update(w.Plan),
        ReportWrite.UpdateCheckRun w => Update(w.Plan),
        ReportWrite.CreateComment w => new Mutation(
            Mutation.AddComment, new JsonObject { ["subjectId"] = PullRequestId, ["body"] = w.Body }),
        ReportWrite.UpdateComment w => new Mutation(Mutation.UpdateComment, new JsonObject { ["id"] = w.Id, ["body"] = w.Body }),
        ReportWrite.DeleteComment w => new Mutation(Mutation.DeleteComment, new JsonObject { ["id"] = w.Id }),
        _ => throw new PermanentException($"No one knows how to publish a {write.GetType().Name}."),
    };

    private string RepositoryId => published.RepositoryId
        ?? throw new PermanentException("A check run cannot be written to a repository whose node id was not read.");

    private string PullRequestId => published.PullRequestId
        ?? throw new PermanentException("A comment cannot be written to a pull request whose node id was not read.");

    private bool IsLast => sent == batches.Count - 1;

    /// <summary>Notes that <see cref="Next"/> was done.</summary>
    public void Done(MutationAnswer? answer)
    {
        checkRunId ??= answer?.CheckRun?.Id;
        sent++;
    }

    private static CheckRunPlan? PlanOf(ReportWrite write) => write switch
    {
        ReportWrite.CreateCheckRun w => w.Plan,
        ReportWrite.UpdateCheckRun w => w.Plan,
        _ => null,
    };

    private Mutation Update(CheckRunPlan plan) => new(
        Mutation.UpdateCheckRun,
        CheckRunInputs.Update(
            RepositoryId,
            checkRunId ?? throw new TransientException("GitHub did not tell the id of the check run that it created."),
            plan,
            batches[sent],
            IsLast));
}
