using System.Text.RegularExpressions;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>A request as it arrived at the fake.</summary>
public sealed record FakeCall(string Method, string Path, string Body, string? Authorization, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The name of a GraphQL query or mutation; null for other requests.</summary>
    public string? Operation { get; } = NameOf(Body);

    public override string ToString() => $"{Method} {Path}";

    private static string? NameOf(string body) =>
        Regex.Match(body, @"(?:query|mutation) (\w+)\(") is { Success: true } match ? match.Groups[1].Value : null;
}
