using System.Text.RegularExpressions;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Testing;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The page docs/conventional-commits.md tells the truth about the rules.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void The_Page_Lists_Every_Rule_With_Its_Default_Severity_And_Options_In_Order()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "conventional-commits.md"));
        var rows = Regex.Matches(
            page, @"^\| `(?<id>[a-z-]+)` \| (?<severity>error|warning|info|off) \| [^|]* \| (?<options>[^|]*)\|$", RegexOptions.Multiline);

        Assert.Equal(
            new ConventionalCommitsPractice().Rules.Select(rule => (
                rule.Id,
                $"{rule.DefaultSeverity?.ToString() ?? "off"}".ToLowerInvariant(),
                string.Join(", ", rule.Options.Select(option => $"`{option.Name}`")))),
            rows.Select(row => (row.Groups["id"].Value, row.Groups["severity"].Value, row.Groups["options"].Value.Trim())));
    }
}
