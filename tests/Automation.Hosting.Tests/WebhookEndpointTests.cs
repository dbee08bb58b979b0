using System.Net;
using System.Text;
using System.Text.Json;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Automation.Hosting.Tests;

/// <summary><c>POST /api/github/webhooks</c> answers as its contract says, and stores nothing that it refuses or ignores.</summary>
public sealed class WebhookEndpointTests : RunningAppTest
{
    private static readonly byte[] Opened = Encoding.UTF8.GetBytes(
        """
        {"action":"opened","number":1,"installation":{"id":77},
         "repository":{"id":5,"full_name":"a/b","owner":{"login":"a"}},"sender":{"login":"x"}}
        """);

    [Fact]
    public async Task A_Wanted_Delivery_Is_Queued()
    {
        var answer = await App.PostAsync(Opened);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("""{"status":"queued","deliveryId":"delivery-1"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Any_Configured_Secret_Is_Accepted() =>
        Assert.Equal(HttpStatusCode.Accepted, (await App.PostAsync(Opened, secret: "the next secret")).StatusCode);

    [Theory]
    [InlineData("sha256=00")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_Missing_Malformed_Or_Wrong_Signature_Is_Refused(string signature) =>
        await RefusedAsync(await App.PostAsync(Opened, signature: signature), HttpStatusCode.Unauthorized, "signature");

    [Theory]
    [InlineData(null)]
    [InlineData("not/allowed")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_Bad_Delivery_Id_Is_Refused(string? id) =>
        await RefusedAsync(await App.PostAsync(Opened, delivery: id), HttpStatusCode.BadRequest, "X-GitHub-Delivery");

    [Fact]
    public async Task A_Missing_Event_Is_Refused() =>
        await RefusedAsync(await App.PostAsync(Opened, name: null), HttpStatusCode.BadRequest, "X-GitHub-Event");

    [Theory]
    [InlineData(null)]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_Body_That_Is_Not_Said_To_Be_Json_Is_Refused_With_The_Setting_To_Change(string? contentType) =>
        await RefusedAsync(await App.PostAsync(Opened, contentType: contentType), HttpStatusCode.BadRequest, "Content type");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    public async Task A_Body_That_Is_Not_Well_Formed_Is_Refused(string body) =>
        await RefusedAsync(await App.PostAsync(Encoding.UTF8.GetBytes(body)), HttpStatusCode.BadRequest, "JSON");

    [Fact]
    public async Task A_Body_Above_25_MiB_Is_Refused() =>
        await RefusedAsync(await App.PostAsync(new byte[(25 * 1024 * 1024) + 1]), HttpStatusCode.RequestEntityTooLarge, "25 MiB");

    [Theory]
    [InlineData("ping", """{"zen":"Keep it logically awesome."}""")]
    [InlineData("star", """{"action":"created"}""")]
    [InlineData("pull_request", """{"action":"locked"}""")]
    [InlineData("pull_request", """{"action":"labeled","sender":{"login":"automation-sandbox[bot]"}}""")]
    public async Task What_Nobody_Wants_Is_Ignored(string name, string body)
    {
        var answer = await App.PostAsync(Encoding.UTF8.GetBytes(body), name: name);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("""{"status":"ignored","deliveryId":"delivery-1"}""", await answer.Content.ReadAsStringAsync());
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Storage_That_Is_Down_Is_Answered_503_So_That_GitHub_Knows()
    {
        var down = new Mock<IWorkQueue>();
        down.Setup(q => q.EnqueueAsync(It.IsAny<string>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TransientException("The store does not answer."));
        down.Setup(q => q.ReceiveAsync(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        await using var broken = await RunningApp.StartAsync(Repository, services => services.AddSingleton(down.Object));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await broken.PostAsync(Opened)).StatusCode);
    }

    private async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string names)
    {
        Assert.Equal(status, answer.StatusCode);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("error", json.GetProperty("status").GetString());
        Assert.Contains(names, json.GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);
        await NothingIsStoredAsync();
    }

    private async Task NothingIsStoredAsync()
    {
        Assert.Equal(0, await App.QueuedAsync());
        var ledger = App.Services.GetRequiredService<IDeliveryLedger>();
        Assert.Null(await ledger.GetAsync(null, DeliveryId.Parse("delivery-1"), default));
    }
}
