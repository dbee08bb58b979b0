using Automation.Core.Policies;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed class PolicyReferenceTests
{
    [Fact]
    public void A_Key_Comes_With_Its_Meaning_Its_Type_And_Its_Default()
    {
        var key = PolicyReference.Keys(FakePractice.All).Single(k => k.Path == "practices.review.approvals.required");

        Assert.Equal("How many humans other than the author must approve.", key.Description);
        Assert.Equal("a whole number from 0 to 10", key.Expected);
        Assert.Equal("1", key.Value);
        Assert.False(key.IsSection);
    }

    [Fact]
    public void Values_Are_Those_Of_The_Policy()
    {
        var effective = ResolveBody(
            """
            practices:
              conventional-commits: { scopes: { api: ["src/**"] }, rules: { header-max-length: { value: 72 }, type-enum: off } }
              decisions: { directory: "yes" }
            """);

        var values = PolicyReference.Keys(FakePractice.All, effective.Policy).ToDictionary(k => k.Path, k => k.Value);

        Assert.Equal("{ api: [\"src/**\"] }", values["practices.conventional-commits.scopes"]);
        Assert.Equal("{ severity: error, value: 72 }", values["practices.conventional-commits.rules.header-max-length"]);
        Assert.Equal("off", values["practices.conventional-commits.rules.type-enum"]);
        Assert.Equal("\"yes\"", values["practices.decisions.directory"]);
        Assert.Equal("null", values["practices.decisions.due.size"]);
    }

    [Fact]
    public void Sections_Come_Before_Their_Content()
    {
        var paths = PolicyReference.Keys(FakePractice.All).Select(k => k.Path).ToList();

        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.All(
            paths.Where(p => p.Contains('.', StringComparison.Ordinal)),
            path => Assert.InRange(paths.IndexOf(path[..path.LastIndexOf('.')]), 0, paths.IndexOf(path) - 1));
    }
}
