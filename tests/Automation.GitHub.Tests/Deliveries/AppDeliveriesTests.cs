using System.Net;
using System.Text;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Automation.GitHub.Tests.Deliveries;

public sealed class AppDeliveriesTests : IDisposable
{
    private const string ListRoute = "GET /app/hook/deliveries?per_page=100";
    private const string AttemptsRoute = "POST /app/hook/deliveries/7/attempts";

    private const string Item = """
        {"id":7,"guid":"d-1","delivered_at":"2026-11-16T11:59:30Z","redelivery":true,"duration":0.25,"status":"Bad Gateway",
         "status_code":502,"event":"pull_request","action":"opened","installation_id":5,"repository_id":10}
        """;

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task An_Attempt_Is_Read_With_All_That_GitHub_Tells()
    {
        host.GitHub.On(ListRoute, $"[{Item}]");

        var page = await host.Deliveries.ListAsync(null, CancellationToken.None);

        Assert.Null(page.Continuation);
        Assert.Equal(
            new HookDelivery
            {
                Id = 7,
                Guid = "d-1",
                DeliveredAt = new DateTimeOffset(2026, 11, 16, 11, 59, 30, TimeSpan.Zero),
                Redelivery = true,
                StatusCode = 502,
                Status = "Bad Gateway",
                Event = "pull_request",
                Action = "opened",
                Installation = GitHubHost.Installation,
                Repository = GitHubHost.Repository,
                DurationSeconds = 0.25,
            },
            Assert.Single(page.Items));
    }

    [Fact]
    public async Task The_App_Itself_Asks_And_The_Next_Page_Is_Named_By_The_Link_Header()
    {
        const string next = "<https://api.github.com/app/hook/deliveries?per_page=100&cursor=v1%5F7>; rel=\"next\"";
        host.GitHub.On(ListRoute, $"[{Item}]", HttpStatusCode.OK, ("Link", next)).On($"{ListRoute}&cursor=v1_7", "[]");

        var first = await host.Deliveries.ListAsync(null, CancellationToken.None);
        var second = await host.Deliveries.ListAsync(first.Continuation, CancellationToken.None);

        Assert.Empty(second.Items);
        Assert.Null(second.Continuation);
        Assert.All(
            host.GitHub.Calls, static c => Assert.Equal("42", new JsonWebToken(c.Authorization!["Bearer ".Length..]).Issuer));
    }

    [Fact]
    public async Task What_An_Attempt_Sent_Is_Read_As_It_Was_Sent()
    {
        host.GitHub.On("GET /app/hook/deliveries/7", """{"id":7,"request":{"headers":{},"payload":{"action":"opened","n":1.50}}}""");

        var payload = await host.Deliveries.GetPayloadAsync(7, CancellationToken.None);

        Assert.Equal("""{"action":"opened","n":1.50}""", Encoding.UTF8.GetString(payload!.Value.Span));
    }

    [Theory]
    [InlineData("""{"id":7,"request":{"headers":null,"payload":null}}""", HttpStatusCode.OK)]
    [InlineData("""{"message":"Not Found"}""", HttpStatusCode.NotFound)]
    public async Task What_GitHub_Does_Not_Have_Any_More_Is_Nothing(string json, HttpStatusCode status)
    {
        host.GitHub.On("GET /app/hook/deliveries/7", json, status);

        Assert.Null(await host.Deliveries.GetPayloadAsync(7, CancellationToken.None));
    }

    [Theory]
    [InlineData(HttpStatusCode.Accepted, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    [InlineData(HttpStatusCode.UnprocessableEntity, false)]
    public async Task Asking_For_A_Redelivery_Has_An_Answer(HttpStatusCode status, bool expected)
    {
        host.GitHub.On(AttemptsRoute, "{}", status);

        Assert.Equal(expected, await host.Deliveries.RedeliverAsync(7, CancellationToken.None));
    }

    [Fact]
    public async Task Reading_Is_Tried_Again_And_Asking_Is_Not()
    {
        host.GitHub.On(ListRoute, "", HttpStatusCode.BadGateway).On(ListRoute, "[]").On(AttemptsRoute, "", HttpStatusCode.BadGateway);

        Assert.Empty((await host.Deliveries.ListAsync(null, CancellationToken.None)).Items);
        await Assert.ThrowsAsync<TransientException>(() => host.Deliveries.RedeliverAsync(7, CancellationToken.None));

        Assert.Equal(2, host.GitHub.CallsTo("GET").Count);
        Assert.Single(host.GitHub.CallsTo("POST"));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, typeof(TransientException), "GitHub:AppId")]
    [InlineData(HttpStatusCode.Forbidden, typeof(PermanentException), "403")]
    public async Task A_Refusal_Says_What_To_Look_At(HttpStatusCode status, Type expected, string hint)
    {
        host.GitHub.On(ListRoute, """{"message":"No"}""", status).On(AttemptsRoute, """{"message":"No"}""", status);

        var reading = await Record.ExceptionAsync(() => host.Deliveries.ListAsync(null, CancellationToken.None));
        var asking = await Record.ExceptionAsync(() => host.Deliveries.RedeliverAsync(7, CancellationToken.None));

        Assert.All([reading, asking], e =>
        {
            Assert.IsType(expected, e);
            Assert.Contains(hint, e.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task An_Answer_That_Is_No_List_May_Pass(string answer)
    {
        host.GitHub.On(ListRoute, answer);

        await Assert.ThrowsAsync<TransientException>(() => host.Deliveries.ListAsync(null, CancellationToken.None));
    }

    [Fact]
    public void Without_An_App_There_Is_None_To_Ask_For()
    {
        using var reader = new GitHubHost(o => o.Token = "ghp_personal");
        using var receiver = new GitHubHost(o => (o.AppId, o.PrivateKey) = (null, null));

        Assert.Equal((42, null, null), (host.Deliveries.AppId, reader.Deliveries.AppId, receiver.Deliveries.AppId));
    }
}
