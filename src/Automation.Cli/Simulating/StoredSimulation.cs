using Automation.Cli.Terminals;
using Automation.Core.Evaluations;
using Automation.Core.Identity;
using Automation.Core.Policies.Changes;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Pipeline.Evaluations;

namespace Automation.Cli.Simulating;

/// <summary>A policy over the latest evaluations in the store, as far as these tell its effect.</summary>
internal sealed class StoredSimulation(
    IInstallationStore installations, IRepositoryStore repositories, IPullRequestStore pullRequests, IEvaluationStore evaluations)
{
    /// <param name="name">The repository as <c>owner/name</c>; null where the store holds one only.</param>
    public async Task<Simulation> RunAsync(
        SimulationFiles files, string? name, int limit, Terminal terminal, CancellationToken cancellationToken)
    {
        var repository = await FindAsync(name, cancellationToken);
        var installation = await installations.GetAsync(repository.Installation, cancellationToken);
        var layered = files with { Organisation = files.Organisation ?? installation?.LastGoodPolicy };
        var (current, proposed) = (layered.InForce(null), layered.Proposed());
        var judgement = new StoredJudgement(PracticeCatalog.All, current, proposed);
        var stored = await LoadAsync(repository, limit, terminal, cancellationToken);
        var others = stored.Count(e => !judgement.IsComparable(e));
        string[] notKnown =
        [
            .. judgement.NotKnown,
            .. others > 0 ? (string[])[OtherPolicy(others, stored.Count, files.Current is null)] : [],
        ];
        return new Simulation(repository.Name.ToString(), [.. stored.Select(judgement.Judge)], proposed.Problems, notKnown);
    }

    private static string OtherPolicy(int count, int total, bool isBuiltIn) =>
        $"{Plural.Number(count)} of {Plural.Of(total, "evaluation")} were made under another policy than "
        + (isBuiltIn ? "the one without a repository's file (name the file then in force with --current)" : "the one in --current")
        + ": what else differs there is not known.";

    private async Task<RepositoryRecord> FindAsync(string? name, CancellationToken cancellationToken)
    {
        var all = new List<RepositoryRecord>();
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            all.AddRange(await Pages.AllAsync<RepositoryRecord>(
                (continuation, token) => repositories.ListAsync(installation.Id, continuation, token), cancellationToken)
                .ToListAsync(cancellationToken));
        }

        var found = all.FindAll(r => name is null || r.Name.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
        return found switch
        {
            [var only] => only,
            [] when all.Count == 0 => throw CommandFailureException.Usage(
                "The store holds no repository: name the folder of another one with --data, or fill it with 'automation replay --data'."),
            [] => throw CommandFailureException.Usage($"The store does not hold {name}: {Known(all)}."),
            _ => throw CommandFailureException.Usage($"The store holds several repositories, name one with --repository: {Known(all)}."),
        };
    }

    private static string Known(List<RepositoryRecord> all)
    {
        const int shown = 10;
        var names = all.Select(r => r.Name.ToString()).Order(StringComparer.OrdinalIgnoreCase).Take(shown);
        return $"it holds {string.Join(", ", names)}{(all.Count > shown ? $" and {Plural.Number(all.Count - shown)} more" : "")}";
    }

    /// <summary>The latest evaluation of each of the newest pull requests, oldest first.</summary>
    private async Task<IReadOnlyList<Evaluation>> LoadAsync(
        RepositoryRecord repository, int limit, Terminal terminal, CancellationToken cancellationToken)
    {
        var rows = await Pages.AllAsync<PullRequestRow>(
            (continuation, token) => pullRequests.ListAsync(repository.Installation, repository.Id, continuation, token), cancellationToken)
            .ToListAsync(cancellationToken);
        PullRequestKey[] keys = [.. rows.Select(r => r.Key).OrderByDescending(k => k.Number).Take(limit).Reverse()];
        return await ProgressBar.RunAsync(terminal, "Reading evaluations", keys.Length, async step =>
        {
            var found = new List<Evaluation>(keys.Length);
            foreach (var key in keys)
            {
                if (await evaluations.GetLatestAsync(key, cancellationToken) is { } latest)
                {
                    found.Add(latest.Evaluation);
                }

                step(null);
            }

            return found;
        });
    }
}
