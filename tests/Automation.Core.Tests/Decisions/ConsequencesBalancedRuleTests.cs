using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class ConsequencesBalancedRuleTests
{
    private const string Rule = "consequences-balanced";

    private static readonly DecisionRecord Record = new()
    {
        Path = "docs/adr/0007-use-queues.md",
        Status = "accepted",
        Sections = [new DecisionSection("Consequences", "Retries are easy.", 17, 19)],
    };

    [Fact]
    public void Both_Kinds_Or_No_Kinds_At_All_Are_Fine()
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Record));
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { GoodConsequences = ["easy"], BadConsequences = ["slow"] }));
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { GoodConsequences = [], BadConsequences = [] }));
    }

    [Theory]
    [InlineData(1, 0, "bad")]
    [InlineData(1, null, "bad")]
    [InlineData(0, 1, "good")]
    [InlineData(null, 1, "good")]
    public void The_Other_Kind_Is_Asked_For(int? good, int? bad, string missing)
    {
        var record = Record with { GoodConsequences = Items(good), BadConsequences = Items(bad) };

        var finding = Assert.Single(Evaluated.Lint(Rule, null, record));

        Assert.Equal($"The record names no {missing} consequence.", finding.Message);
        Assert.Equal((Severity.Warning, 17), (finding.Severity, finding.Location?.Line));
    }

    [Fact]
    public void While_Pending_It_Is_A_Remark()
    {
        var record = Record with { Status = "draft", GoodConsequences = ["easy"] };

        Assert.Equal(Severity.Info, Assert.Single(Evaluated.Lint(Rule, null, record)).Severity);
    }

    private static string[]? Items(int? count) => count is { } n ? [.. Enumerable.Repeat("some", n)] : null;
}
