using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Digests.Weeks;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Testing;

namespace Automation.Email.Tests.Rendering;

/// <summary>A digest is about a team's work: from a store full of logins none reaches the mail.</summary>
public sealed class IndividualsTests
{
    private static readonly IsoWeek Week = IsoWeek.Of(new DateOnly(2026, 11, 16));

    private static readonly string[] Logins =
        ["login-author", "login-waiting", "login-reviewer", "login-approver", "login-pusher", "login-reporter", "login-bot"];

    [Fact]
    public async Task No_Login_Is_In_The_Mail()
    {
        var week = RepositoryFold.Next(null, Week, TimeZoneInfo.Utc, "tech-debt", [.. Facts()]);
        var repository = new TeamRepository(new RepositoryName("octo-org", "ledger"), true, new DebtLabelSettings(), [week]);

        var digest = DigestBuilder.Build(Team, Week, [repository], new DigestContext(new Uri("https://github.com/"), 20, []));
        var mail = await RenderedDigest.OfAsync(digest, RenderedDigest.Unsubscribe);

        Assert.Equal((1, 1), (digest.Flow.Merged, digest.Attention.WaitingForReview.Total));
        Assert.Contains("feat: wait", mail.Text, StringComparison.Ordinal);
        Assert.All(Logins, login => Assert.DoesNotContain(login, mail.Subject + mail.Html + mail.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static Team Team => new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["lead@example.com"],
        Repositories = [new RepositorySelector(RepositorySelectorKind.Name, "octo-org", "ledger")],
    };

    private static IEnumerable<Fact> Facts()
    {
        var merged = Pull(7, "login-author", "feat: merge") with { MergedAt = At(2), ClosedAt = At(2), MergeCommit = PullRequestBuilder.Sha(7) };
        var waiting = Pull(8, "login-waiting", "feat: wait");
        yield return PullRequestFacts.Opened(merged);
        yield return PullRequestFacts.Opened(waiting);
        yield return PullRequestFacts.Opened(Pull(9, "login-bot", "chore: update") with { IsBot = true });
        yield return ReviewFacts.Of(Review(1, "login-reviewer", "changes_requested"), merged);
        yield return ReviewFacts.Of(Review(2, "login-approver", "approved"), merged);
        yield return PullRequestFacts.Ended(merged)!;
        yield return CommitFacts.Of(new PushedCommit
        {
            Installation = merged.Key.Installation,
            Repository = merged.Key.Repository,
            Sha = PullRequestBuilder.Sha(9),
            PushedAt = At(3),
            Pusher = "login-pusher",
            Header = "fix: by login-pusher",
        });
        foreach (var fact in IssueFacts.Of(new IssueState
        {
            Installation = merged.Key.Installation,
            Repository = merged.Key.Repository,
            Number = 3,
            Title = "Old parser",
            Author = "login-reporter",
            CreatedAt = At(0),
            UpdatedAt = At(0),
            Labels = ["tech-debt"],
        }))
        {
            yield return fact;
        }
    }

    private static PullRequestState Pull(int number, string author, string title) => new()
    {
        Key = new PullRequestKey(new InstallationId(1), new RepositoryId(10), number),
        Title = title,
        Author = author,
        BaseRef = "main",
        CreatedAt = At(0),
        UpdatedAt = At(0),
    };

    private static ReviewState Review(long id, string reviewer, string state) =>
        new() { Id = id, SubmittedAt = At(1), Reviewer = reviewer, State = state };

    private static DateTimeOffset At(int day) => Week.Start(TimeZoneInfo.Utc).AddDays(day).AddHours(10);
}
