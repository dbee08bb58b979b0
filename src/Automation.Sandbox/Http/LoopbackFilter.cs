using System.Net;

namespace Automation.Sandbox.Http;

/// <summary>Refuses everybody but this machine: the sandbox shows a repository and believes any token.</summary>
internal sealed class LoopbackFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLoopback(context.HttpContext.Connection.RemoteIpAddress)
            ? next(context)
            : ValueTask.FromResult<object?>(
                GitHubResults.Error(StatusCodes.Status403Forbidden, "The sandbox answers requests from its own machine only."));

    /// <summary>An in-process test server has no address.</summary>
    internal static bool IsLoopback(IPAddress? remote) =>
        remote is null || IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote);
}
