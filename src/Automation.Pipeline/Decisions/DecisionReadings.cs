using Automation.Core.Practices.Decisions;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Decisions;

/// <summary>Brings the register up to the head of the default branch. May be interrupted anywhere, and called by any number of workers.</summary>
public sealed partial class DecisionReadings(
    IDecisionStore store,
    IDecisionSource source,
    IRepositoryStore repositories,
    DecisionNeighbours neighbours,
    TimeProvider time,
    ILogger<DecisionReadings> logger)
{
    /// <summary>Each lost race means that someone else has read a newer head.</summary>
    private const int MaxRaces = 5;

    private readonly ILogger log = logger;

    /// <summary>
    /// Reads the branch, saves what is another, and asks for the evaluation of the pull requests that add records where records changed.
    /// </summary>
    /// <param name="setting">Policy's <c>decisions.directory</c>.</param>
    /// <param name="paths">Files that may lie in directories of packages which nobody saw yet.</param>
    /// <returns>The register as it is then; null where the repository is not known, or gone.</returns>
    internal async Task<DecisionRegister?> ReadAsync(
        DecisionRegister known, string setting, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        string[] files = [.. paths];
        for (var race = 0; race < MaxRaces; race++)
        {
            if (await FindAsync(known, setting, files, cancellationToken) is not { } tree)
            {
                return null;
            }

            var update = DecisionUpdate.Between(known, tree, setting, time.GetUtcNow());
            var saved = await store.TrySaveAsync(known, update.Reading, update.Changed, update.Removed, cancellationToken);
            known = await store.GetAsync(known.Installation, known.Repository, cancellationToken);
            if (saved)
            {
                Log.Read(log, known.Repository, tree.Commit, known.Decisions.Count, update.Changed.Count, update.Removed.Count);
                foreach (var cut in tree.Cut)
                {
                    Log.Cut(log, known.Repository, cut);
                }

                await AnnounceAsync(known, cancellationToken);
                return known;
            }
        }

        throw new TransientException($"The decisions of repository {known.Repository} could not be saved: others were faster {MaxRaces} times.");
    }

    /// <summary>Notes that the branch has changed, for whoever reads it next.</summary>
    internal Task MarkAsync(DecisionRegister register, CancellationToken cancellationToken) =>
        register.Reading is { Value: { IsStale: false } reading }
            ? store.TrySaveAsync(register, reading with { IsStale = true }, [], [], cancellationToken)
            : Task.CompletedTask;

    private async Task<DecisionTree?> FindAsync(
        DecisionRegister known, string setting, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        if (await repositories.GetAsync(known.Installation, known.Repository, cancellationToken) is not { } repository)
        {
            return null;
        }

        var records = known.Decisions.Select(static d => d.Decision.Path);
        var isReadable = known.Reading?.Value.Version == DecisionReading.CurrentVersion;
        return await source.ReadAsync(
            new DecisionSearch
            {
                Installation = known.Installation,
                Repository = known.Repository,
                Name = repository.Name,
                Setting = setting,
                Packages = PackageDirectories.Of([.. records, .. files]),
                KnownBlobs = isReadable ? known.Decisions.ToDictionary(static d => d.Decision.Path, static d => d.BlobId) : [],
            },
            cancellationToken);
    }

    private async Task AnnounceAsync(DecisionRegister register, CancellationToken cancellationToken)
    {
        if (register.Reading is { Value: { Unannounced.Count: > 0 } reading })
        {
            await neighbours.AskAsync(register, reading.Unannounced, except: null, cancellationToken);

            // Whoever was faster has read anew, and tells what it found together with what it found untold.
            await store.TrySaveAsync(register, reading with { Unannounced = [] }, [], [], cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 385,
            Level = LogLevel.Information,
            Message = "Read {Records} decision records of repository {Repository} at {Commit}: {Changed} new or changed, {Removed} gone")]
        public static partial void Read(
            ILogger logger, RepositoryId repository, CommitSha? commit, int records, int changed, int removed);

        [LoggerMessage(EventId = 386, Level = LogLevel.Warning, Message = "The register of repository {Repository} is cut: {What}")]
        public static partial void Cut(ILogger logger, RepositoryId repository, string what);
    }
}
