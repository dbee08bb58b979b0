using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class RiskyAreasRuleTests
{
    [Theory]
    [InlineData("db/migrations/0001_add.py", "migrations")]
    [InlineData("src/Shop/Migrations/20260101_Init.cs", "migrations")]
    [InlineData("schema/orders.sql", "migrations")]
    [InlineData(".github/workflows/ci.yml", "workflows")]
    [InlineData("Jenkinsfile", "workflows")]
    [InlineData("infra/main.bicep", "infrastructure")]
    [InlineData("modules/net/main.tf", "infrastructure")]
    [InlineData("services/pay/Dockerfile", "infrastructure")]
    [InlineData("charts/shop/values.yaml", "infrastructure")]
    [InlineData("package.json", "dependencies")]
    [InlineData("src/Shop/Shop.csproj", "dependencies")]
    [InlineData("go.sum", "dependencies")]
    [InlineData("src/Auth/Session.cs", "authentication")]
    [InlineData("src/Shop/PasswordHasher.cs", "authentication")]
    [InlineData("web/auth_middleware.py", "authentication")]
    [InlineData("src/Jwt/Keys.cs", "authentication")]
    [InlineData("api/orders.proto", "api")]
    [InlineData("docs/openapi.yaml", "api")]
    [InlineData(".github/CODEOWNERS", "policy")]
    [InlineData(".github/automation.yml", "policy")]
    public void Areas_Are_Known_By_Their_Paths(string path, string area) =>
        Assert.StartsWith($"The change touches 1 risky area: {area} (", Check(ReviewRun.Approved().File(path)).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("src/Author.cs")]
    [InlineData("src/authors/list.go")]
    [InlineData("docs/guide.md")]
    [InlineData("src/Shop/Basket.cs")]
    public void Other_Paths_Are_In_None(string path) => Assert.Empty(Check(ReviewRun.Approved().File(path)));

    [Fact]
    public void One_Finding_Lists_Areas_And_Files()
    {
        var result = ReviewRun.Of(ReviewRun.Approved()
            .File("web/package-lock.json")
            .File(".github/workflows/a.yml").File(".github/workflows/b.yml").File(".github/workflows/c.yml").File(".github/workflows/d.yml"));

        var finding = result.FindingOf("risky-areas");
        Assert.Equal(
            "The change touches 2 risky areas: dependencies (lock files only: web/package-lock.json); "
                + "workflows (.github/workflows/a.yml, .github/workflows/b.yml, .github/workflows/c.yml and 1 more).",
            finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(new Location("web/package-lock.json"), finding.Location);
        Assert.Contains(".github/workflows/d.yml", result.Details.Single(d => d.Title == "Risky areas").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Leaves_An_Area_Touches_It() =>
        Assert.Single(Check(ReviewRun.Approved().File("attic/ci.yml", status: FileStatus.Renamed, previous: ".github/workflows/ci.yml")));

    [Fact]
    public void Exempt_Files_Are_In_No_Area() => Assert.Empty(
        ReviewRun.Of(ReviewRun.Approved().File("vendor/go.mod"), exempt: new ExemptSettings { Paths = ["vendor/**"] }).FindingsOf("risky-areas"));

    [Fact]
    public void Policy_Adds_Changes_And_Removes_Areas()
    {
        const string Policy =
            """
            version: 1
            practices:
              review:
                risk:
                  payments: ["src/Pay/**"]
                  migrations: []
                  workflows: ["ci/**"]
            """;
        var effective = new PolicyResolver(PracticeCatalog.All).Resolve([new PolicyText(PolicyLayerKind.Repository, "automation.yml", Policy)]);
        var snapshot = new PullRequestBuilder()
            .File("src/Pay/Till.cs").File("a.sql").File(".github/workflows/ci.yml").File("ci/build.sh").File("go.mod").Build();

        Assert.Empty(effective.Problems);
        Assert.Equal(
            ["dependencies", "payments", "workflows"],
            new ReviewSubject(snapshot, effective, PullRequestBuilder.Opened).RiskyAreas);
    }

    [Theory]
    [InlineData("Payments: [\"src/**\"]")]
    [InlineData("payments: \"src/**\"")]
    [InlineData("payments: [\"!src/**\"]")]
    public void An_Area_That_Cannot_Be_Read_Is_A_Problem(string entry)
    {
        var text = new PolicyText(PolicyLayerKind.Repository, "automation.yml", $"version: 1\npractices:\n  review:\n    risk:\n      {entry}\n");

        Assert.Single(new PolicyResolver(PracticeCatalog.All).Resolve([text]).Problems);
    }

    private static IEnumerable<string> Check(PullRequestBuilder pullRequest) =>
        ReviewRun.Of(pullRequest).FindingsOf("risky-areas").Select(f => f.Message);
}
