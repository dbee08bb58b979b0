namespace Automation.GitHub.Tests.Fakes;

/// <summary>A request as it arrived at the fake.</summary>
public sealed record FakeCall(string Method, string Path, string Body, string? Authorization, IReadOnlyDictionary<string, string> Headers)
{
    public override string ToString() => $"{Method} {Path}";
}
