namespace Automation.Sandbox.Model;

/// <summary>Where the sandbox is mounted, for the many addresses in GitHub's JSON.</summary>
/// <param name="Origin">Scheme, host and port, without a slash at the end.</param>
public sealed record SandboxAddress(string Origin)
{
    public const string Root = "/_sandbox";

    public const string RestPath = "/api/v3";

    public const string GraphQlPath = "/api/graphql";

    /// <summary>The base address of the REST interface, without a slash at the end.</summary>
    public string Api => Origin + Root + RestPath;

    /// <summary>What stands for <c>https://github.com</c>.</summary>
    public string Html => Origin + Root;

    public static SandboxAddress Of(Uri uri) => new(uri.GetLeftPart(UriPartial.Authority));

    internal static SandboxAddress Of(HttpRequest request) => new($"{request.Scheme}://{request.Host}");
}
