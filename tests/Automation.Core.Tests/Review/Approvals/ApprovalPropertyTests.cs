using Automation.Core.Practices.Review;
using Automation.Core.Practices.Review.Approvals;
using Automation.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>What holds whoever reviews, and in whichever way.</summary>
public sealed class ApprovalPropertyTests
{
    private static readonly string[] People = ["carol", "dave", "erin", "octocat", "passerby", "robot[bot]"];

    private static readonly string[] Verbs =
        ["approves", "asks for changes", "comments", "begins a review", "approves an older version"];

    private static readonly string[] Policies =
    [
        "",
        "required: 2",
        "from: [carol, erin]",
        "require: [{ any: [{ users: [dave] }, { users: [erin], count: 1 }] }]",
        "required: 0, require: [{ all: [{ users: [dave, carol] }, { any: [{ count: 2 }, { users: [erin] }] }] }]",
        "stale: count",
    ];

    [Property(MaxTest = 300)]
    public void A_Comment_Changes_Nothing(byte[] steps, byte policy, byte who)
    {
        var script = Script(steps);

        Assert.Equal(Verdict(script, policy), Verdict([.. script, $"{Pick(People, who)} comments"], policy));
    }

    [Property(MaxTest = 300)]
    public void The_Order_Of_Different_Peoples_Reviews_Does_Not_Matter(byte[] steps, byte policy)
    {
        var script = Script(steps);
        var personByPerson = script.GroupBy(s => s.Split(' ')[0]).OrderByDescending(p => p.Key, StringComparer.Ordinal).SelectMany(p => p);

        Assert.Equal(Verdict(script, policy), Verdict([.. personByPerson], policy));
    }

    [Property(MaxTest = 300)]
    public void One_More_Fresh_Approval_Never_Unmeets_A_Requirement(byte[] steps, byte policy, byte who)
    {
        var script = Script(steps);
        var before = Status(script, policy).Requirements;
        var after = Status([.. script, $"{Pick(["carol", "dave", "erin"], who)} approves"], policy).Requirements;

        Assert.All(
            before.Zip(after), pair => Assert.True(pair.First.State != RequirementState.Met || pair.Second.State == RequirementState.Met));
    }

    [Property(MaxTest = 300)]
    public void Any_Is_Met_Exactly_Where_A_Part_Is_And_All_Where_No_Part_Is_Not(NonEmptyArray<RequirementState> states)
    {
        var parts = states.Get.Select(s => new RequirementStatus { Kind = RequirementKind.Count, State = s }).ToList();

        Assert.Equal(
            states.Get.Contains(RequirementState.Met), RequirementStatus.Of(RequirementKind.Any, parts).State == RequirementState.Met);
        Assert.Equal(
            states.Get.Contains(RequirementState.Met)
                && !states.Get.Contains(RequirementState.Unmet)
                && !states.Get.Contains(RequirementState.Undecided),
            RequirementStatus.Of(RequirementKind.All, parts).State == RequirementState.Met);
    }

    private static List<string> Script(byte[] steps) =>
        [.. steps.Take(12).Select(s => $"{Pick(People, s)} {Pick(Verbs, (byte)(s / People.Length))}")];

    private static string Pick(string[] among, byte number) => among[number % among.Length];

    private static string Verdict(List<string> script, byte policy)
    {
        var status = Status(script, policy);
        var blocking = Subject(script, policy).Tally.Requesters.Order(StringComparer.Ordinal);
        return $"{string.Join(' ', status.Requirements.Select(r => r.State))}; {string.Join(' ', blocking)}";
    }

    private static ApprovalStatus Status(List<string> script, byte policy) => Subject(script, policy).Approvals;

    private static ReviewSubject Subject(List<string> script, byte policy) => new(
        new PullRequestBuilder().Reviewed(string.Join(", ", script)).OlderHad(Scenario.File("src/a.cs", "c")).Build(),
        Scenario.Policy(Pick(Policies, policy)),
        PullRequestBuilder.Opened.AddHours(4));
}
