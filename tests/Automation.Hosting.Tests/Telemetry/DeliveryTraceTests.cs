using System.Diagnostics;
using System.Text;
using Automation.Hosting.Tests.App;
using Automation.Testing;
using Automation.Testing.Git;

namespace Automation.Hosting.Tests.Telemetry;

/// <summary>One delivery is one trace, from its request to the published comment.</summary>
public sealed class DeliveryTraceTests : IAsyncLifetime
{
    private const string Delivery = "trace-1";

    private readonly GitRepositoryBuilder repository = new();
    private readonly RecordedSpans recorded = [];

    private RunningApp app = null!;
    private string body = "";

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        repository.NextDay().Branch("greeting").Write("src/greeting.cs", "// a greeting\n").Commit("added greeting");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nadded greeting", "greeting");

        // Nobody listens at the address: what is exported there is lost, and hinders nobody.
        app = await RunningApp.StartAsync(
            repository,
            recorded.AddTo,
            new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task A_Delivery_Is_One_Trace_From_Its_Request_To_The_Published_Comment()
    {
        var trace = await SendAsync();

        Assert.Single(Assert.Single(await app.PublishedAsync()).GetProperty("comments").EnumerateArray());
        Golden.Verify(RecordedSpans.Tree(trace), "delivery-trace.txt");
        Assert.All(trace, s => Assert.Equal(ActivityStatusCode.Unset, s.Status));
    }

    [Fact]
    public async Task Every_Span_Says_What_It_Was_About()
    {
        var trace = await SendAsync();

        Assert.Equal((Delivery, "pull_request", "queued"), (
            Tag(trace, "receive webhook", "github.delivery.id"),
            Tag(trace, "receive webhook", "github.event.name"),
            Tag(trace, "receive webhook", "automation.outcome")));
        Assert.Equal(("sandbox/" + Path.GetFileName(repository.Path), "1", "done"), (
            Tag(trace, "process delivery", "vcs.repository.name"),
            Tag(trace, "process delivery", "github.repository.id"),
            Tag(trace, "process delivery", "automation.outcome")));
        Assert.Equal(("7", repository.Run("rev-parse", "greeting").Trim(), "1", "done"), (
            Tag(trace, "evaluate pull request", "vcs.change.id"),
            Tag(trace, "evaluate pull request", "vcs.ref.head.revision"),
            Tag(trace, "evaluate pull request", "automation.attempt"),
            Tag(trace, "evaluate pull request", "automation.outcome")));
        foreach (var (name, queue, operation) in new[]
        {
            ("send deliveries", "deliveries", "send"),
            ("process delivery", "deliveries", "process"),
            ("send evaluations", "evaluations", "send"),
            ("evaluate pull request", "evaluations", "process"),
        })
        {
            Assert.Equal(("automation", queue, operation), (
                Tag(trace, name, "messaging.system"),
                Tag(trace, name, "messaging.destination.name"),
                Tag(trace, name, "messaging.operation.type")));
        }
    }

    [Fact]
    public async Task No_Attribute_Holds_A_Secret_A_Token_Or_What_A_Body_Says()
    {
        var trace = await SendAsync();

        var told = trace.SelectMany(s => s.TagObjects.Select(t => t.Value?.ToString())
            .Concat(s.Events.SelectMany(e => e.Tags.Select(t => t.Value?.ToString())))
            .Append(s.StatusDescription)).OfType<string>().ToArray();
        Assert.NotEmpty(told);
        Assert.Contains("added greeting", body, StringComparison.Ordinal);
        foreach (var secret in new[] { "added greeting", "ghs_", "sha256=", "PRIVATE KEY", "the next secret" })
        {
            Assert.DoesNotContain(told, t => t.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_Token_In_A_Link_To_Unsubscribe_Is_Not_Told()
    {
        (await app.Client.GetAsync(new Uri("/api/v1/unsubscribe?token=a-secret-token", UriKind.Relative))).Dispose();
        await SendAsync();

        var told = recorded.Snapshot().SelectMany(s => s.TagObjects).Select(t => t.Value?.ToString() ?? "").ToArray();
        Assert.Contains("/api/v1/unsubscribe", told);
        Assert.DoesNotContain(told, t => t.Contains("a-secret-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_For_The_Health_Are_Not_Traced()
    {
        (await app.Client.GetAsync(new Uri("/api/health/ready", UriKind.Relative))).Dispose();
        await SendAsync();

        Assert.DoesNotContain(
            recorded.Snapshot().SelectMany(s => s.TagObjects),
            t => t.Value is string text && text.Contains("/api/health", StringComparison.Ordinal));
    }

    private static string? Tag(IReadOnlyList<Activity> trace, string span, string tag) =>
        Assert.Single(trace, s => s.DisplayName == span).GetTagItem(tag)?.ToString();

    private async Task<IReadOnlyList<Activity>> SendAsync()
    {
        var (_, name, bytes) = (await app.DeliveriesAsync())[0];
        body = Encoding.UTF8.GetString(bytes);
        (await app.PostAsync(bytes, Delivery, name)).Dispose();
        await app.SettleAsync();
        return await recorded.OfDeliveryAsync(Delivery);
    }
}
