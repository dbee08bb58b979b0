using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Identity;
using Automation.Core.Practices;

namespace Automation.Testing.Digests;

/// <summary>Digests written down by hand, for what renders and sends them.</summary>
public static class SampleDigests
{
    /// <summary>Right-to-left override, left-to-right mark and a zero-width space: invisible, and able to reorder a line.</summary>
    private const string Marks = "\u202E\u200E\u200B";

    /// <summary>A busy week with everything in it; titles are hostile, names are not ASCII.</summary>
    public static Digest Rich { get; } = new()
    {
        Team = Payments,
        Week = Week46,
        Subject = "Payments: 2 deliveries failed, 7 pull requests wait for review, review practice 81 % (-12)",
        Preheader = "First review after 5.5 business hours in the median of 42; 18 % of merged work paid debt, the target is 20 %.",
        Repositories = 14,
        IsQuiet = false,
        Notices =
        [
            "The repositories of the GitHub team 'octo-org/payments' could not be read: there is no such team, or the App may not read the organisation's members.",
            "No repository is called 'octo-org/ledgr'. Did you mean 'octo-org/ledger'?",
        ],
        Attention = RichAttention,
        Practices =
        [
            Practice(PracticeIds.ConventionalCommits, "Conventional commits", 4, 71, 74, 80, 79, 83, 85, 84, 88, 86, 90, 88, 92),
            Practice(PracticeIds.Review, "Review practice", -12, 90, 91, 88, 92, 93, 95, 94, 90, 89, 92, 93, 81),
            Practice(PracticeIds.Decisions, "Decisions (ADR)", 0, 100, 100, 96, 98, 100, 100, 97, 98, 100, 100, 100, 100),
            new PracticePart(
                PracticeIds.TechDebt, "Tech debt", new Share(3, 4), null, [.. Enumerable.Range(0, 11).Select(i => new Share(i % 4, i % 5)), new Share(3, 4)]),
        ],
        Flow = new FlowPart
        {
            FirstReview = Figure(42, 5.5, 19.25),
            Approval = Figure(40, 8, 26),
            Merge = Figure(51, 11.75, 38.5),
            FirstReviewLine =
            [
                Figure(31, 9, 30), Figure(28, 8.5, 28), Figure(35, 8, 31), Figure(33, 7.25, 25), Figure(3, null, null), Figure(0, null, null),
                Figure(30, 7.5, 24), Figure(38, 6.75, 22), Figure(36, 7, 23), Figure(41, 6, 20), Figure(39, 6.25, 21), Figure(42, 5.5, 19.25),
            ],
            Opened = 58,
            Merged = 51,
            Closed = 4,
            MergedWithoutReview = 6,
            DirectCommits = 3,
            Commits = 187,
        },
        Debt = new DebtPart
        {
            Opened = 5,
            Paid = 3,
            Open = 37,
            MarkersAdded = 8,
            MarkersRemoved = 11,
            Oldest = Issue("ledger", 12, "Rounding differs between the two ledgers", 412),
            First =
            [
                new RankedDebt(Issue("ledger", 12, "Rounding differs between the two ledgers", 412), "impact: high", "effort: low"),
                new RankedDebt(Issue("pay-api", 61, "Retries know nothing of each other", 33), "impact: high", "effort: medium"),
            ],
            Incomplete = 4,
            ExpiredMarkers = 2,
            PayingWork = new Share(9, 51),
            Target = 20,
            Matrix = new DebtMatrix(
                ["impact: high", "impact: medium", "impact: low"],
                ["effort: high", "effort: medium", "effort: low"],
                [[2, 4, 1], [3, 9, 5], [0, 2, 7]],
                4),
            Line =
            [
                new(2, 1), new(4, 1), new(3, 3), new(1, 2), new(0, 0), new(0, 4), new(6, 2), new(3, 3), new(2, 5), new(4, 4), new(2, 1), new(5, 3),
            ],
        },
        Decisions =
        [
            Decision("ledger", 14, "Keep amounts as integers of the smallest unit", 480, 3),
            Decision("pay-api", null, "Wir benennen Zahlungen künftig nach ihrer Herkunft: Überweisung, Lastschrift, Karte", 77, 1),
        ],
        DecisionsWaived = 2,
        Waivers = new WaiverPart(3, 1),
    };

    /// <summary>A week with small numbers only: no percentage, no percentile, no list that is full.</summary>
    public static Digest Sparse { get; } = new()
    {
        Team = Payments with { Id = "platform", Key = "platform", Name = "Plattform & Betrieb", Repositories = [Named("runtime")] },
        Week = Week46,
        Subject = "Plattform & Betrieb: 1 pull request merged",
        Preheader = "2 pull requests opened, 1 merged.",
        Repositories = 1,
        IsQuiet = false,
        Attention = new AttentionPart(),
        Practices = Practices(new Share(1, 1), new Share(0, 1), new Share(0, 0), new Share(1, 1)),
        Flow = Flow(opened: 2, merged: 1, commits: 2, Figure(1, null, null)),
        Debt = Debt(new Share(0, 1)),
        Decisions = [],
    };

    /// <summary>Nothing happened.</summary>
    public static Digest Quiet { get; } = Sparse with
    {
        Subject = "Plattform & Betrieb: a quiet week",
        Preheader = "Nothing happened, and nothing waits for the team.",
        IsQuiet = true,
        Practices = Practices(default, default, default, default),
        Flow = Flow(opened: 0, merged: 0, commits: 0, Figure(0, null, null)),
        Debt = Debt(default),
    };

    /// <summary>The rich one for a team whose repositories are private and not listed by name: no title is there.</summary>
    public static Digest Private { get; } = Rich with
    {
        Team = Payments with { Repositories = [new(RepositorySelectorKind.Pattern, "octo-org", "pay-*")] },
        Notices = [],
        Attention = new AttentionPart
        {
            WaitingForReview = Untitled(RichAttention.WaitingForReview),
            DecisionsDue = Untitled(RichAttention.DecisionsDue),
            ProposedForLong = new(
                [.. RichAttention.ProposedForLong.Items.Select(d => d with { Title = null })], RichAttention.ProposedForLong.Total),
            OverdueDebt = Untitled(RichAttention.OverdueDebt),
            Unprotected = RichAttention.Unprotected,
            FailedDeliveries = RichAttention.FailedDeliveries,
        },
        Debt = Rich.Debt with { Oldest = Rich.Debt.Oldest! with { Title = null } },
        Decisions = [.. Rich.Decisions.Select(d => d with { Title = null })],
    };

    /// <summary>All of them, with a name for files.</summary>
    public static IReadOnlyDictionary<string, Digest> All { get; } =
        new Dictionary<string, Digest> { ["rich"] = Rich, ["sparse"] = Sparse, ["quiet"] = Quiet, ["private"] = Private };

    private static IsoWeek Week46 => IsoWeek.Of(new DateOnly(2026, 11, 9));

    private static Team Payments => new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["ada@example.com", "josé.müller@example.com"],
        Repositories = [Named("ledger"), Named("pay-api"), new(RepositorySelectorKind.Topic, null, "payments")],
        Hours = new BusinessHours { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") },
    };

    private static AttentionPart RichAttention => new()
    {
        WaitingForReview = new(
            [
                Pull("ledger", 512, "fix(ledger): <script>alert('paid')</script> round half to even", 37.5),
                Pull("pay-api", 88, $"feat: greet @everyone and close #1{Marks}gnp.exe", 30),
                Pull("pay-web", 1204, "refactor: " + string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaft", 8)), 21.25),
                Pull("ledger", 519, "chore: ]]> \"quoted\" & 'apostrophes' <!-- -->\r\nBcc: eve@example.com", 9.5),
                Pull("pay-api", 91, "feat: 💸 支付 \u200Fمدفوعات", 2.25),
            ],
            7),
        DecisionsDue = new([Pull("pay-web", 1201, "build: move to the new gateway", 18)], 1),
        ProposedForLong = new([Decision("ledger", 12, "Split the ledger by currency", 455, 33)], 1),
        OverdueDebt = new(
            [
                Issue("ledger", 12, "Rounding differs between the two ledgers", 412),
                Issue("pay-web", 640, "[click](javascript:alert(1)) **bold** | table | `code`", 97),
            ],
            2),
        Unprotected = new([Branch("ledger", "an approval", "checks that pass"), Branch("pay-web", "no direct pushes")], 2),
        FailedDeliveries = 2,
    };

    private static RepositorySelector Named(string name) => new(RepositorySelectorKind.Name, "octo-org", name);

    private static WorkItem Pull(string repository, int number, string title, double hours) =>
        new(Name(repository), number, title, Link(repository, "pull", number), TimeSpan.FromHours(hours));

    private static WorkItem Issue(string repository, int number, string title, int days) =>
        new(Name(repository), number, title, Link(repository, "issues", number), TimeSpan.FromDays(days));

    private static DecisionItem Decision(string repository, int? number, string title, int pullRequest, int days) =>
        new(Name(repository), number, title, Link(repository, "pull", pullRequest), TimeSpan.FromDays(days));

    private static BranchItem Branch(string repository, params string[] lacks) =>
        new(Name(repository), new Uri($"https://github.com/octo-org/{repository}/settings/rules"), lacks);

    private static ItemList<WorkItem> Untitled(ItemList<WorkItem> list) =>
        new([.. list.Items.Select(i => i with { Title = null })], list.Total);

    private static RepositoryName Name(string name) => new("octo-org", name);

    private static Uri Link(string repository, string kind, int number) => new($"https://github.com/octo-org/{repository}/{kind}/{number}");

    private static DurationFigure Figure(int n, double? median, double? percentile90) => new(n, Hours(median), Hours(percentile90));

    private static TimeSpan? Hours(double? hours) => hours is { } known ? TimeSpan.FromHours(known) : null;

    private static PracticePart Practice(string id, string name, int change, params int[] percents)
    {
        Share[] line = [.. percents.Select(p => new Share(p, 100))];
        return new PracticePart(id, name, line[^1], change, line);
    }

    private static IReadOnlyList<PracticePart> Practices(Share commits, Share review, Share decisions, Share debt) =>
    [
        Practice(PracticeIds.ConventionalCommits, "Conventional commits", commits),
        Practice(PracticeIds.Review, "Review practice", review),
        Practice(PracticeIds.Decisions, "Decisions (ADR)", decisions),
        Practice(PracticeIds.TechDebt, "Tech debt", debt),
    ];

    private static PracticePart Practice(string id, string name, Share kept) =>
        new(id, name, kept, null, [.. Enumerable.Repeat(default(Share), DigestLimits.LineWeeks - 1), kept]);

    private static FlowPart Flow(int opened, int merged, int commits, DurationFigure figure) => new()
    {
        FirstReview = figure,
        Approval = figure,
        Merge = figure,
        FirstReviewLine = [.. Enumerable.Repeat(new DurationFigure(0, null, null), DigestLimits.LineWeeks - 1), figure],
        Opened = opened,
        Merged = merged,
        Closed = 0,
        MergedWithoutReview = 0,
        DirectCommits = 0,
        Commits = commits,
    };

    private static DebtPart Debt(Share paying) => new()
    {
        Opened = 0,
        Paid = 0,
        Open = 0,
        MarkersAdded = 0,
        MarkersRemoved = 0,
        PayingWork = paying,
        Target = 20,
        Line = [.. Enumerable.Repeat(new DebtWeek(0, 0), DigestLimits.LineWeeks)],
    };
}
