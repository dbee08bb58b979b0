using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Automation.Hosting.Tests.App;
using Automation.Sandbox.Requests;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>
/// What an evaluation asks of GitHub, whose limits an installation runs into first: an ordinary pull request takes two reads, and what
/// takes more is told in docs/operations.md. The first pull request of a process is left out: it also reads the register of decisions.
/// </summary>
public sealed class RequestBudgetTests : IAsyncLifetime
{
    /// <summary>A page of files, and the query for the pull request.</summary>
    private const int Reads = 2;

    private const int Earlier = 6;
    private const int Ordinary = 7;
    private const int Large = 8;
    private const int Owned = 9;

    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;
    private int deliveries;

    public async Task InitializeAsync()
    {
        Begin();
        Add(Earlier, "earlier", files: 1, folder: "src/one");
        Add(Ordinary, "ordinary", files: 5, folder: "src/two");
        Add(Large, "large", files: 150, folder: "src/three");
        Add(Owned, "owned", files: 2, folder: "pay");
        app = await RunningApp.StartAsync(repository);
        await OpenAsync(Earlier);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task An_Ordinary_Pull_Request_Takes_Two_Reads()
    {
        var requests = await CountAsync(() => OpenAsync(Ordinary));

        Assert.Equal(
            ["GET /repositories/{repositoryId}/pulls/{number}/files", "query PullRequest"],
            requests.Where(static r => r.Access == RequestAccess.Read).Select(static r => r.Kind));
        Assert.Equal((Reads, 1), (Sum(requests, RequestAccess.Read), Sum(requests, RequestAccess.Write)));
    }

    [Fact]
    public async Task An_Evaluation_In_Which_Nothing_Changed_Writes_Nothing()
    {
        await OpenAsync(Ordinary);
        var before = await app.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));

        var requests = await CountAsync(() => OpenAsync(Ordinary));

        Assert.Equal((Reads, 0), (Sum(requests, RequestAccess.Read), Sum(requests, RequestAccess.Write)));
        Assert.Equal(before, await app.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative)));
    }

    [Fact]
    public async Task More_Than_A_Hundred_Comments_Take_A_Page_More()
    {
        await OpenAsync(Ordinary);
        for (var i = 0; i < 150; i++)
        {
            await PostAsync($"/_sandbox/api/v3/repositories/1/issues/{Ordinary}/comments", new { body = $"Remark {i}." });
        }

        Assert.Equal((1, 0), await ExtraAsync(Ordinary));
    }

    [Fact]
    public async Task More_Than_A_Hundred_Files_Take_A_Page_More()
    {
        await OpenAsync(Large);

        Assert.Equal((1, 0), await ExtraAsync(Large));
    }

    [Fact]
    public async Task A_Stale_Approval_Takes_A_Comparison()
    {
        await OpenAsync(Ordinary);
        var stale = repository.Run("rev-parse", "ordinary~1").Trim();
        await PostAsync($"/_sandbox/pulls/{Ordinary}/reviews", new { login = "alan-turing", commit = stale });

        Assert.Equal(1, (await ExtraAsync(Ordinary)).Reads);
        Assert.Equal((1, 0), await ExtraAsync(Ordinary));
    }

    [Fact]
    public async Task Required_Teams_Take_One_Query()
    {
        await OpenAsync(Owned);

        Assert.Equal((1, 0), await ExtraAsync(Owned));
    }

    /// <summary>A policy, owners and twenty decisions.</summary>
    private void Begin()
    {
        repository.Write(".github/automation.yml", """
            version: 1
            practices:
              review:
                approvals:
                  require:
                    - { name: payments, when: { paths: ["pay/**"] }, teams: [sandbox/payments] }
            """);
        repository.Write("CODEOWNERS", "* @grace-hopper\n");
        for (var number = 1; number <= 20; number++)
        {
            repository.Write($"docs/adr/{number:0000}-decision.md", $"# {number}. Decision {number}\n\n## Status\n\nAccepted\n");
        }

        repository.Commit("chore: begin");
    }

    /// <summary>A pull request of three commits, which somebody else approves and merges.</summary>
    private void Add(int number, string name, int files, string folder)
    {
        repository.NextDay().Branch(name);
        for (var i = 0; i < files; i++)
        {
            repository.Write($"{folder}/file{i}.txt", $"{name}\n");
        }

        repository.Commit($"feat: add {name}");
        repository.Write($"{folder}/file0.txt", $"{name}\nmore\n").Commit($"fix: mend {name}");
        repository.Write($"{folder}/file0.txt", $"{name}\nmore\nthan that\n").Commit($"docs: tell of {name}");
        repository.Checkout("main").As(GitPerson.Grace);
        repository.Merge($"Merge pull request #{number} from someone/{name}\n\nfeat: add {name}", name);
        repository.As(GitPerson.Ada);
    }

    /// <summary>What another evaluation takes beyond the budget.</summary>
    private async Task<(long Reads, long Writes)> ExtraAsync(int number)
    {
        var requests = await CountAsync(() => OpenAsync(number));
        return (Sum(requests, RequestAccess.Read) - Reads, Sum(requests, RequestAccess.Write));
    }

    private async Task<IReadOnlyList<RequestCount>> CountAsync(Func<Task> evaluate)
    {
        var counter = app.Services.GetRequiredService<RequestCounter>();
        var before = counter.List().ToDictionary(static r => (r.Kind, r.Access), static r => r.Count);
        await evaluate();
        return
        [
            .. counter.List().Select(r => r with { Count = r.Count - before.GetValueOrDefault((r.Kind, r.Access)) })
                .Where(static r => r.Count > 0),
        ];
    }

    /// <summary>Sends the pull request's first delivery under a new id: every time it is evaluated anew.</summary>
    private async Task OpenAsync(int number)
    {
        var (_, name, body) = (await app.DeliveriesAsync()).First(d => d.Event == "pull_request" && NumberOf(d.Body) == number);
        using var answer = await app.PostAsync(body, $"opened-{number}-{++deliveries}", name);
        answer.EnsureSuccessStatusCode();
        await app.SettleAsync();
    }

    private async Task PostAsync(string address, object content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(content) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "any");
        using var answer = await app.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static int NumberOf(byte[] body) => JsonDocument.Parse(body).RootElement.GetProperty("number").GetInt32();

    private static long Sum(IEnumerable<RequestCount> requests, RequestAccess access) =>
        requests.Where(r => r.Access == access).Sum(static r => r.Count);
}
