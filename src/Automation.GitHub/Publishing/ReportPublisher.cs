using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// Writes check runs and comments by GraphQL, all of a report in one request where it fits, and then labels by REST, each at most once.
/// </summary>
internal sealed partial class ReportPublisher(
    InstallationAccess access, WriteLanes lanes, IOptions<GitHubOptions> options, ILogger<ReportPublisher> logger) : IReportPublisher
{
    private readonly ILogger log = logger;

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
        var now = writes.Where(w => wait is null || !CreatesContent(w)).ToLookup(static w => w.IsLabelling);
        var pending = now[false].Select(w => new PendingWrite(w, published)).ToList();
        if (!await ApplyAsync(client, lane, target, pending, beforeEach, cancellationToken)
            || !await LabelAsync(client, lane, target, now[true], beforeEach, cancellationToken))
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
        PullRequestKey target,
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

                await SendAsync(client, lane, target, document);
            }
        }

        return true;
    }

    private async Task<bool> LabelAsync(
        InstallationClient client,
        WriteLane lane,
        PullRequestKey target,
        IEnumerable<ReportWrite> writes,
        Func<CancellationToken, Task<bool>> beforeEach,
        CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            await lane.PaceAsync(cancellationToken);
            if (!await beforeEach(cancellationToken))
            {
                return false;
            }

            await WatchAsync(client, lane, target, "labels", () => LabelWrites.SendAsync(client.Rest.Connection, target, write));
        }

        return true;
    }

    private async Task SendAsync(
        InstallationClient client,
        WriteLane lane,
        PullRequestKey target,
        IReadOnlyList<(PendingWrite Write, Mutation Mutation)> document)
    {
        var mutations = document.Select(static d => d.Mutation).ToList();
        var answer = await WatchAsync(client, lane, target, WriteFailures.Report, () => client.MutateAsync(mutations));
        Settle(target, document, answer);
    }

    /// <summary>Sends a request, and says what it means that GitHub refuses it.</summary>
    private async Task<T> WatchAsync<T>(
        InstallationClient client, WriteLane lane, PullRequestKey target, string what, Func<Task<T>> send)
    {
        try
        {
            return await send();
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
                await access.ForgetAsync(target.Installation, client);
            }

            throw WriteFailures.Of(e, what);
        }
    }

    /// <summary>
    /// What was done is noted; if anything was refused, that is the end of this attempt. But for a comment that GitHub will never take, for
    /// want of a permission or because the conversation is locked: the verdicts stand on the check runs, and are none the worse for it.
    /// </summary>
    private void Settle(
        PullRequestKey target,
        IReadOnlyList<(PendingWrite Write, Mutation Mutation)> document,
        GraphQlAnswer<IReadOnlyDictionary<string, MutationAnswer?>> answer)
    {
        var failures = WriteFailures.Of(answer.Errors ?? [], [.. document.Select(static d => d.Mutation)])
            .ToLookup(static f => f.IsBearable);
        if (failures[false].Select(static f => f.Exception).ToList() is [var first, ..] all)
        {
            throw all.OfType<PermanentException>().FirstOrDefault() ?? first;
        }

        foreach (var failure in failures[true])
        {
            Log.CommentRefused(log, target, failure.Exception.Message);
        }

        for (var i = 0; i < document.Count; i++)
        {
            document[i].Write.Done(answer.Data?.GetValueOrDefault($"w{i}"));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 440, Level = LogLevel.Warning, Message = "Pull request {PullRequest} is left without a current comment: {Reason}")]
        public static partial void CommentRefused(ILogger logger, PullRequestKey pullRequest, string reason);
    }
}
