using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Automation.Core.Webhooks;
using Automation.Pipeline.Receiving;

namespace Automation.Benchmarks.Receiving;

/// <summary>Signed deliveries as large as GitHub's: a pull request event of about 20 KiB, and a push of about 1 MiB.</summary>
internal static class Deliveries
{
    private const string Api = "https://api.github.com/repos/octo-org/octo-repo";

    private static readonly string[] Addresses =
    [
        "archive", "assignees", "blobs", "branches", "collaborators", "comments", "commits", "compare", "contents", "contributors",
        "deployments", "downloads", "events", "forks", "git_commits", "git_refs", "git_tags", "hooks", "issue_comment", "issue_events",
        "issues", "keys", "labels", "languages", "merges", "milestones", "notifications", "pulls", "releases", "stargazers", "statuses",
        "subscribers", "subscription", "tags", "teams", "trees",
    ];

    public static byte[] Secret { get; } = Encoding.UTF8.GetBytes("It's a Secret to Everybody");

    /// <summary>A <c>pull_request</c> body: it names three repositories, and four accounts each with its dozen addresses.</summary>
    public static byte[] PullRequestBody { get; } = JsonSerializer.SerializeToUtf8Bytes(new
    {
        action = "synchronize",
        number = 7,
        pull_request = new
        {
            id = 4711,
            number = 7,
            title = "feat: add a greeting",
            body = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"{i}. Adds a greeting, because visitors felt unwelcome.")),
            user = Account("octocat"),
            head = new { sha = Sha(1), @ref = "greeting", repo = Repository() },
            @base = new { sha = Sha(2), @ref = "main", repo = Repository() },
        },
        repository = Repository(),
        organization = Account("octo-org"),
        sender = Account("octocat"),
        installation = new { id = 1 },
    });

    /// <summary>A <c>push</c> body with 2048 commits: what a long-lived branch brings, and as hard to compress as hashes make it.</summary>
    public static byte[] PushBody { get; } = JsonSerializer.SerializeToUtf8Bytes(new
    {
        @ref = "refs/heads/main",
        commits = Enumerable.Range(0, 2048).Select(i => new
        {
            id = Sha(i),
            tree_id = Sha(i + 100_000),
            message = $"fix: correct the greeting of visitor {i}\n\nThe greeting named the wrong visitor. Refs #{i}.",
            url = $"{Api}/commit/{Sha(i)}",
            author = new { name = "Octo Cat", email = "octocat@example.org" },
            added = new[] { $"src/Visitors/Visitor{i}.cs" },
            modified = new[] { $"src/Greetings/Greeting{i}.cs", $"tests/Greetings/Greeting{i}Tests.cs" },
        }),
        repository = Repository(),
        sender = Account("octocat"),
        installation = new { id = 1 },
    });

    /// <summary>A delivery that is accepted.</summary>
    public static WebhookRequest Of(string eventName, byte[] body, int number = 1) => new()
    {
        DeliveryId = Id(number),
        Event = eventName,
        ContentType = "application/json",
        Signature = WebhookSignature.Compute(body, Secret),
        Body = new ReadOnlySequence<byte>(body),
    };

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"11111111-2222-3333-4444-{number:d12}");

    /// <summary>Forty digits that compress no better than a hash.</summary>
    private static string Sha(int seed) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(seed)))[..40];

    private static object Account(string login) => new
    {
        id = 1,
        login,
        type = "User",
        addresses = Addresses[..12].ToDictionary(a => a + "_url", a => $"https://api.github.com/users/{login}/{a}"),
    };

    private static object Repository() => new
    {
        id = 10,
        full_name = "octo-org/octo-repo",
        owner = Account("octo-org"),
        default_branch = "main",
        addresses = Addresses.ToDictionary(a => a + "_url", a => $"{Api}/{a}{{/sha}}"),
    };
}
