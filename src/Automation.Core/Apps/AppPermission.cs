namespace Automation.Core.Apps;

/// <summary>A permission that the App asks for.</summary>
/// <param name="Name">As GitHub's API and manifest name it, such as <c>pull_requests</c>.</param>
/// <param name="Title">As GitHub's pages name it, such as <c>Pull requests</c>.</param>
/// <param name="Level">What is needed.</param>
/// <param name="Without">What degrades without it, beginning in lower case.</param>
/// <param name="IsOptional">True where the App is whole without it; a new App does not ask for it.</param>
public sealed record AppPermission(string Name, string Title, AccessLevel Level, string Without, bool IsOptional = false)
{
    /// <summary>True where what was granted is enough.</summary>
    public bool IsMetBy(IReadOnlyDictionary<string, string> granted) => AccessLevels.Parse(granted.GetValueOrDefault(Name)) >= Level;
}
