using Automation.Hosting.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Automation.Deployment.Tests.Functions;

/// <summary>The HTTP triggers let through what <c>automation serve</c> answers, each request by one way only.</summary>
/// <remarks>Of several functions that take a request the host picks any: a catch-all could take the webhook's place.</remarks>
public sealed class RouteTests
{
    private static readonly (string Method, string Path)[] Served = [.. Endpoints()];

    [Fact]
    public void Every_Request_That_Serve_Answers_Reaches_One_Trigger() => Assert.All(Served, request =>
        Assert.Single(FunctionsApp.Of(Trigger.Http), t => Takes(t, request)));

    [Fact]
    public void A_Webhook_Reaches_The_Trigger_Of_Its_Own() => Assert.Equal(
        ["GitHubWebhook"],
        FunctionsApp.Of(Trigger.Http).Where(t => Takes(t, ("POST", "/api/github/webhooks"))).Select(t => t.Name));

    [Fact]
    public void No_Trigger_Takes_A_Method_That_Nothing_Answers() => Assert.All(FunctionsApp.Of(Trigger.Http), trigger =>
        Assert.All(trigger.Methods, method => Assert.Contains(Served, r => r.Method == method && Takes(trigger, r))));

    [Fact]
    public void What_Is_Read_And_Does_Not_Exist_Is_Answered_By_The_Suite() =>
        Assert.Single(FunctionsApp.Of(Trigger.Http), t => Takes(t, ("GET", "/robots.txt")));

    [Fact]
    public void The_Endpoints_Themselves_Decide_Who_Is_Let_In() =>
        Assert.All(FunctionsApp.Of(Trigger.Http), t => Assert.Equal("Anonymous", t.Level));

    /// <summary>Every method and path of the endpoints; none has parameters.</summary>
    private static IEnumerable<(string Method, string Path)> Endpoints()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapAutomation();
        return
            from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Cast<RouteEndpoint>()
            from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
            select (method, endpoint.RoutePattern.RawText!);
    }

    private static bool Takes(Trigger trigger, (string Method, string Path) request) =>
        trigger.Methods.Contains(request.Method)
        && new TemplateMatcher(TemplateParser.Parse(trigger.Route), []).TryMatch(request.Path, []);
}
