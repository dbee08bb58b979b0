using Automation.Core.CodeOwners;

namespace Automation.Cli.Documents;

/// <summary>A line of <c>codeowners --format json</c>.</summary>
/// <param name="Owners">Empty where no rule matches, and where a rule clears ownership.</param>
/// <param name="Line">The line of the rule that decides; null where none matches.</param>
internal sealed record CodeOwnersDocument(string Path, IReadOnlyList<string> Owners, int? Line)
{
    public static CodeOwnersDocument Of(string path, CodeOwnersMatch? match) => new(path, match?.Owners ?? [], match?.Line);
}
