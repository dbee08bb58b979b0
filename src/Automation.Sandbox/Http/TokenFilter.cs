using Automation.Sandbox.Model;
using Microsoft.Net.Http.Headers;

namespace Automation.Sandbox.Http;

/// <summary>
/// Asks for a token as GitHub does: the App's own signed one for <c>/app</c>, any other for the rest. It asks that there is one, not
/// whose it is: the sandbox does not know the App's public key.
/// </summary>
internal sealed class TokenFilter : IEndpointFilter
{
    private const string AppPath = SandboxAddress.Root + SandboxAddress.RestPath + "/app";

    private static readonly string[] Schemes = ["Bearer ", "token "];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var token = ReadToken(request);
        var forApp = request.Path.StartsWithSegments(AppPath, StringComparison.Ordinal);
        var accepted = token is not null && (!forApp || token.Split('.').Length == 3);
        return accepted ? next(context) : ValueTask.FromResult<object?>(GitHubResults.Unauthorized());
    }

    private static string? ReadToken(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        var scheme = Array.Find(Schemes, s => header.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        var token = scheme is null ? "" : header[scheme.Length..].Trim();
        return token.Length > 0 ? token : null;
    }
}
