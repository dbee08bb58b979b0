using Automation.Core.Practices;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.World;

/// <summary>A pipeline whose pull requests add decision records, and whose verdicts tell what they saw of others.</summary>
internal sealed class DecisionWorld : IDisposable
{
    private readonly Dictionary<int, PullRequestBuilder> pulls = [];
    private int deliveries;

    public DecisionWorld(Action<IServiceCollection>? configure = null)
    {
        Pipeline = new PipelineWorld(Configure);
        Pipeline.GitHub.State.Snapshot = key => pulls[key.Number].With(s => s with { Key = key }).Build();

        void Configure(IServiceCollection services)
        {
            services.AddSingleton<IPractice, SeenDecisionsPractice>();
            configure?.Invoke(services);
        }
    }

    public PipelineWorld Pipeline { get; }

    public GitHubState GitHub => Pipeline.GitHub.State;

    public static PullRequestKey KeyOf(int number) => PipelineWorld.Key with { Number = number };

    /// <summary>Has the default branch read, so that an evaluation need not.</summary>
    public static async Task ReadAsync(PipelineWorld world)
    {
        var (installation, repository, _) = PipelineWorld.Key;
        var reading = new DecisionReading { Setting = "auto", Branch = "main", Version = DecisionReading.CurrentVersion };
        var none = await world.Storage.Decisions.GetAsync(installation, repository, CancellationToken.None);
        await world.Storage.Decisions.TrySaveAsync(none, reading, [], [], CancellationToken.None);
    }

    /// <summary>What GitHub shows of a pull request from now on: one that adds these records.</summary>
    public void Show(int number, params string[] records)
    {
        var builder = new PullRequestBuilder();
        foreach (var record in records)
        {
            builder.NewRecord(record, $"# {record}\n\n## Status\n\nProposed\n");
        }

        pulls[number] = builder;
    }

    public void Show(int number, PullRequestBuilder pull) => pulls[number] = pull;

    /// <summary>A pull request is opened, and everything that comes of it is done.</summary>
    public Task OpenAsync(int number, params string[] records)
    {
        Show(number, records);
        return SendAsync(number, "opened");
    }

    /// <param name="updatedAt">What ends a pull request is the last that happens to it, unless a test says otherwise.</param>
    public Task SendAsync(int number, string action, DateTimeOffset? mergedAt = null, DateTimeOffset? updatedAt = null)
    {
        var isClosed = action == "closed";
        var at = updatedAt ?? (isClosed ? TestPayloads.Updated.AddDays(1) : TestPayloads.Updated);
        return DeliverAsync(
            "pull_request", TestPayloads.PullRequest(action, at, isClosed ? "closed" : "open", mergedAt, number: number));
    }

    public async Task PushAsync(string payload) => await DeliverAsync("push", payload);

    public async Task EvaluateAsync(int number)
    {
        await Pipeline.RequestAsync(KeyOf(number));
        await Pipeline.DrainAsync();
    }

    public Task<DecisionRegister> RegisterAsync() => Pipeline.Storage.Decisions.GetAsync(
        PipelineWorld.Key.Installation, PipelineWorld.Key.Repository, CancellationToken.None);

    /// <summary>What the latest verdict on a pull request saw.</summary>
    public async Task<IReadOnlyList<string>> SeenByAsync(int number)
    {
        var stored = await Pipeline.Storage.Evaluations.GetLatestAsync(KeyOf(number), CancellationToken.None);
        return stored!.Evaluation.Results.Single(static r => r.Practice == PracticeIds.Decisions).Notes;
    }

    /// <summary>How often a pull request was evaluated so far.</summary>
    public int LoadsOf(int number) => GitHub.Loads.Count(l => l.Key.Number == number);

    public void Dispose() => Pipeline.Dispose();

    private async Task DeliverAsync(string name, string payload)
    {
        await Pipeline.SendAsync(name, payload, $"delivery-{++deliveries}");
        await Pipeline.DrainAsync();
    }
}
