using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

public sealed class DebtNeedsTests
{
    [Fact]
    public void Each_Issue_On_GitHub_That_A_New_Marker_Names_Is_Asked_For_Once()
    {
        const string Text = """
            // TODO(#3): a
            // TODO(GH-3): b
            // TODO(Octo-Org/Octo-Repo#3): c
            // TODO(acme/other#4): d
            // TODO: https://github.com/Acme/Other/issues/4
            // TODO(ABC-5): e
            // TODO: https://tracker.example/browse/ABC-6
            // TODO: f
            """;

        Assert.Equal(["octo-org/octo-repo#3", "acme/other#4"], Needs(new PullRequestBuilder().NewFile("a.cs", Text)));
    }

    [Fact]
    public void Addresses_Of_An_Enterprise_Lead_To_Its_Own_Server()
    {
        var pullRequest = new PullRequestBuilder()
            .NewFile("a.cs", "// TODO: https://github.com/acme/other/issues/4\n// TODO: https://ghe.example/acme/other/pull/5")
            .With(s => s with { Repository = s.Repository with { Host = "ghe.example" } });

        Assert.Equal(["acme/other#5"], Needs(pullRequest));
    }

    [Fact]
    public void Old_Debt_Asks_For_Nothing() =>
        Assert.Empty(Needs(new PullRequestBuilder().File("a.cs", patch: "@@ -1,2 +1 @@\n // TODO(#3): a\n-// TODO(#4): b")));

    [Fact]
    public void Nor_Does_An_Issue_That_The_Pull_Request_Closes() =>
        Assert.Empty(Needs(Naming().With(s => s with { Body = "Closes #3" })));

    [Fact]
    public void No_More_Than_Fifty_Are_Asked_For()
    {
        var text = string.Join('\n', Enumerable.Range(1, 60).Select(n => $"// TODO(#{n + 100}): a"));

        Assert.Equal(DebtNeeds.MostIssues, Needs(new PullRequestBuilder().NewFile("a.cs", text)).Length);
    }

    [Fact]
    public void Nothing_Is_Asked_For_That_No_Rule_Reads()
    {
        Assert.Single(Needs(Naming()));
        Assert.Empty(Needs(Naming(), Evaluated.Setting("marker-issue", new RuleOverride { Off = true })));
        Assert.Empty(Needs(Naming(), new AutomationPolicy { TechDebt = new TechDebtSettings { Mode = PracticeMode.Off } }));
        Assert.Empty(Needs(Naming(), new AutomationPolicy { Exempt = new ExemptSettings { Authors = ["octocat"] } }));
        Assert.Empty(Needs(Naming().With(s => s with { Status = PullRequestStatus.Merged })));
        Assert.Empty(Needs(Naming().With(s => s with { ReviewsUnavailable = "history holds no reviews" })));
    }

    private static PullRequestBuilder Naming() => new PullRequestBuilder().NewFile("a.cs", "// TODO(#3): a");

    private static string[] Needs(PullRequestBuilder pullRequest, AutomationPolicy? policy = null) =>
    [
        .. DebtNeeds.Of(pullRequest.Build(), new EffectivePolicy { Policy = policy ?? AutomationPolicy.Default }).Issues
            .Select(i => $"{i.Repository}#{i.Number}"),
    ];
}
