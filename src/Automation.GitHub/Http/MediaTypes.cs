namespace Automation.GitHub.Http;

/// <summary>The content types that are asked for and sent.</summary>
internal static class MediaTypes
{
    public const string GitHub = "application/vnd.github+json";

    public const string Json = "application/json";
}
