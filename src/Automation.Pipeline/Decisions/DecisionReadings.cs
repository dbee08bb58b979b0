using Automation.Core.Practices.Decisions;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Decisions;

/// <summary>
/// Brings the register up to the head of the default branch. May be interrupted anywhere, and called by any number of workers.
/// </summary>
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
    /// Reads the branch and saves what is another, with where it was: nobody is told of it before <see cref="AnnounceAsync"/>.
    /// </summary>
    /// <param name="setting">Policy's <c>decisions.directory</c>.</param>
    /// <param name="paths">Files that may lie in directories of packages which nobody saw yet.</param>
    /// <returns>The register as it is then; null where the repository is not known, or gone.</returns>
    internal Task<DecisionRegister?> ReadAsync(
        DecisionRegister known, string setting, IEnumerable<string> paths, CancellationToken cancellationToken) =>
        ReadAsync(known, setting, paths, static _ => false, cancellationToken);

    /// <summary>The same for one who needs no newer head than anybody has read: many pull requests may be the first to ask.</summary>
    /// <param name="isEnough">Whether what another has saved in the meantime will do.</param>
    /// <inheritdoc cref="ReadAsync(DecisionRegister, string, IEnumerable{string}, CancellationToken)"/>
    internal async Task<DecisionRegister?> ReadAsync(
        DecisionRegister known,
        string setting,
        IEnumerable<string> paths,
        Func<DecisionRegister, bool> isEnough,
        CancellationToken cancellationToken)
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

                return known;
            }

            if (isEnough(known))
            {
                return known;
            }
        }

        throw new TransientException(
            $"The decisions of repository {known.Repository} could not be saved: others were faster {MaxRaces} times.");
    }

    /// <summary>The same with the directories that were read last; where none were, with those that are usual.</summary>
    internal async Task RefreshAsync(InstallationId installation, RepositoryId repository, CancellationToken cancellationToken)
    {
        var known = await store.GetAsync(installation, repository, cancellationToken);
        await ReadAsync(known, known.Reading?.Value.Setting ?? DecisionDirectories.Auto, [], cancellationToken);
    }

    /// <summary>Asks for the evaluation of the pull requests that add records where records have changed.</summary>
    /// <param name="except">A pull request that is being evaluated; null for none.</param>
    internal async Task AnnounceAsync(DecisionRegister register, int? except, CancellationToken cancellationToken)
    {
        if (register.Reading is { Value: { Unannounced.Count: > 0 } reading })
        {
            await neighbours.AskAsync(register, reading.Unannounced, except, cancellationToken);

            // Whoever was faster has read anew, and tells what it found together with what it found untold.
            await store.TrySaveAsync(register, reading with { Unannounced = [] }, [], [], cancellationToken);
        }
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
                Packages = PackageDirectories.Of(setting, records.Concat(files)),
                KnownBlobs = isReadable ? known.Decisions.ToDictionary(static d => d.Decision.Path, static d => d.BlobId) : [],
            },
            cancellationToken);
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
