using Automation.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Http;

/// <summary>Takes GitHub's deliveries. Anonymous for the platform: the signature is the authentication.</summary>
public sealed class GitHubWebhook(EndpointPipeline pipeline)
{
    [Function(nameof(GitHubWebhook))]
    public Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/github/webhooks")] HttpRequest request) =>
        pipeline.InvokeAsync(request.HttpContext);
}
