using System.Net;
using System.Text.Json;
using Automation.Hosting.Http;
using Automation.Hosting.Tests.App;
using Automation.Testing.Git;
using Microsoft.AspNetCore.Http;

namespace Automation.Hosting.Tests;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        app = await RunningApp.StartAsync(repository);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Theory]
    [InlineData("/api/health/live")]
    [InlineData("/api/health/ready")]
    public async Task Health_Is_A_Status_And_Nothing_Else(string path) =>
        Assert.Equal("""{"status":"ok"}""", await app.Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    [Fact]
    public async Task The_Schema_Is_Served_For_Editors()
    {
        var schema = JsonDocument.Parse(await app.Client.GetStringAsync(new Uri("/api/schemas/automation.schema.json", UriKind.Relative)));

        Assert.Equal("Automation policy", schema.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/repositories")]
    [InlineData("/api/github/webhooks")]
    public async Task Everything_Else_Is_Not_Found(string path)
    {
        var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    [Fact]
    public async Task A_Host_With_Its_Own_Triggers_Gives_The_Same_Answers()
    {
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.Method = "GET";
        context.Request.Path = "/api/health/live";
        context.Response.Body = new MemoryStream();

        await new EndpointPipeline(app.Services).InvokeAsync(context);

        Assert.Equal(200, context.Response.StatusCode);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        Assert.Equal("""{"status":"ok"}""", await reader.ReadToEndAsync());
    }
}
