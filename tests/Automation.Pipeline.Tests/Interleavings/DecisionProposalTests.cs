using Automation.Pipeline.Decisions;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>
/// What pull requests propose, in every order of two workers' steps. The workers do what an evaluation does with the register, and no
/// more of it; one that dies is repeated later, as an evaluation is.
/// </summary>
public sealed class DecisionProposalTests
{
    private static readonly string[] Paths = ["docs/adr/0005-a.md", "docs/adr/0005-b.md"];

    [Theory]
    [InlineData(Mishaps.None)]
    [InlineData(Mishaps.Crash)]
    internal void Two_Pull_Requests_That_Are_Evaluated_At_Once_Both_See_The_Other(Mishaps mishaps)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var run = new Run();
            return new Scenario(run.World.Pipeline, async _ =>
            {
                await run.RepeatAsync(1, 2);
                Assert.Equal([$"#2 proposes {Paths[1]}"], await run.SeenByAsync(1));
                Assert.Equal([$"#1 proposes {Paths[0]}"], await run.SeenByAsync(2));
                Assert.All((await run.World.RegisterAsync()).Proposals, static p => Assert.Empty(p.Unannounced));
            })
                .Worker((services, _) => run.NoteAsync(services, 1))
                .Worker((services, _) => run.NoteAsync(services, 2));
        });

        Assert.InRange(runs, 10, 20_000);
    }

    [Theory]
    [InlineData(Mishaps.None)]
    [InlineData(Mishaps.Crash)]
    internal void A_Pull_Request_That_Is_Closed_During_Its_Evaluation_Proposes_Nothing(Mishaps mishaps)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var run = new Run();
            Complete(run.NoteAsync(run.World.Pipeline.Services, 2));
            return new Scenario(run.World.Pipeline, async _ =>
            {
                await run.RepeatCloseAsync();
                await run.RepeatAsync(1);
                Assert.Empty(await run.SeenByAsync(2));
                Assert.Equal(2, Assert.Single((await run.World.RegisterAsync()).Proposals).PullRequest);
            })
                .Worker((services, _) => run.NoteAsync(services, 1))
                .Worker((services, _) => run.CloseAsync(services));
        });

        Assert.InRange(runs, 10, 20_000);
    }

    private static void Complete(Task task) => Assert.True(task.IsCompletedSuccessfully);

    /// <summary>Two pull requests that were evaluated before they had any record, and the register that was read then.</summary>
    private sealed class Run
    {
        private readonly Dictionary<int, IReadOnlyList<string>> views = [];
        private readonly int[] loads;
        private bool isClosed;

        public Run()
        {
            var (installation, repository, _) = PipelineWorld.Key;
            var name = new RepositoryName("octo-org", "octo-repo");
            var record = new RepositoryRecord { Installation = installation, Id = repository, Name = name };
            Complete(World.Pipeline.Storage.Repositories.SaveAsync(record, CancellationToken.None));
            Complete(World.Pipeline.Storage.Installations.SaveAsync(
                new Installation { Id = installation, Account = "octo-org" }, CancellationToken.None));
            foreach (var number in new[] { 1, 2 })
            {
                World.Show(number);
                Complete(World.EvaluateAsync(number));
                World.Show(number, Paths[number - 1]);
            }

            loads = [World.LoadsOf(1), World.LoadsOf(2)];
        }

        public DecisionWorld World { get; } = new();

        public async Task NoteAsync(IServiceProvider services, int number)
        {
            var key = DecisionWorld.KeyOf(number);
            var register = await services.GetRequiredService<IDecisionStore>()
                .GetAsync(key.Installation, key.Repository, CancellationToken.None);
            DecisionProposal[] records = [new(Paths[number - 1], 5, "A decision", "proposed")];
            register = await services.GetRequiredService<DecisionProposalNotes>()
                .NoteAsync(register, new PullRequestBuilder().With(s => s with { Key = key }).Build(), records, CancellationToken.None);
            views[number] = [.. register.ProposedBeside(number).Select(static p => $"#{p.PullRequest} proposes {p.Path}")];
        }

        /// <summary>The first pull request is closed: what the event's handlers do.</summary>
        public async Task CloseAsync(IServiceProvider services)
        {
            var key = DecisionWorld.KeyOf(1);
            var closed = new PullRequestSighting(TestPayloads.Updated.AddDays(1), null, IsClosed: true);
            await services.GetRequiredService<EvaluationScheduler>().NoteAsync(key, closed, CancellationToken.None);
            await services.GetRequiredService<DecisionProposalNotes>().WithdrawAsync(key, CancellationToken.None);
            isClosed = true;
        }

        public async Task RepeatAsync(params int[] numbers)
        {
            foreach (var number in numbers.Where(n => !views.ContainsKey(n)))
            {
                await World.EvaluateAsync(number);
            }

            await World.Pipeline.DrainAsync();
        }

        public Task RepeatCloseAsync() => isClosed ? Task.CompletedTask : CloseAsync(World.Pipeline.Services);

        /// <summary>By the evaluation that came of it; where none did, by the worker that stands for the first one.</summary>
        public async Task<IReadOnlyList<string>> SeenByAsync(int number) =>
            World.LoadsOf(number) > loads[number - 1] ? await World.SeenByAsync(number) : views[number];
    }
}
