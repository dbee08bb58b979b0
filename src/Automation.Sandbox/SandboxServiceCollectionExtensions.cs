using Automation.Sandbox.GraphQl;
using Automation.Sandbox.Http;
using Automation.Sandbox.Model;
using Automation.Sandbox.Options;
using Automation.Sandbox.Requests;
using Automation.Sandbox.Rest;
using Automation.Sandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Sandbox;

/// <summary>Adds the stand-in GitHub to a web application.</summary>
public static class SandboxServiceCollectionExtensions
{
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<SandboxHost>();
        services.AddSingleton<ManifestCodes>();
        services.AddSingleton<RequestCounter>();
        services.AddSingleton<GraphQlEndpoint>();
        services.AddHttpClient<WebhookSender>();
        return services;
    }

    /// <summary>Mounts REST, GraphQL and the sandbox's own pages under <c>/_sandbox</c>, for this machine only.</summary>
    public static IEndpointRouteBuilder MapSandbox(this IEndpointRouteBuilder endpoints)
    {
        var sandbox = endpoints.MapGroup(SandboxAddress.Root).AddEndpointFilter<RouteGroupBuilder, LoopbackFilter>();
        GraphQlEndpoint.Map(sandbox);
        RestEndpoints.Map(sandbox);
        SandboxPages.Map(sandbox);
        RequestPages.Map(sandbox);
        EditPages.Map(sandbox);
        TalkPages.Map(sandbox);
        LabelPages.Map(sandbox);
        ManifestPages.Map(sandbox);
        return endpoints;
    }
}
