using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Evaluations;

/// <summary>Asks for pull requests to be evaluated.</summary>
public sealed class EvaluationScheduler(
    PullRequestRows rows, IWorkQueue queue, IOptions<PipelineOptions> options, TimeProvider time)
{
    /// <summary>
    /// Raises the pull request's <see cref="PullRequestRow.Requested"/> and enqueues a request, to be seen after the debounce time.
    /// In this order: a crash in between is made good by whoever repeats the call, a row that is not raised by no one.
    /// </summary>
    public async Task RequestAsync(PullRequestKey key, PullRequestSighting? sighting, CancellationToken cancellationToken)
    {
        var row = await AddRequestAsync(key, sighting, cancellationToken);
        await EnqueueAsync(RequestFor(row), options.Value.Debounce, cancellationToken);
    }

    /// <summary>The same without an event, to be seen later: the pull request counts as waiting from then on.</summary>
    public async Task RequestLaterAsync(PullRequestKey key, TimeSpan delay, CancellationToken cancellationToken)
    {
        var row = await AddRequestAsync(key, sighting: null, static row => row, delay, cancellationToken);
        await EnqueueAsync(RequestFor(row), delay, cancellationToken);
    }

    /// <summary>
    /// The same without an event, where no evaluation waits to begin: one that does will see what the asker has stored by now. A closed
    /// pull request is not asked for.
    /// </summary>
    public async Task RequestUnlessWaitingAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var from = time.GetUtcNow();
        var row = await rows.TryChangeAsync(
            key, known => known is null || known.IsClosed || Waits(known) ? null : Raise(known, from), cancellationToken);
        if (row is not null)
        {
            await EnqueueAsync(RequestFor(row), options.Value.Debounce, cancellationToken);
        }
    }

    /// <summary>The same, and has the check runs written anew even where nothing changed.</summary>
    public async Task RequestRerunAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var row = await AddRequestAsync(
            key, sighting: null, static row => row with { Rerun = row.Requested }, TimeSpan.Zero, cancellationToken);
        await EnqueueAsync(RequestFor(row), options.Value.Debounce, cancellationToken);
    }

    /// <summary>Raises <see cref="PullRequestRow.Requested"/> alone, for a caller that evaluates at once.</summary>
    public Task<PullRequestRow> AddRequestAsync(
        PullRequestKey key, PullRequestSighting? sighting, CancellationToken cancellationToken) =>
        AddRequestAsync(key, sighting, static row => row, TimeSpan.Zero, cancellationToken);

    /// <summary>Notes what an event says of a pull request without asking for an evaluation.</summary>
    public Task NoteAsync(PullRequestKey key, PullRequestSighting sighting, CancellationToken cancellationToken) =>
        rows.ChangeAsync(key, row => PullRequestSighting.Apply(row, sighting), cancellationToken);

    internal Task EnqueueAsync(EvaluationRequest request, TimeSpan delay, CancellationToken cancellationToken) =>
        PipelineActivity.SendAsync(
            QueueNames.Evaluations,
            traceparent => queue.EnqueueAsync(
                QueueNames.Evaluations,
                JsonSerializer.SerializeToUtf8Bytes(
                    request with { Traceparent = traceparent ?? request.Traceparent }, MessageJson.Default.EvaluationRequest),
                delay > TimeSpan.Zero ? delay : TimeSpan.Zero,
                cancellationToken));

    private Task<PullRequestRow> AddRequestAsync(
        PullRequestKey key,
        PullRequestSighting? sighting,
        Func<PullRequestRow, PullRequestRow> mark,
        TimeSpan delay,
        CancellationToken cancellationToken)
    {
        var from = time.GetUtcNow() + delay;
        return rows.ChangeAsync(key, row => mark(Raise(PullRequestSighting.Apply(row, sighting), from)), cancellationToken);
    }

    private static PullRequestRow Raise(PullRequestRow row, DateTimeOffset from) =>
        row with { Requested = row.Requested + 1, WaitingSince = row.WaitingSince < from ? row.WaitingSince : from };

    private static bool Waits(PullRequestRow row) => row.Requested > row.Evaluated && row.LeaseUntil is null;

    /// <summary>A first attempt at what the row waits for.</summary>
    internal static EvaluationRequest RequestFor(PullRequestRow row) => new()
    {
        InstallationId = row.Key.Installation.Value,
        RepositoryId = row.Key.Repository.Value,
        Number = row.Key.Number,
        UpdatedAt = row.LatestUpdate,
        HeadSha = row.LatestHead?.Value,
    };
}
