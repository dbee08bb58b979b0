using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

public sealed class ScopeRuleTests
{
    private static readonly EffectivePolicy Scoped = Policy(settings => settings with
    {
        Scopes = new Dictionary<string, IReadOnlyList<string>> { ["api"] = ["src/api/**"], ["web"] = [], ["a/b"] = [] },
    });

    [Theory]
    [InlineData("feat: x")]
    [InlineData("feat(web): x")]
    [InlineData("feat(WEB): x")]
    [InlineData("feat(web,a/b): x")]
    [InlineData("feat(api/web): x")]
    [InlineData("feat(a/c): x", "a/c")]
    [InlineData("feat(a/b): x")]
    [InlineData("feat(web, mobile): x", "mobile")]
    [InlineData("feat(mobile): x", "mobile")]
    public void A_Scope_Or_Each_Of_Several_Must_Be_Listed(string message, string? unknown = null)
    {
        var findings = FindingsOn(message, Scoped).Where(f => f.Rule == "scope-enum").ToList();

        Assert.Equal(unknown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains($"scope \"{unknown}\" is not", f.Message, StringComparison.Ordinal));
        Assert.All(findings, f => Assert.Contains("a/b, api, web", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_Scope_Is_Allowed_Where_Policy_Lists_None()
    {
        Assert.Empty(FindingsOn("feat(anything): x"));
        Assert.Contains(Evaluate(new()).Skipped, s => s.Rule == "conventional-commits/scope-enum");
    }

    [Fact]
    public void A_Scope_That_No_Changed_File_Fits_Is_A_Warning()
    {
        var result = Evaluate(Titled("feat(api): x").File("src/web/a.cs"), Scoped);

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("conventional-commits/scope-paths", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("src/api/**", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Scope_That_One_Changed_File_Fits_Is_In_Order()
    {
        Assert.Empty(Evaluate(Titled("feat(api): x").File("src/web/a.cs").File("src/api/b.cs"), Scoped).Findings);
        Assert.Empty(Evaluate(Titled("feat(api): x").File("b.cs", status: FileStatus.Renamed, previous: "src/api/b.cs"), Scoped).Findings);
    }

    [Fact]
    public void Scopes_Are_Not_Judged_By_Half_Of_The_Files()
    {
        var result = Evaluate(Titled("feat(api): x").File("src/web/a.cs").Gap(SnapshotPart.Files, "too many files"), Scoped);

        Assert.Empty(result.Findings);
        Assert.Contains(result.Skipped, s => s.Rule == "conventional-commits/scope-paths");
    }
}
