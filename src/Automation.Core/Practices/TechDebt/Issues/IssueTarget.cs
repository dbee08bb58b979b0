using System.Text.RegularExpressions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Issues;

/// <summary>
/// The issue, or pull request, on GitHub that a reference leads to: <c>#12</c> and <c>GH-12</c> to one of the same repository,
/// <c>org/repo#12</c> and an address on the same server to one of any.
/// </summary>
internal sealed partial record IssueTarget(RepositoryName Repository, int Number)
{
    /// <summary>Names of repositories and their owners are equal in any case.</summary>
    public string Key => ToString().ToUpperInvariant();

    /// <summary>Null for a reference that leads elsewhere, such as to another tracker.</summary>
    /// <param name="reference">As a marker has it.</param>
    /// <param name="repository">Where the marker stands.</param>
    public static IssueTarget? Of(string? reference, RepositoryInfo repository)
    {
        if (Reference().Match(reference ?? "") is not { Success: true } match
            || (match.Groups["host"] is { Success: true } host && !repository.Host.Equals(host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var named = match.Groups["owner"].Success
            ? new RepositoryName(match.Groups["owner"].Value, match.Groups["name"].Value)
            : repository.Name;
        return new IssueTarget(IsSame(named, repository.Name) ? repository.Name : named, number);
    }

    public static bool IsSame(RepositoryName one, RepositoryName other) =>
        string.Equals(one.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Repository}#{Number}";

    [GeneratedRegex(
        @"^(?:(?i:GH-)"
        + @"|(?:(?<owner>[A-Za-z0-9-]{1,39})/(?<name>[\w.-]{1,100}))?\#"
        + @"|https?://(?<host>[^/\s]{1,255})/(?<owner>[A-Za-z0-9-]{1,39})/(?<name>[\w.-]{1,100})/(?:issues|pull)/)"
        + @"(?<number>[1-9][0-9]{0,8})(?:[/?\#].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Reference();
}
