using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Core.Waivers;
using Automation.Testing.Waivers;

namespace Automation.Storage.Tests.Contracts;

/// <summary>Values to store, complete enough that a lost property is noticed.</summary>
internal static class Samples
{
    public static readonly InstallationId Ours = new(1);
    public static readonly InstallationId Theirs = new(2);
    public static readonly RepositoryId Repository = new(10);
    public static readonly PullRequestKey PullRequest = new(Ours, Repository, 7);

    public static DateTimeOffset Now => PullRequestBuilder.Opened;

    public static DeliveryRecord Delivery(string id = "d-1", InstallationId? installation = null, int attempt = 1) => new()
    {
        Id = DeliveryId.Parse(id),
        Event = "pull_request",
        Action = "opened",
        Installation = installation ?? Ours,
        Repository = Repository,
        RepositoryName = "octo-org/octo-repo",
        ReceivedAt = Now,
        Attempt = attempt,
    };

    public static Installation Installation(long id = 1, string policy = "version: 1\n") => new()
    {
        Id = new InstallationId(id),
        Account = "octo-org",
        LastGoodPolicy = new PolicyText(PolicyLayerKind.Organisation, "octo-org/.github", policy),
        LastGoodPolicyAt = Now,
        PolicyChangedAt = Now.AddHours(1),
        DeletedAt = Now.AddDays(2),
        PausedAt = Now.AddDays(1),
        PausedReason = "The account's rate limit is used up.",
    };

    public static RepositoryRecord RepositoryRecord(InstallationId installation, long id = 10) => new()
    {
        Installation = installation,
        Id = new RepositoryId(id),
        Name = new RepositoryName("octo-org", "octo-repo"),
        DefaultBranch = "main",
        RemovedAt = Now,
        IsPrivate = true,
        Topics = ["payments", "team-a"],
    };

    public static PullRequestRow Row(int number = 7, InstallationId? installation = null) => new()
    {
        Key = new PullRequestKey(installation ?? Ours, Repository, number),
        Requested = 3,
        Evaluated = 2,
        Rerun = 3,
        WaitingSince = Now,
        LeaseUntil = Now.AddMinutes(5),
        Fence = 4,
        PublishedHash = "abc",
        HeadSha = PullRequestBuilder.Sha(1),
        ApprovedDiffs = [new ApprovedDiff(PullRequestBuilder.Sha(1), "main", "d1ff")],
        RecheckAt = Now.AddDays(1),
        Outcome = "gone: repository not found",
    };

    public static Fact Fact(string kind, string subject, DateTimeOffset at, InstallationId? installation = null) => new()
    {
        Installation = installation ?? Ours,
        Repository = Repository,
        At = at,
        Kind = kind,
        Subject = subject,
        Data = new Dictionary<string, string> { ["author"] = "octocat" },
    };

    public static Evaluation Evaluation(
        string id = "e-1", InstallationId? installation = null, DateTimeOffset? at = null, int findings = 1)
    {
        return new Evaluation
        {
            Id = id,
            PullRequest = PullRequest with { Installation = installation ?? Ours },
            HeadSha = PullRequestBuilder.Sha(1),
            Title = "feat: add a greeting",
            PolicyHash = "p-1",
            EvaluatedAt = at ?? Now,
            Modes = new Dictionary<string, PracticeMode> { [PracticeIds.Review] = PracticeMode.Warn },
            Results = [Result(findings)],
            PolicyChange = PolicyChange(),
        };
    }

    public static AuditEntry Audit(string subject = "d-1", InstallationId? installation = null, DateTimeOffset? at = null) =>
        new(installation ?? Ours, at ?? Now, "operator:ada", "delivery.replay", subject, "The parser is mended.");

    /// <summary>Digits without a pattern, the same in every run: they do not compress into few bytes.</summary>
    public static string Digits(int seed, int count)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
    }

    public static Waiver Waiver { get; } = SampleWaivers.Of("review/size", new DateOnly(2026, 12, 4)) with { PullRequest = PullRequest };

    private static PracticeResult Result(int findings) => new()
    {
        Practice = PracticeIds.Review,
        Conclusion = Conclusion.Failure,
        Findings = [.. Enumerable.Range(0, findings).Select(Finding)],
        Skipped = [new SkippedRule("review/owners", "no CODEOWNERS")],
        Unchecked = ["Files past the 3000th were not listed."],
        Notes = ["size: S (12 lines in 2 files)"],
        Details = [new ResultDetail("What will land", "feat: add a greeting\n\nIt greets.")],
        Waivers = [Waiver],
        RecheckAt = Now.AddDays(1),
    };

    private static Finding Finding(int index) => new()
    {
        Rule = "review/size",
        Severity = Severity.Error,
        Message = Digits(index, 180),
        Why = "Small changes are reviewed better.",
        Fix = "Split it.",
        Location = new Location("src/a.cs", 3, PullRequestBuilder.Sha(2)),
        AtMost = Severity.Error,
        WaitsFor = ["carol", "octo-org/payments"],
        NeedsOthers = true,
        Waiver = Waiver,
    };

    private static PolicyChange PolicyChange() => new(
        [new PolicyProblem(PolicyResolver.FilePath, 3, 5, "Unknown key 'reveiw'.", "practices.reveiw")],
        ["Review practice would block merges (warn -> enforce)."])
    {
        Ignored = [new PolicyProblem(PolicyResolver.FilePath, 4, 3, "The organisation enforces it.", "practices.review.mode")],
        Verdicts =
        [
            new VerdictChange(
                PracticeIds.Review,
                new PracticeOutcome(Conclusion.Failure, PracticeMode.Warn),
                new PracticeOutcome(Conclusion.Failure, PracticeMode.Enforce),
                [new RuleChange("review/size", 1, 1)]),
        ],
    };
}
