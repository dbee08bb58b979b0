using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Pipeline.Backfilling;
using Automation.Sandbox.Model;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>What webhooks told and what GitHub tells later are the same facts.</summary>
public sealed class BackfillTests : IAsyncLifetime
{
    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        // The sandbox's pull requests are open to whom asks for one, and merged in the list: only open ones wait for a review.
        repository.Write(".github/automation.yml", "version: 1\npractices:\n  review:\n    rules: { review-wait: off }\n");
        repository.Change("chore: begin");
        repository.NextDay().Branch("greeting").Write("docs/adr/0001-greet.md", "# Greet\n\n## Status\n\nAccepted\n").Change("feat: greet");
        repository.Checkout("main").As(GitPerson.Grace);
        repository.Merge("Merge pull request #7 from someone/greeting\n\nfeat: greet", "greeting");
        repository.As(GitPerson.Ada).NextDay().Change("fix: pushed by hand", "direct.txt");
        repository.NextDay().Branch("debt").Write("a.cs", "// TODO mend\n").Commit("add debt");
        repository.Checkout("main").Merge("Merge pull request #8 from someone/debt\n\nadd debt", "debt");
        app = await RunningApp.StartAsync(repository);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task A_Backfill_After_The_Webhooks_Notes_Nothing_Else()
    {
        foreach (var (id, name, body) in await app.DeliveriesAsync())
        {
            using var answer = await app.PostAsync(body, id, name);
            answer.EnsureSuccessStatusCode();
            await app.SettleAsync();
        }

        var told = await FactsAsync();
        var published = await app.PublishedAsync();

        var outcome = await app.Services.GetRequiredService<Backfiller>().RunAsync(
            new BackfillRequest(new("sandbox", "greeter"), new DateOnly(2020, 1, 1)), new Silence(), CancellationToken.None);

        var done = Assert.IsType<BackfillOutcome.Done>(outcome);
        Assert.Equal((2, 0, 5, 2), (done.Totals.PullRequests, done.Totals.Issues, done.Totals.Commits, done.Totals.Evaluations));
        Assert.Equal(told, await FactsAsync());
        Assert.Equal(told.Count, done.Totals.Facts);
        Assert.Equal(published.Select(static p => p.GetRawText()), (await app.PublishedAsync()).Select(static p => p.GetRawText()));
    }

    private async Task<IReadOnlyList<string>> FactsAsync()
    {
        var page = await app.Services.GetRequiredService<IFactStore>().ListAsync(
            SandboxIds.Installation, SandboxIds.Repository, new DateOnly(2015, 1, 1), new DateOnly(2040, 1, 1), null, CancellationToken.None);
        Assert.Null(page.Continuation);
        return
        [
            .. page.Items.Select(f => $"{f.At:O} {f.Kind} {f.Subject} {string.Join(',', f.Data.OrderBy(static d => d.Key))}"),
        ];
    }

    private sealed class Silence : IBackfillObserver
    {
        public void Began(BackfillStart start, DateTimeOffset from)
        {
            // The outcome tells.
        }

        public void Read(BackfillPart part, double share, BackfillTotals totals)
        {
            // The outcome tells.
        }

        public void Waiting(DateTimeOffset until, string reason) => Assert.Fail(reason);

        public void Skipped(int number, string reason) => Assert.Fail(reason);
    }
}
