using Automation.Core.Practices;
using Automation.EndToEnd.Processes;
using Automation.Testing.Reporting;

namespace Automation.EndToEnd.Reports;

/// <summary>Whatever a repository looks like, what is published about it reads well and can be acted on.</summary>
[Collection(CliCollection.Name)]
public sealed class ReplayedTextsTests(PublishedCli cli)
{
    private const int LongestTitle = 255;

    /// <summary>
    /// Rules about what no history holds: time that passes while a pull request is open, people's words and wishes, labels, issues,
    /// addresses without an account, pull requests on top of each other. Some of them find something when the clock stands so.
    /// </summary>
    private static readonly string[] OutOfReach =
    [
        "review/branch-age",
        "review/changes-requested",
        "review/hasty-approval",
        "review/merged-without-review",
        "review/pull-request-age",
        "review/review-unanswered",
        "review/review-wait",
        "review/stacked",
        "review/stale-approvals",
        "review/unattributed-commits",
        "review/unresolved-threads",
        "tech-debt/debt-labels",
        "tech-debt/marker-issue",
        "tech-debt/undeclared-debt",
    ];

    [Fact]
    public async Task A_History_Of_All_Mistakes_Reaches_Every_Rule_And_Its_Report_Reads_Well()
    {
        using var repository = FlawedHistory.Build();

        var published = await PublishedTexts.OfReplayAsync(cli, repository.Path);

        var all = PracticeCatalog.All.SelectMany(p => p.Rules.Select(r => $"{p.Id}/{r.Id}"));
        Assert.Empty(all.Except(OutOfReach).Except(published.Rules));
        AssertReadable(published);
    }

    [Theory]
    [InlineData(nameof(OddHistories.WithoutConventions))]
    [InlineData(nameof(OddHistories.OfMailingLists))]
    [InlineData(nameof(OddHistories.OfRobots))]
    [InlineData(nameof(OddHistories.OfOneCommit))]
    [InlineData(nameof(OddHistories.OfStrangeTrees))]
    public async Task A_Repository_That_Adopted_Nothing_Gets_Reports_That_Read_Well(string name)
    {
        using var repository = OddHistories.Build(name);

        var published = await PublishedTexts.OfReplayAsync(cli, repository.Path);

        Assert.DoesNotContain(published.Titles, title => title.StartsWith("Failed", StringComparison.Ordinal));
        AssertReadable(published);
    }

    [Fact]
    public async Task A_Shallow_Clone_Is_Replayed_As_Far_As_It_Goes()
    {
        using var repository = SampleRepository.WithPullRequests(6);
        var clone = repository.Sibling("shallow");
        repository.Run("clone", "-q", "--depth", "3", new Uri(repository.Path).AbsoluteUri, clone);

        AssertReadable(await PublishedTexts.OfReplayAsync(cli, clone));
    }

    private static void AssertReadable(PublishedTexts published)
    {
        Assert.NotEmpty(published.Texts);
        Assert.All(published.Titles, title => Assert.InRange(title.Length, 1, LongestTitle));
        string[] flaws = [.. published.Texts.SelectMany(TextFlaws.Of).Distinct()];
        Assert.True(flaws.Length == 0, string.Join("\n", flaws));
    }
}
