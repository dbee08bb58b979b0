using System.Text.RegularExpressions;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Requests;

/// <summary>Counts REST requests, by the template of their address.</summary>
internal sealed partial class RequestCountFilter(RequestCounter counter) : IEndpointFilter
{
    private const string Prefix = SandboxAddress.Root + SandboxAddress.RestPath;
    private const string AppPath = "/app";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var path = PathOf(http.GetEndpoint());
        counter.Add($"{http.Request.Method} {path}", AccessOf(http.Request.Method, path));
        return next(context);
    }

    private static string PathOf(Endpoint? endpoint)
    {
        var template = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var path = template.StartsWith(Prefix, StringComparison.Ordinal) ? template[Prefix.Length..] : template;
        return Parameter().Replace(path, "{$1}");
    }

    private static RequestAccess AccessOf(string method, string path) =>
        path == AppPath || path.StartsWith(AppPath + "/", StringComparison.Ordinal) ? RequestAccess.App
            : HttpMethods.IsGet(method) ? RequestAccess.Read
            : RequestAccess.Write;

    /// <summary><c>{**range}</c> and <c>{number:int}</c>: how a parameter is matched is nothing of its name.</summary>
    [GeneratedRegex(@"\{\**(\w+)(?::\w+)?\}")]
    private static partial Regex Parameter();
}
