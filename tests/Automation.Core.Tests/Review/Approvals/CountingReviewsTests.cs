using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>Whose review counts, each case in words. Every sentence of the rules has cases for and against it.</summary>
public sealed class CountingReviewsTests
{
    [Theory]
    [InlineData("An approval counts", "carol approves", "carol")]
    [InlineData("No review is no approval", "", "nobody")]
    [InlineData("The latest decision counts: an approval takes back a change request", "carol asks for changes, carol approves", "carol")]
    [InlineData(
        "The latest decision counts: a change request takes back an approval",
        "carol approves, carol asks for changes", "nobody, but carol blocks")]
    [InlineData("One person counts once", "carol approves, Carol approves", "Carol")]
    [InlineData("Two people count twice", "carol approves, dave approves", "carol, dave")]
    [InlineData("A comment does not replace an approval", "carol approves, carol comments", "carol")]
    [InlineData("A comment does not replace a change request", "carol asks for changes, carol comments", "nobody, but carol blocks")]
    [InlineData("A comment alone is no approval", "carol comments", "nobody")]
    [InlineData("A pending review does not replace an approval", "carol approves, carol begins a review", "carol")]
    [InlineData("A pending review alone is no approval", "carol begins a review", "nobody")]
    [InlineData("A dismissed approval does not count", "carol approves, carol is dismissed", "nobody")]
    [InlineData("A dismissed change request does not block", "carol asks for changes, carol is dismissed", "nobody")]
    [InlineData("Dismissal falls back to the approval before", "carol approves, carol asks for changes, carol is dismissed", "carol")]
    [InlineData(
        "Dismissal falls back to the change request before",
        "carol asks for changes, carol approves, carol is dismissed", "nobody, but carol blocks")]
    [InlineData(
        "Dismissal falls back past one that was dismissed too",
        "carol approves, carol asks for changes, carol is dismissed, carol asks for changes, carol is dismissed", "carol")]
    [InlineData("One person's dismissal leaves another's approval alone", "carol approves, dave approves, dave is dismissed", "carol")]
    [InlineData(
        "A comment after a dismissal does not bring the approval back",
        "carol approves, carol is dismissed, carol comments", "nobody")]
    [InlineData("Approving again after a dismissal counts", "carol approves, carol is dismissed, carol approves", "carol")]
    public void The_Latest_Decisive_Review_Of_A_Person_Counts(string rule, string reviews, string expected) =>
        Check(rule, expected, Scenario.Standing(new PullRequestBuilder().Reviewed(reviews)));

    [Theory]
    [InlineData("Who cannot push does not count", "passerby approves", "nobody")]
    [InlineData("Who can push counts beside who cannot", "passerby approves, carol approves", "carol")]
    [InlineData("A bot never counts", "robot[bot] approves", "nobody")]
    [InlineData("A person counts beside a bot", "robot[bot] approves, carol approves", "carol")]
    [InlineData("A deleted account does not count", "ghost approves", "nobody")]
    [InlineData("An imported account does not count", "mona approves", "nobody")]
    [InlineData("A bot's change request does not block", "robot[bot] asks for changes", "nobody")]
    [InlineData("A change request by somebody who cannot push does not block", "passerby asks for changes, carol approves", "carol")]
    [InlineData("A change request by somebody who can push blocks", "dave asks for changes, carol approves", "carol, but dave blocks")]
    [InlineData(
        "Another's approval does not lift a change request",
        "dave asks for changes, carol approves, erin approves", "carol, erin, but dave blocks")]
    [InlineData("That person's approval lifts it", "dave asks for changes, carol approves, dave approves", "carol, dave")]
    [InlineData("A change request stands whatever is pushed", "dave asks an older version for changes", "nobody, but dave blocks")]
    public void Only_People_Who_Can_Push_Decide(string rule, string reviews, string expected) =>
        Check(rule, expected, Scenario.Standing(new PullRequestBuilder().Reviewed(reviews)));

    [Theory]
    [InlineData("The author does not count", "octocat commits", "octocat approves", "", "nobody")]
    [InlineData("The author is known in any case", "octocat commits", "OctoCat approves", "", "nobody")]
    [InlineData("The author counts where policy allows", "octocat commits", "octocat approves", "allow-author: true", "octocat")]
    [InlineData("The author is no mere contributor", "octocat commits", "octocat approves", "allow-contributors: true", "nobody")]
    [InlineData("Who wrote a commit does not count", "octocat commits, bob commits", "bob approves", "", "nobody")]
    [InlineData("Who wrote none counts", "octocat commits, bob commits", "carol approves", "", "carol")]
    [InlineData("Who wrote a commit counts where policy allows", "bob commits", "bob approves", "allow-contributors: true", "bob")]
    [InlineData("To allow the author allows no other", "bob commits", "bob approves", "allow-author: true", "nobody")]
    [InlineData("Who committed another's work does not count", "bob commits for octocat", "bob approves", "", "nobody")]
    [InlineData("Whose work another committed does not count", "octocat commits for bob", "bob approves", "", "nobody")]
    [InlineData("GitHub as the committer makes nobody a contributor", "octocat takes a suggestion of bob", "carol approves", "", "carol")]
    [InlineData("Whose suggestion was taken does not count", "octocat takes a suggestion of bob", "bob approves", "", "nobody")]
    [InlineData(
        "Whose suggestion was taken counts where policy allows co-authors",
        "octocat takes a suggestion of bob", "bob approves", "allow-co-authors: true", "bob")]
    [InlineData(
        "Whose suggestion was taken counts where policy allows contributors",
        "octocat takes a suggestion of bob", "bob approves", "allow-contributors: true", "bob")]
    [InlineData(
        "To allow co-authors does not allow who committed",
        "octocat takes a suggestion of bob, bob commits", "bob approves", "allow-co-authors: true", "nobody")]
    [InlineData("A trailer makes a co-author", "octocat names bob", "bob approves", "", "nobody")]
    [InlineData("A trailer makes no other a co-author", "octocat names bob", "carol approves", "", "carol")]
    [InlineData("Updating the branch makes nobody a contributor", "octocat commits, bob updates the branch", "bob approves", "", "bob")]
    [InlineData("A merge by hand makes a contributor", "octocat commits, bob merges by hand", "bob approves", "", "nobody")]
    [InlineData("An address without an account excludes nobody", "octocat commits, jane@example.com commits", "jane approves", "", "jane")]
    public void Who_Wrote_A_Part_Of_The_Change_Does_Not_Approve_It(
        string rule, string commits, string reviews, string policy, string expected) =>
        Check(rule, expected, Scenario.Standing(new PullRequestBuilder().Committed(commits).Reviewed(reviews), policy));

    [Fact]
    public void A_Contributors_Change_Request_Blocks() =>
        Assert.Equal(
            "nobody, but bob blocks",
            Scenario.Standing(new PullRequestBuilder().Committed("octocat commits, bob commits").Reviewed("bob asks for changes")));

    [Fact]
    public void A_Change_Request_That_Does_Not_Block_Is_Shown()
    {
        var result = Scenario.Judge(new PullRequestBuilder().Reviewed("passerby asks for changes, carol approves"));

        var finding = result.FindingOf("changes-requested");
        Assert.Equal("passerby requested changes, but cannot push here: nothing waits for it.", finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void A_Change_Request_Waits_For_Who_Made_It()
    {
        var finding = Scenario.Judge(new PullRequestBuilder().Reviewed("dave asks for changes")).FindingOf("changes-requested");

        Assert.Equal(["dave"], finding.WaitsFor);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    private static void Check(string rule, string expected, string actual) => Assert.True(expected == actual, $"{rule}: {actual}");
}
