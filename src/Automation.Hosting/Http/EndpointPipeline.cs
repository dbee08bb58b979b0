using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Automation.Hosting.Http;

/// <summary>
/// The suite's endpoints as one request delegate, for hosts that bring their own HTTP triggers (Azure Functions): the same routes,
/// answers and 404s as <c>automation serve</c>.
/// </summary>
public sealed class EndpointPipeline
{
    private readonly RequestDelegate pipeline;

    /// <param name="services">Must hold routing (<c>AddRouting</c>) and the suite's services.</param>
    public EndpointPipeline(IServiceProvider services)
    {
        var builder = new ApplicationBuilder(services);
        builder.UseMiddleware<ErrorAnswers>();
        builder.UseRouting();
        builder.UseEndpoints(endpoints => endpoints.MapAutomation());
        pipeline = builder.Build();
    }

    /// <summary>Answers a request; whatever endpoint the outer host had picked is forgotten first.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return pipeline(context);
    }
}
