using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The packages of a monorepo are scopes.</summary>
public sealed class ScopePathsRuleTests
{
    [Theory]
    [InlineData("fix(core): x", "packages/core/a.ts")]
    [InlineData("fix(CORE): x", "packages/core/a.ts")]
    [InlineData("fix(@owner/core): x", "packages/core/a.ts")]
    [InlineData("fix(packages/core): x", "packages/core/a.ts")]
    [InlineData("fix(core,web): x", "packages/core/a.ts", "apps/web/b.ts")]
    [InlineData("fix(release): x", "packages/core/a.ts")]
    [InlineData("fix: x", "packages/core/a.ts")]
    public void A_Scope_Fits_The_Changed_Files(string title, params string[] paths) => Assert.Empty(On(title, paths));

    [Theory]
    [InlineData("fix(core): x", "packages/core-utils/a.ts")]
    [InlineData("fix(core): x", "packages/core")]
    [InlineData("fix(@owner/core): x", "apps/web/b.ts")]
    [InlineData("fix(packages/core): x", "apps/web/b.ts")]
    [InlineData("fix(web,core): x", "apps/web/b.ts")]
    public void A_Package_Without_A_Changed_File_Is_A_Warning(string title, params string[] paths)
    {
        var finding = Assert.Single(On(title, paths));

        Assert.Equal(("conventional-commits/scope-paths", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("is the package packages/core, and no changed file is in it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Policys_Word_About_A_Scope_Goes_First()
    {
        var policy = Policy(settings => settings with
        {
            Scopes = new Dictionary<string, IReadOnlyList<string>> { ["core"] = ["src/**"], ["web"] = [] },
        });

        Assert.Empty(On("fix(core): x", ["src/a.ts"], policy));
        Assert.Empty(On("fix(web): x", ["src/a.ts"], policy));

        var finding = Assert.Single(On("fix(core): x", ["packages/core/a.ts"], policy));
        Assert.Contains("stands for src/**", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Missing_Scope_Is_Named_Where_Policy_Asks_For_It()
    {
        var policy = Policy("scope-paths", Severity.Error, ("missing", true));

        var finding = Assert.Single(On("fix: x", ["packages/core/a.ts", "packages/core/b.ts"], policy));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("all changes are in packages/core", finding.Message, StringComparison.Ordinal);
        Assert.Empty(On("fix: x", ["packages/core/a.ts", "README.md"], policy));
    }

    [Fact]
    public void A_Part_That_Is_Named_Many_Times_Is_Told_Once()
    {
        var finding = Assert.Single(On($"fix({string.Concat(Enumerable.Repeat("core,", 10_000))}web): x", ["apps/web/a.ts"]),
            finding => finding.Rule == "conventional-commits/scope-paths");

        Assert.Contains("packages/core", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_Is_Said_Where_The_Files_Are_Not_Known()
    {
        var pullRequest = In("fix(core): x", []).Gap(SnapshotPart.Files, "too many files");

        var result = Evaluate(pullRequest);

        Assert.Empty(result.Findings);
        Assert.Contains(result.Skipped, skipped => skipped.Rule == "conventional-commits/scope-paths");
    }

    private static IReadOnlyList<Finding> On(string title, string[] paths, EffectivePolicy? policy = null) =>
        Evaluate(In(title, paths), policy).Findings;

    private static PullRequestBuilder In(string title, string[] paths)
    {
        var pullRequest = Titled(title).With(s => s with
        {
            Packages = [new("core", "packages/core"), new("core-utils", "packages/core-utils"), new("web", "apps/web")],
            Commits = [],
        });
        return paths.Aggregate(pullRequest, (built, path) => built.File(path));
    }
}
