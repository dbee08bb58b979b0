using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>Writes check runs and comments, one after the other, each at most once.</summary>
internal sealed class ReportPublisher(InstallationAccess access, IOptions<GitHubOptions> options) : IReportPublisher
{
    public async Task<bool> ApplyAsync(
        PullRequestKey target,
        IReadOnlyList<ReportWrite> writes,
        Func<CancellationToken, Task<bool>> beforeEach,
        CancellationToken cancellationToken)
    {
        if (writes.Count == 0)
        {
            return true;
        }

        if (options.Value.ReadOnly || options.Value.ReceiveOnly)
        {
            throw new PermanentException(
                "Nothing is published without a GitHub App (GitHub:Token only reads): set GitHub:AppId and GitHub:PrivateKey.");
        }

        var client = await access.OpenAsync(target.Installation, cancellationToken)
            ?? throw new TransientException("The App is not installed there any more, or is suspended.");
        foreach (var write in writes)
        {
            if (!await ApplyAsync(client, target, write, beforeEach, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    public Task<IReadOnlyList<PublishedCheckRun>?> ListCheckRunsAsync(
        InstallationId installation, RepositoryId repository, CommitSha head, CancellationToken cancellationToken) =>
        access.ReadAsync<IReadOnlyList<PublishedCheckRun>?>(
            installation,
            async (client, token) => await CheckRunReader.ListAsync(client, repository, head, options.Value, token),
            static _ => null,
            cancellationToken);

    private async Task<bool> ApplyAsync(
        InstallationClient client,
        PullRequestKey target,
        ReportWrite write,
        Func<CancellationToken, Task<bool>> beforeEach,
        CancellationToken cancellationToken)
    {
        foreach (var request in RequestsOf(client.Rest, target, write))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await beforeEach(cancellationToken))
            {
                return false;
            }

            await SendAsync(client, target.Installation, request, NounOf(write));
        }

        return true;
    }

    private async Task SendAsync(InstallationClient client, InstallationId installation, Func<Task> request, string what)
    {
        try
        {
            await request();
        }
        catch (ApiException e)
        {
            if (e is AuthorizationException)
            {
                await access.ForgetAsync(installation, client);
            }

            throw WriteFailures.Of(e, what);
        }
    }

    private static IEnumerable<Func<Task>> RequestsOf(GitHubClient client, PullRequestKey target, ReportWrite write)
    {
        var (runs, comments, repository) = (client.Check.Run, client.Issue.Comment, target.Repository.Value);
        return write switch
        {
            ReportWrite.CreateCheckRun w => Create(runs, repository, w),
            ReportWrite.UpdateCheckRun w => Update(runs, repository, w.Id, w.Plan, skip: 0),
            ReportWrite.CreateComment w => [() => comments.Create(repository, target.Number, w.Body)],
            ReportWrite.UpdateComment w => [() => comments.Update(repository, w.Id, w.Body)],
            ReportWrite.DeleteComment w => [() => DeleteAsync(comments, repository, w.Id)],
            _ => throw new PermanentException($"No one knows how to publish a {write.GetType().Name}."),
        };
    }

    /// <summary>
    /// The first batch of annotations with the run itself, the others appended to it. Lazy on purpose: GitHub has told the id by
    /// the time that the second request is made.
    /// </summary>
    private static IEnumerable<Func<Task>> Create(ICheckRunsClient runs, long repository, ReportWrite.CreateCheckRun write)
    {
        var batches = CheckRunRequests.Batches(write.Plan);
        var id = 0L;
        yield return async () =>
            id = (await runs.Create(repository, CheckRunRequests.Create(write.HeadSha, write.Plan, batches[0], batches.Count == 1))).Id;
        foreach (var update in Update(runs, repository, id, write.Plan, skip: 1))
        {
            yield return update;
        }
    }

    private static IEnumerable<Func<Task>> Update(ICheckRunsClient runs, long repository, long id, CheckRunPlan plan, int skip)
    {
        var batches = CheckRunRequests.Batches(plan);
        for (var i = skip; i < batches.Count; i++)
        {
            var request = CheckRunRequests.Update(plan, batches[i], i == batches.Count - 1);
            yield return () => runs.Update(repository, id, request);
        }
    }

    private static async Task DeleteAsync(IIssueCommentsClient comments, long repository, long id)
    {
        try
        {
            await comments.Delete(repository, id);
        }
        catch (NotFoundException)
        {
            // It is gone, which is all that was wanted.
        }
    }

    private static string NounOf(ReportWrite write) =>
        write is ReportWrite.CreateCheckRun or ReportWrite.UpdateCheckRun ? "a check run" : "a comment";
}
