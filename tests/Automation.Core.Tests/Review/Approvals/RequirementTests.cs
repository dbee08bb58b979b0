using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>What policy can ask for, and when it is met.</summary>
public sealed class RequirementTests
{
    [Theory]
    [InlineData("A number", "required: 2", "carol approves, dave approves", true)]
    [InlineData("A number that is not reached", "required: 2", "carol approves", false)]
    [InlineData("None", "required: 0", "", true)]
    [InlineData("Users", "from: [carol, dave]", "dave approves", true)]
    [InlineData("Users in any case", "from: [Carol]", "carol approves", true)]
    [InlineData("Others than the users", "from: [carol, dave]", "erin approves", false)]
    [InlineData("A team", "teams: [acme/payments]", "pam approves", true)]
    [InlineData("A team in any case", "teams: [Acme/Payments]", "Pam approves", true)]
    [InlineData("Others than the team", "teams: [acme/payments]", "carol approves", false)]
    [InlineData("A team beside users: a member", "from: [carol], teams: [acme/payments]", "pam approves", true)]
    [InlineData("A team beside users: a user", "from: [carol], teams: [acme/payments]", "carol approves", true)]
    [InlineData("A permission", "permission: maintain", "mary approves", true)]
    [InlineData("A higher permission than asked", "permission: maintain", "ada approves", true)]
    [InlineData("A lower permission than asked", "permission: maintain", "carol approves", false)]
    [InlineData("An administrator", "permission: admin", "ada approves", true)]
    [InlineData("A maintainer where an administrator is asked", "permission: admin", "mary approves", false)]
    [InlineData("A requirement beside the number", "require: [{ users: [dave] }]", "carol approves, dave approves", true)]
    [InlineData("A requirement that is not met beside the number", "require: [{ users: [dave] }]", "carol approves", false)]
    [InlineData(
        "One person for several requirements",
        "require: [{ users: [dave] }, { teams: [acme/payments] }]", "dave approves, pam approves", true)]
    [InlineData("One person for number and requirement", "require: [{ users: [dave] }]", "dave approves", true)]
    [InlineData("A count", "require: [{ count: 2, teams: [acme/payments] }]", "pam approves, pete approves", true)]
    [InlineData("A count that is not reached", "require: [{ count: 2, teams: [acme/payments] }]", "pam approves, carol approves", false)]
    [InlineData("Any, one met", "require: [{ any: [{ users: [dave] }, { users: [erin] }] }]", "erin approves", true)]
    [InlineData("Any, none met", "require: [{ any: [{ users: [dave] }, { users: [erin] }] }]", "carol approves", false)]
    [InlineData("All, each met", "require: [{ all: [{ users: [dave] }, { users: [erin] }] }]", "dave approves, erin approves", true)]
    [InlineData("All, one missing", "require: [{ all: [{ users: [dave] }, { users: [erin] }] }]", "erin approves", false)]
    [InlineData(
        "All in any",
        "require: [{ any: [{ users: [ada] }, { all: [{ users: [dave] }, { users: [erin] }] }] }]", "dave approves, erin approves", true)]
    [InlineData(
        "All in any, half",
        "require: [{ any: [{ users: [ada] }, { all: [{ users: [dave] }, { users: [erin] }] }] }]", "dave approves", false)]
    public void Policy_Can_Ask_For(string what, string policy, string reviews, bool met) =>
        AssertMet(what, Start().Reviewed(reviews), policy, met);

    [Theory]
    [InlineData("paths: [\"src/Pay/**\"]", true)]
    [InlineData("paths: [\"docs/**\"]", false)]
    [InlineData("labels: [Risky]", true)]
    [InlineData("labels: [other]", false)]
    [InlineData("base-branches: [main]", true)]
    [InlineData("base-branches: [\"release/*\"]", false)]
    [InlineData("size: M", true)]
    [InlineData("size: L", false)]
    [InlineData("authors: [octocat]", true)]
    [InlineData("authors: [hubot]", false)]
    [InlineData("areas: [payments]", true)]
    [InlineData("areas: [migrations]", false)]
    [InlineData("paths: [\"src/Pay/**\"], labels: [risky]", true)]
    [InlineData("paths: [\"src/Pay/**\"], labels: [other]", false)]
    public void A_Requirement_Applies_Only_Where_Its_Conditions_Hold(string when, bool applies)
    {
        var pullRequest = Start().File("src/Pay/Bill.cs", 60).Label("risky").Reviewed("carol approves");

        AssertMet(when, pullRequest, $"require: [{{ when: {{ {when} }}, users: [dave] }}] }}, risk: {{ payments: [\"src/Pay/**\"]", !applies);
    }

    [Fact]
    public void Where_Files_Are_Missing_Conditions_On_Them_Hold()
    {
        var pullRequest = Start().Reviewed("carol approves").Gap(SnapshotPart.Files, "Files are missing.");

        foreach (var when in new[] { "paths: [\"docs/**\"]", "size: XXL", "areas: [migrations]" })
        {
            AssertMet(when, pullRequest, $"require: [{{ when: {{ {when} }}, users: [dave] }}]", met: false);
        }
    }

    [Fact]
    public void An_Alternative_That_Does_Not_Apply_Meets_Nothing()
    {
        const string Policy = "require: [{ any: [{ when: { labels: [x] }, count: 1 }, { users: [dave] }] }]";

        AssertMet("the other alternative", Start().Reviewed("carol approves"), Policy, met: false);
        AssertMet("both apply", Start().Label("x").Reviewed("carol approves"), Policy, met: true);
    }

    [Theory]
    [InlineData("* @carol\n/src/", false)]
    [InlineData("/docs/ @carol", false)]
    [InlineData("/src/ @carol", true)]
    public void Owners_Are_No_Alternative_Where_Nobody_Owns_What_Changed(string codeOwners, bool met) =>
        AssertMet(
            codeOwners,
            Start().File("src/a.cs").Owned(codeOwners).Reviewed("carol approves"),
            "require: [{ any: [{ code-owners: true }, { count: 2 }] }]",
            met);

    [Fact]
    public void Nothing_Is_Asked_Where_No_Alternative_Applies() =>
        AssertMet(
            "no alternative",
            Start().Reviewed("carol approves"),
            "require: [{ any: [{ when: { labels: [x] }, users: [dave] }] }]",
            met: true);

    [Fact]
    public void Members_That_Are_Not_Known_Leave_It_Undecided_And_Unchecked()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves").Team("acme/payments", true, members: null)
            .Gap(SnapshotPart.Teams, "GitHub does not tell the members of acme/payments.");

        var result = Scenario.Judge(pullRequest, "require: [{ name: money, teams: [acme/payments] }]");

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Empty(result.FindingsOf("approvals"));
        Assert.Equal(
            [
                "Whether the approvals suffice for 'money' is not known: the members of acme/payments are not known; "
                    + "GitHub does not tell the members of acme/payments.",
            ],
            result.Unchecked);
    }

    [Theory]
    [InlineData("a member who is not known cannot be who nobody is", "", RequirementState.Unmet)]
    [InlineData("enough known people need no unknown ones", "dave approves", RequirementState.Met)]
    [InlineData("two are asked for, one is unknown", "erin approves", RequirementState.Undecided)]
    public void What_Is_Unknown_Matters_Only_Where_It_Makes_The_Difference(string rule, string reviews, RequirementState expected)
    {
        var pullRequest = new PullRequestBuilder().Team("acme/payments", true, members: null).Reviewed(reviews);

        Assert.True(expected == Status(pullRequest, "require: [{ users: [dave], teams: [acme/payments] }]").Requirements[1].State, rule);
    }

    [Fact]
    public void A_Permission_That_Is_Not_Known_Is_Not_Taken_For_Enough()
    {
        var result = Scenario.Judge(new PullRequestBuilder().Reviewed("carol approves"), "permission: admin");

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal(
            ["Whether the approvals suffice is not known: what carol may do in the repository is not known."], result.Unchecked);
    }

    /// <summary>Somebody who is a payer, two who may maintain and administer, and a file.</summary>
    private static PullRequestBuilder Start() => new PullRequestBuilder()
        .Team("acme/payments", true, "pam", "pete")
        .With(s => s with
        {
            Permissions = new Dictionary<string, RepositoryPermission>
            {
                ["carol"] = RepositoryPermission.Write,
                ["Mary"] = RepositoryPermission.Maintain,
                ["ada"] = RepositoryPermission.Admin,
            },
        });

    private static ApprovalStatus Status(PullRequestBuilder pullRequest, string policy) =>
        new ReviewSubject(pullRequest.Build(), Scenario.Policy(policy), PullRequestBuilder.Opened.AddHours(4)).Approvals;

    private static void AssertMet(string what, PullRequestBuilder pullRequest, string policy, bool met)
    {
        var result = Scenario.Judge(pullRequest, policy);

        Assert.True(
            met == (result.FindingsOf("approvals").Count == 0), $"{what}: {string.Join(' ', result.Findings.Select(f => f.Message))}");
        Assert.Equal(met, Status(pullRequest, policy).IsMet);
    }
}
