using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Evaluations;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Waivers;
using Automation.Testing;
using Automation.Testing.Waivers;

namespace Automation.Cli.Tests.Commands;

/// <summary>The leads' audit, over an embedded store.</summary>
public sealed class WaiversCommandTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2020, 11, 16, 12, 0, 0, TimeSpan.Zero);
    private static readonly InstallationId Installation = new(1);
    private static readonly Waiver Size = SampleWaivers.Of("review/size", new DateOnly(2999, 12, 31)) with { At = Noon };

    private readonly string folder = Directory.CreateTempSubdirectory("automation-waivers-").FullName;

    public async Task InitializeAsync()
    {
        await using var services = AutomationServices.Open(folder);
        await services.Get<IInstallationStore>().SaveAsync(new Installation { Id = Installation, Account = "octo-org" }, default);
        foreach (var (id, name) in new[] { (10, "shop"), (11, "blog") })
        {
            var record = new RepositoryRecord { Installation = Installation, Id = new RepositoryId(id), Name = new("octo-org", name) };
            await services.Get<IRepositoryStore>().SaveAsync(record, default);
        }

        var waivers = services.Get<IWaiverStore>();
        foreach (var (repository, number) in new[] { (10, 1), (10, 2), (10, 3), (10, 5), (11, 4) })
        {
            var waiver = Size with { PullRequest = Key(repository, number), Reason = $"number {number}, [red]\u001b[31m" };
            await waivers.SaveAsync(number == 2 ? waiver with { Until = DateOnly.FromDateTime(Noon.UtcDateTime) } : waiver, default);
        }

        await waivers.RemoveAsync(Key(10, 3), Size.Rule, Noon.AddHours(1), default);
        await services.Get<IPullRequestStore>().TrySaveAsync(new PullRequestRow { Key = Key(11, 4), IsClosed = true }, null, default);
        await EvaluateAsync(services, Key(10, 1), [Size]);
        await EvaluateAsync(services, Key(10, 5), []);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Those_That_Stand_Are_Listed_And_On_Demand_Those_That_Have_Ended()
    {
        var standing = await RunAsync();
        var all = await RunAsync("--all");

        Golden.Verify($"{standing.Output}{all.Output}", "waivers.txt");
        Assert.All([standing, all], r => Assert.Equal((ExitCode.Fine, ""), (r.ExitCode, r.Error)));
    }

    [Fact]
    public async Task Scripts_Get_A_Line_For_Each() =>
        Golden.Verify((await RunAsync("--repo", "octo-org/shop", "--all", "--format", "json")).Output, "waivers.jsonl");

    [Fact]
    public async Task A_Repository_Without_Waivers_In_Force_Says_So()
    {
        var text = (await RunAsync("--repo", "octo-org/blog")).Output;

        Assert.Equal("No waivers are in force: --all lists those that have ended too.\n", text);
        Assert.Equal("", (await RunAsync("--repo", "octo-org/blog", "--format", "json")).Output);
    }

    [Theory]
    [InlineData("octo-org/nowhere", "The store knows no repository octo-org/nowhere")]
    [InlineData("shop", "'shop' is no repository: write OWNER/REPO.")]
    public async Task A_Repository_That_Nobody_Knows_Is_A_Mistake_Of_The_Caller(string repository, string said)
    {
        var result = await RunAsync("--repo", repository);

        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    private static PullRequestKey Key(int repository, int number) => new(Installation, new RepositoryId(repository), number);

    private static Task<bool> EvaluateAsync(AutomationServices services, PullRequestKey key, Waiver[] inForce) =>
        services.Get<IEvaluationStore>().SaveAsync(
            new Evaluation
            {
                Id = $"evaluation-{key.Number}",
                PullRequest = key,
                HeadSha = PullRequestBuilder.Sha(1),
                PolicyHash = EffectivePolicy.Default.Hash,
                EvaluatedAt = Noon.AddMinutes(1),
                Modes = new Dictionary<string, PracticeMode>(),
                Results = [new PracticeResult { Practice = PracticeIds.Review, Conclusion = Conclusion.Success, Waivers = inForce }],
            },
            1,
            default);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(["waivers", "list", .. arguments, "--data", folder], terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
