using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Mail;
using Automation.Core.Practices;

namespace Automation.Storage.Tests.Contracts;

/// <summary>The digests' values to store, complete enough that a lost property is noticed.</summary>
internal static class DigestSamples
{
    public const string Team = "1-payments";
    public const string Address = "Lead@Example.com";

    /// <summary>The week of <see cref="Samples.Now"/>.</summary>
    public static IsoWeek Week => IsoWeek.Of(Samples.Now, TimeZoneInfo.Utc);

    public static StoredWeek StoredWeek(IsoWeek? week = null, string basis = "b-1") => new(RepositoryWeek(week ?? Week), basis);

    /// <summary>A week of so many pull requests that it does not fit into a row, even compressed.</summary>
    public static StoredWeek EndlessWeek => new(
        new RepositoryWeek { Week = Week, Open = [.. Enumerable.Range(0, 1_000).Select(n => PullRequest(n, Samples.Digits(n, 180)))] },
        "b-1");

    public static DigestRun Run(IsoWeek? week = null, string address = Address) => new()
    {
        Team = Team,
        Week = week ?? Week,
        Address = address,
        State = DigestRunState.Waiting,
        At = Samples.Now,
        OperationId = new Guid("0d8a3c2e-5b1f-5e1a-9d43-000000000001"),
        Attempt = 2,
        Reason = "too many requests",
    };

    public static Subscription Subscription(string team = Team) =>
        new(team, AddressHash.Of(Address), "c2VjcmV0", Samples.Now);

    public static BackfillProgress Progress(InstallationId? installation = null) => new(
        installation ?? Samples.Ours,
        Samples.Repository,
        new DateOnly(2026, 8, 17),
        new Dictionary<string, string> { ["pulls"] = "Y3Vyc29yOnYyOg==", ["issues"] = "" },
        Samples.Now);

    private static RepositoryWeek RepositoryWeek(IsoWeek week) => new()
    {
        Week = week,
        Finished = [PullRequest(6, "fix: greet politely") with { MergedAt = Samples.Now, Drafts = [] }],
        Open = [PullRequest(7, "feat: añadir un saludo 👋")],
        Opened = 2,
        Commits = 5,
        DirectCommits = 1,
        DebtOpened = 3,
        DebtPaid = 1,
        OpenDebt = [Debt],
        DecisionsTaken = [Decision("accepted")],
        Proposed = [Decision("proposed")],
        BranchLacks = ["reviews"],
        FailedDeliveries = 1,
    };

    private static DebtEntry Debt => new()
    {
        Number = 9,
        Title = "Retries are copied in three places",
        OpenedAt = Samples.Now.AddDays(-100),
        ClosedAt = Samples.Now,
        DueOn = Samples.Now.AddDays(1),
        Labels = ["tech-debt", "impact: high"],
    };

    private static PullRequestEntry PullRequest(int number, string title) => new()
    {
        Number = number,
        Title = title,
        Author = "octocat",
        IsBot = true,
        OpenedAt = Samples.Now.AddHours(-9),
        Drafts = [new DraftTime(Samples.Now.AddHours(-9), Samples.Now.AddHours(-8)), new DraftTime(Samples.Now.AddHours(-2), null)],
        FirstReviewAt = Samples.Now.AddHours(-7),
        ApprovedAt = Samples.Now.AddHours(-6),
        ClosedAt = Samples.Now,
        Additions = 5_000_000_000,
        Deletions = 3,
        IsDebt = true,
        MarkersAdded = 2,
        MarkersRemoved = 1,
        Verdicts = new Dictionary<string, Conclusion> { [PracticeIds.Review] = Conclusion.Failure },
        IsDecisionDue = true,
        IsDecisionWaived = true,
        Waivers = [new WaiverEntry("review/size", Samples.Now, Samples.Now.AddDays(2))],
        Decisions = [Decision(null)],
    };

    private static DecisionEntry Decision(string? status) => new("docs/adr/0004-queues.md", 4, "Use queues", status, 7, Samples.Now);
}
