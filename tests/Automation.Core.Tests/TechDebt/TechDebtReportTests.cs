using System.Text;
using Automation.Core.Identity;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

/// <summary>All that the practice says of one pull request that does everything wrong.</summary>
public sealed class TechDebtReportTests
{
    private const string Source = """
        // TODO: cache this
        // FIXME(#3): read it once
        // TODO(GH-4): drop the table
        // HACK(#99): see there
        // XXX(acme/secret#5): ask them
        // TODO(ABC-6): as planned
        #pragma warning disable CS0618
        """;

    private static readonly RepositoryName Own = new("octo-org", "octo-repo");

    [Fact]
    public void Every_Rule_Has_Its_Say()
    {
        var result = new PullRequestBuilder()
            .NewFile("src/Cache.cs", Source)
            .File("src/Old.cs", patch: "@@ -1,3 +1,2 @@\n-// TODO: move\n-// FIXME: gone\n+    // TODO: move\n x();")
            .NewFile("tests/cache.test.ts", "it.skip('caches', () => {});")
            .Label("tech-debt", "impact: high")
            .With(s => s with { Body = "A workaround for now.\n\nCloses #4", ReferencedIssues = Looked() })
            .Debt();

        Golden.Verify(Show(result), "tech-debt-everything.txt");
    }

    [Fact]
    public void Debt_That_Nobody_Declared()
    {
        var result = new PullRequestBuilder()
            .With(s => s with { Title = "fix: stop-gap for the slow cache", Body = "It is read twice for now." })
            .Debt();

        Golden.Verify(Show(result), "tech-debt-undeclared.txt");
    }

    private static ReferencedIssue[] Looked() =>
        [new(Own, 3, ReferencedIssueState.Closed), new(Own, 99, ReferencedIssueState.Missing), new(new("acme", "secret"), 5, default)];

    private static string Show(PracticeResult result)
    {
        var text = new StringBuilder($"{result.Conclusion}\n\n");
        foreach (var finding in result.Findings)
        {
            var place = finding.Location is { } at ? $"{at.Path}:{at.Line} " : "";
            text.Append($"{finding.Severity} {finding.Rule}\n  {place}{finding.Message}\n  Fix: {finding.Fix}\n");
        }

        text.Append('\n').AppendJoin('\n', result.Notes).Append('\n');
        foreach (var detail in result.Details)
        {
            text.Append($"\n{detail.Title}:\n{detail.Text}\n");
        }

        return text.ToString();
    }
}
