using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>Owners as required reviewers.</summary>
public sealed class CodeOwnerApprovalsTests
{
    private const string Asked = "required: 0, code-owners: true";

    private const string Owners =
        """
        * @alice
        /src/Pay/ @acme/payments @bob
        /docs/
        /octo/ @octocat
        /mail/ jane@example.com
        """;

    [Theory]
    [InlineData("An owner's approval satisfies", "src/a.cs", "alice approves", true)]
    [InlineData("An owner's approval satisfies in any case", "src/a.cs", "Alice approves", true)]
    [InlineData("Another's does not", "src/a.cs", "carol approves", false)]
    [InlineData("No approval does not", "src/a.cs", "", false)]
    [InlineData("A member of the owning team satisfies", "src/Pay/a.cs", "pam approves", true)]
    [InlineData("Any one owner satisfies", "src/Pay/a.cs", "bob approves", true)]
    [InlineData("The owner of an earlier line does not", "src/Pay/a.cs", "alice approves", false)]
    [InlineData("A path whose ownership was cleared needs none", "docs/a.md", "", true)]
    [InlineData("An owner who cannot push does not satisfy", "src/a.cs", "passerby approves", false)]
    [InlineData("The author's ownership satisfies nothing", "octo/a.cs", "octocat approves", false)]
    [InlineData("The author's ownership needs nobody's approval but an owner's", "octo/a.cs", "carol approves", false)]
    [InlineData("An owner's stale approval does not satisfy", "src/a.cs", "alice approves an older version", false)]
    [InlineData("An owner's dismissed approval does not satisfy", "src/a.cs", "alice approves, alice is dismissed", false)]
    public void Each_Changed_File_Needs_An_Approval_By_One_Of_Its_Owners(string rule, string path, string reviews, bool met)
    {
        var result = Scenario.Judge(Change(path).Reviewed(reviews), Asked);

        Assert.True(met == (result.FindingsOf("code-owners").Count == 0), rule);
    }

    [Fact]
    public void Files_With_The_Same_Owners_Make_One_Finding()
    {
        var finding = Of(Change("src/Pay/a.cs", "src/Pay/b/c.cs", "docs/x.md"));

        Assert.Equal("Needs 1 approval from acme/payments or bob for src/Pay/** (2 files).", finding.Message);
        Assert.Equal(["bob", "acme/payments"], finding.WaitsFor);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void Each_Set_Of_Owners_Must_Approve()
    {
        var result = Scenario.Judge(Change("src/Pay/a.cs", "src/b.cs").Reviewed("pam approves"), Asked);

        Assert.Equal("Needs 1 approval from alice for src/b.cs.", result.FindingOf("code-owners").Message);
    }

    [Fact]
    public void A_File_That_Was_Moved_Needs_Its_Old_And_Its_New_Owners()
    {
        var pullRequest = new PullRequestBuilder().Owned(Owners).Team("acme/payments", true, "pam")
            .File("src/new.cs", status: FileStatus.Renamed, previous: "src/Pay/old.cs").Reviewed("alice approves");

        Assert.Equal("Needs 1 approval from acme/payments or bob for src/Pay/old.cs.", Of(pullRequest).Message);
    }

    [Fact]
    public void It_Says_So_Where_The_Author_Is_The_Only_Owner() =>
        Assert.Equal(
            "Needs 1 approval from octocat for octo/a.cs, and that person may not approve this change.", Of(Change("octo/a.cs")).Message);

    [Fact]
    public void A_Team_Whose_Members_Are_Not_Known_Is_Never_Taken_For_Satisfied()
    {
        var pullRequest = new PullRequestBuilder().Owned("* @acme/secret").Team("acme/secret", false, members: null)
            .Reviewed("carol approves");

        var result = Scenario.Judge(pullRequest, Asked);

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal(
            ["Whether the approvals suffice is not known: the members of a team that is not visible are not known."],
            result.Unchecked);
    }

    [Fact]
    public void An_Address_Is_The_Account_That_Committed_With_It()
    {
        var known = new CommitPerson(new Actor("jane"), "Jane", "jane@example.com");
        var pullRequest = Change("mail/a.txt").With(s => s with
        {
            Commits = [new SnapshotCommit { Sha = PullRequestBuilder.Sha(9), Message = "x", Authors = [known] }],
        });

        Assert.Empty(Scenario.Judge(pullRequest.Reviewed("jane approves"), $"{Asked}, allow-contributors: true").FindingsOf("code-owners"));
        Assert.Equal(Conclusion.Neutral, Scenario.Judge(Change("mail/a.txt").Reviewed("jane approves"), Asked).Conclusion);
    }

    [Fact]
    public void A_File_That_Could_Not_Be_Read_Is_Unchecked()
    {
        var pullRequest = new PullRequestBuilder().With(s => s with { CodeOwners = new CodeOwnersText("CODEOWNERS", null) });

        var result = Scenario.Judge(pullRequest, Asked);

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Contains("CODEOWNERS could not be read", Assert.Single(result.Unchecked), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_A_File_The_Rule_Is_Skipped() =>
        Assert.Equal(
            "The base branch has no CODEOWNERS file.", Scenario.Judge(new PullRequestBuilder(), Asked).SkipReasonOf("code-owners"));

    [Fact]
    public void Nobody_Is_Asked_Where_Policy_Does_Not_Ask_For_Owners()
    {
        var result = Scenario.Judge(Change("src/a.cs").Gap(SnapshotPart.Teams, "Not read."), "required: 0");

        Assert.Empty(result.FindingsOf("code-owners"));
        Assert.Empty(result.Unchecked);
        Assert.Null(result.SkipReasonOf("code-owners"));
    }

    [Fact]
    public void A_Requirement_Asks_The_Owners_Of_The_Paths_That_It_Is_About()
    {
        const string Policy = "required: 0, require: [{ name: money, when: { paths: [\"src/Pay/**\"] }, code-owners: true }]";

        var result = Scenario.Judge(Change("src/Pay/a.cs", "src/b.cs"), Policy);

        Assert.Equal("'money' needs 1 approval from acme/payments or bob for src/Pay/a.cs.", result.FindingOf("code-owners").Message);
        Assert.Empty(Scenario.Judge(Change("src/b.cs"), Policy).FindingsOf("code-owners"));
    }

    [Fact]
    public void Owners_Can_Be_One_Of_Several_Ways()
    {
        const string Policy = "required: 0, require: [{ any: [{ code-owners: true }, { permission: maintain }] }]";
        var pullRequest = Change("src/Pay/a.cs").With(s => s with
        {
            Permissions = new Dictionary<string, RepositoryPermission> { ["mary"] = RepositoryPermission.Maintain },
        });

        Assert.Empty(Scenario.Judge(pullRequest.Reviewed("mary approves"), Policy).Findings);
        Assert.Equal(
            "Needs 1 approval from acme/payments or bob for src/Pay/a.cs; or 1 more approval by somebody with permission to maintain.",
            Scenario.Judge(Change("src/Pay/a.cs"), Policy).FindingOf("approvals").Message);
    }

    private static PullRequestBuilder Change(params string[] paths) => paths.Aggregate(
        new PullRequestBuilder().Owned(Owners).Team("acme/payments", true, "pam"), (pullRequest, path) => pullRequest.File(path));

    private static Finding Of(PullRequestBuilder pullRequest) => Scenario.Judge(pullRequest, Asked).FindingOf("code-owners");
}
