using System.Net;
using System.Text.Json;
using Automation.Core.Ports;
using Automation.Hosting.Http;
using Automation.Hosting.Tests.App;
using Automation.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Automation.Hosting.Tests;

public sealed class HealthTests : RunningAppTest
{
    [Theory]
    [InlineData("/api/health/live")]
    [InlineData("/api/health/ready")]
    public async Task Health_Is_A_Status_And_Nothing_Else(string path) =>
        Assert.Equal("""{"status":"ok"}""", await App.Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    [Theory]
    [InlineData("/api/health/live", HttpStatusCode.OK)]
    [InlineData("/api/schemas/automation.schema.json", HttpStatusCode.OK)]
    [InlineData("/api/v1/unsubscribe?token=unknown", HttpStatusCode.NotFound)]
    public async Task Whoever_Asks_For_The_Head_Only_Is_Answered_As_By_Get(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await App.Client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_Schema_Is_Served_For_Editors()
    {
        using var answer = await App.Client.GetAsync(new Uri("/api/schemas/automation.schema.json", UriKind.Relative));

        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=3600", answer.Headers.CacheControl?.ToString());
        var checkedIn = await File.ReadAllTextAsync(RepositoryRoot.Combine("schemas", "automation.schema.json"));
        Assert.Equal(checkedIn, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/repositories")]
    [InlineData("/api/github/webhooks")]
    public async Task Everything_Else_Is_Not_Found(string path)
    {
        var answer = await App.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        await ErrorAsync(answer);
    }

    [Fact]
    public async Task A_Request_That_Fails_Is_Told_Nothing_Of_The_Reason()
    {
        var broken = new Mock<IWorkQueue>();
        broken.SetupSequence(q => q.CountAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(0)
            .ThrowsAsync(new InvalidOperationException("/srv/secret"));
        broken.Setup(q => q.ReceiveAsync(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync([]);
        await using var failing = await RunningApp.StartAsync(Repository, services => services.AddSingleton(broken.Object));

        var answer = await failing.Client.GetAsync(new Uri("/api/health/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", await ErrorAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Host_With_Its_Own_Triggers_Gives_The_Same_Answers()
    {
        var context = new DefaultHttpContext { RequestServices = App.Services };
        context.Request.Method = "GET";
        context.Request.Path = "/api/health/live";
        context.Response.Body = new MemoryStream();

        await new EndpointPipeline(App.Services).InvokeAsync(context);

        Assert.Equal(200, context.Response.StatusCode);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        Assert.Equal("""{"status":"ok"}""", await reader.ReadToEndAsync());
    }

    private static async Task<string> ErrorAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("error", JsonDocument.Parse(text).RootElement.GetProperty("status").GetString());
        return text;
    }
}
