using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>Writes check runs and comments by GraphQL, all of a report in one request where it fits, each at most once.</summary>
internal sealed class ReportPublisher(InstallationAccess access, WriteLanes lanes, IOptions<GitHubOptions> options) : IReportPublisher
{
    public async Task<bool> ApplyAsync(
        PullRequestKey target,
        PublishedState published,
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
        var lane = lanes.Of(target.Installation);
        using var turn = await lane.EnterAsync(cancellationToken);
        var wait = writes.Any(CreatesContent) ? lane.ReserveContent() : null;

        // Merging may wait for the check runs: they do not wait for the comment.
        var pending = writes.Where(w => wait is null || !CreatesContent(w)).Select(w => new PendingWrite(w, published)).ToList();
        if (!await ApplyAsync(client, lane, target.Installation, pending, beforeEach, cancellationToken))
        {
            return false;
        }

        if (wait is { } left)
        {
            throw WriteFailures.OutOfTurn(WriteFailures.TooMuchContent, left);
        }

        return true;
    }

    public Task<PublishedState?> ListCheckRunsAsync(
        InstallationId installation, RepositoryId repository, string? repositoryId, CommitSha head, CancellationToken cancellationToken) =>
        access.ReadAsync<PublishedState?>(
            installation,
            async (client, token) =>
            {
                var id = repositoryId ?? await RepositoryNames.FindNodeIdAsync(client, repository, token);
                var runs = await new CheckRunReader(client, id, options.Value).ReadAsync(head, token);
                return runs is null ? null : PublishedState.Nothing with { CheckRuns = runs, RepositoryId = id };
            },
            static _ => null,
            cancellationToken);

    /// <summary>Creating makes notifications, and that is what GitHub limits; editing and check runs do not.</summary>
    private static bool CreatesContent(ReportWrite write) => write is ReportWrite.CreateComment;

    /// <summary>
    /// The first mutation of every write, then the second of those that have one, and so on: a later one needs the answer to the one
    /// before.
    /// </summary>
    private async Task<bool> ApplyAsync(
        InstallationClient client,
        WriteLane lane,
        InstallationId installation,
        IReadOnlyList<PendingWrite> writes,
        Func<CancellationToken, Task<bool>> beforeEach,
        CancellationToken cancellationToken)
    {
        while (writes.Any(static w => w.Next is not null))
        {
            foreach (var document in ReportDocuments.Pack(writes).ToList())
            {
                await lane.PaceAsync(cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                if (!await beforeEach(cancellationToken))
                {
                    return false;
                }

                await SendAsync(client, lane, installation, document);
            }
        }

        return true;
    }

    private async Task SendAsync(
        InstallationClient client,
        WriteLane lane,
        InstallationId installation,
        IReadOnlyList<(PendingWrite Write, Mutation Mutation)> document)
    {
        GraphQlAnswer<IReadOnlyDictionary<string, MutationAnswer?>> answer;
        try
        {
            answer = await client.MutateAsync([.. document.Select(static d => d.Mutation)]);
        }
        catch (TransientException e) when (e.RetryAfter is { } wait)
        {
            lane.Hold(wait);
            throw;
        }
        catch (ApiException e)
        {
            if (e is AuthorizationException)
            {
                await access.ForgetAsync(installation, client);
            }

            throw WriteFailures.Of(e, WriteFailures.Report);
        }

        Settle(document, answer);
    }

    /// <summary>What was done is noted; if anything was refused, that is the end of this attempt.</summary>
    private static void Settle(
        IReadOnlyList<(PendingWrite Write, Mutation Mutation)> document, GraphQlAnswer<IReadOnlyDictionary<string, MutationAnswer?>> answer)
    {
        var failures = WriteFailures.Of(answer.Errors ?? [], [.. document.Select(static d => d.Mutation)]);
        if (failures.Count > 0)
        {
            throw failures.OfType<PermanentException>().FirstOrDefault() ?? failures[0];
        }

        for (var i = 0; i < document.Count; i++)
        {
            document[i].Write.Done(answer.Data?.GetValueOrDefault($"w{i}"));
        }
    }
}
