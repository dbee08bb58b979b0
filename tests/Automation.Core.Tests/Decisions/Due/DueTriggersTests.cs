using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

public sealed class DueTriggersTests
{
    [Theory]
    [InlineData("infrastructure", "infra/main.bicep", "infra/main.bicep in the area \"infrastructure\"")]
    [InlineData("api", "src/Api/PublicAPI.Shipped.txt", "src/Api/PublicAPI.Shipped.txt in the area \"api\"")]
    [InlineData("api", "core/api/core.api", "core/api/core.api in the area \"api\"")]
    [InlineData("migrations", "db/007.sql", "db/007.sql in the area \"migrations\"")]
    [InlineData("dependencies", "src/a/package.json", "src/a/package.json in the area \"dependencies\"")]
    [InlineData("authentication", "src/auth/token.cs", "src/auth/token.cs in the area \"authentication\"")]
    [InlineData("workflows", ".github/workflows/ci.yml", ".github/workflows/ci.yml in the area \"workflows\"")]
    public void An_Area_Makes_A_Record_Due_Where_Policy_Says_So(string area, string path, string clause)
    {
        var pullRequest = new PullRequestBuilder().File(path);

        Assert.Equal($"A decision record is due, because of {clause}.", MessageOf(pullRequest, new DueSettings { Areas = [area] }));
        Assert.Empty(pullRequest.Decisions().Findings);
    }

    [Theory]
    [InlineData("package-lock.json")]
    [InlineData("src/package.json.md")]
    public void What_A_Package_Manager_Writes_Decides_Nothing(string path)
    {
        Assert.Empty(Areas(new PullRequestBuilder().File(path), "dependencies", DueSettings.NewProjects));
    }

    [Theory]
    [InlineData("src/Billing/Billing.csproj", FileStatus.Added, true)]
    [InlineData("packages/billing/package.json", FileStatus.Added, true)]
    [InlineData("crates/billing/Cargo.toml", FileStatus.Added, true)]
    [InlineData("src/Billing/Billing.csproj", FileStatus.Modified, false)]
    [InlineData("src/Billing/Billing.csproj", FileStatus.Renamed, false)]
    [InlineData("src/Billing/Billing.csproj", FileStatus.Removed, false)]
    [InlineData("tests/Billing.Tests/Billing.Tests.csproj", FileStatus.Added, false)]
    [InlineData("src/Billing/Billing.cs", FileStatus.Added, false)]
    public void Only_A_Project_That_Is_Added_Is_New(string path, FileStatus status, bool isDue)
    {
        var message = Areas(new PullRequestBuilder().File(path, status: status), DueSettings.NewProjects);

        Assert.Equal(isDue ? $"A decision record is due, because of 1 new project ({path})." : "", message);
    }

    [Fact]
    public void An_Area_Of_The_Teams_Own_Makes_One_Due_And_An_Unknown_One_Is_Remarked()
    {
        var policy = new AutomationPolicy
        {
            Review = new ReviewSettings { Risk = new Dictionary<string, IReadOnlyList<string>> { ["payments"] = ["src/Pay/**"] } },
            Decisions = new DecisionsSettings { Due = new DueSettings { Areas = ["payments", "paymets"] } },
        };

        var result = new PullRequestBuilder().File("src/Pay/a.cs").Decisions(policy);

        Assert.Equal(
            "A decision record is due, because of src/Pay/a.cs in the area \"payments\".", Assert.Single(result.Findings).Message);
        Assert.Equal(["The policy names \"paymets\" as an area of decisions, but there is no such area."], result.Notes);
    }

    [Theory]
    [InlineData("billing/a.cs", FileStatus.Added, true)]
    [InlineData("billing/a.cs", FileStatus.Renamed, true)]
    [InlineData("billing/a.cs", FileStatus.Modified, false)]
    [InlineData("src/billing/a.cs", FileStatus.Added, false)]
    [InlineData(".billing/a.cs", FileStatus.Added, false)]
    [InlineData("billing", FileStatus.Added, false)]
    public void A_Folder_At_The_Root_That_The_Base_Branch_Lacks_Is_New(string path, FileStatus status, bool isDue)
    {
        var pullRequest = new PullRequestBuilder().File(path, status: status).Folders("src", "docs");

        Assert.Equal(
            isDue ? "A decision record is due, because of the new top-level folder \"billing\"." : "",
            MessageOf(pullRequest, new DueSettings { NewFolders = true }));
    }

    [Fact]
    public void Folders_That_Are_Not_Known_Leave_The_Question_Open()
    {
        var due = new DueSettings { NewFolders = true };
        var result = new PullRequestBuilder().File("billing/a.cs", status: FileStatus.Added).Decisions(due);

        Assert.Equal(
            "Whether a decision record is due, and there, cannot be told: The folders at the root of the base branch are not known here.",
            Assert.Single(result.Skipped).Reason);
        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Empty(new PullRequestBuilder().File("src/a.cs").Decisions(due).Skipped);
    }

    [Fact]
    public void A_One_Way_Door_Makes_One_Due_And_Is_Called_So_Once()
    {
        var due = new DueSettings
        {
            Paths = ["db/**"],
            Areas = ["api"],
            OneWay = new OneWaySettings { Paths = ["db/**"], Areas = ["api"] },
        };

        Assert.Equal(
            "A decision record is due, because of db/1.txt under \"db/**\", a one-way door; api.proto in the area \"api\", a one-way door.",
            MessageOf(new PullRequestBuilder().File("db/1.txt").File("api.proto"), due));
    }

    [Fact]
    public void The_Built_In_Policy_Asks_For_A_Record_Only_By_Its_Label()
    {
        var pullRequest = new PullRequestBuilder().Folders("src")
            .File("infra/main.bicep", additions: 5_000, status: FileStatus.Added)
            .File("src/New/New.csproj", status: FileStatus.Added);

        Assert.Empty(pullRequest.Decisions().Findings);
        Assert.Single(pullRequest.Label("architecture").Decisions().Findings);
    }

    private static string Areas(PullRequestBuilder pullRequest, params string[] areas) =>
        MessageOf(pullRequest, new DueSettings { Areas = areas });

    private static string MessageOf(PullRequestBuilder pullRequest, DueSettings due) =>
        pullRequest.Decisions(due).Findings.SingleOrDefault()?.Message ?? "";
}
