using Automation.Cli.Doctoring;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace Automation.Cli.Tests.Doctoring;

public sealed class DigestChecksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);

    private static readonly Team Payments = new()
    {
        Id = "5-payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["lead@example.com"],
        Repositories = [new(RepositorySelectorKind.Name, "octo-org", "api")],
    };

    private readonly Mock<ITeamDirectory> teams = new();
    private readonly Mock<IMailSender> sender = new();
    private readonly Mock<IDigestRunStore> runs = new();
    private readonly Mock<IDigestComposer> composer = new();
    private readonly DigestOptions options = new() { PublicUrl = new Uri("https://automation.example.com") };

    public DigestChecksTests()
    {
        sender.SetupGet(s => s.Name).Returns("smtp.example.com:587");
        Teams([Payments], []);
    }

    private ServiceProvider Services => new ServiceCollection()
        .AddSingleton(teams.Object)
        .AddSingleton(sender.Object)
        .AddSingleton(runs.Object)
        .AddSingleton(composer.Object)
        .AddSingleton(Mock.Of<TimeProvider>(t => t.GetUtcNow() == Now))
        .AddSingleton(Options.Create(options))
        .BuildServiceProvider();

    [Fact]
    public async Task Teams_Are_Named_With_How_Much_They_Are_About()
    {
        Finds([new() { Installation = new(5), Id = new(1), Name = new("octo-org", "api") }]);

        AssertResult(CheckStatus.Ok, ["5-payments (1 repository)."], await RunAsync(new TeamsCheck(Services)));
    }

    [Fact]
    public async Task A_Selector_That_Finds_Nothing_Is_A_Warning()
    {
        Finds([], "The repository octo-org/api is not known.");

        AssertResult(
            CheckStatus.Warning, ["5-payments: The repository octo-org/api is not known."], await RunAsync(new TeamsCheck(Services)));
    }

    [Fact]
    public async Task Every_Problem_Of_A_Team_Is_Said()
    {
        Teams([Payments], ["One.", "Two."]);

        AssertResult(CheckStatus.Problem, ["One.", "Two."], await RunAsync(new TeamsCheck(Services)));
    }

    [Fact]
    public async Task Without_A_Team_There_Is_A_Hint()
    {
        Teams([], []);

        var result = await RunAsync(new TeamsCheck(Services));

        Assert.Equal(CheckStatus.Warning, result.Status);
        Assert.StartsWith("No team is defined, so nobody is sent a digest.", Assert.Single(result.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Sender_That_Cannot_Send_Is_A_Problem()
    {
        sender.Setup(s => s.CheckAsync(It.IsAny<CancellationToken>())).ReturnsAsync("The password is wrong: set Email:Password.");

        AssertResult(CheckStatus.Problem, ["The password is wrong: set Email:Password."], await RunAsync(new MailCheck(Services)));
    }

    [Fact]
    public async Task A_Mail_Without_A_Link_To_Unsubscribe_Is_A_Warning()
    {
        options.PublicUrl = null;

        var result = await RunAsync(new MailCheck(Services));

        Assert.Equal(CheckStatus.Warning, result.Status);
        Assert.Contains("Set Digest:PublicUrl", Assert.Single(result.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_That_Can_Be_Sent_And_Unsubscribed_Is_Fine() =>
        AssertResult(CheckStatus.Ok, ["Mails go to smtp.example.com:587."], await RunAsync(new MailCheck(Services)));

    [Fact]
    public async Task Digests_That_Failed_Or_Got_Lost_Are_Listed_With_The_Command_That_Sends_Them()
    {
        Runs(
            Run("2026-W46", DigestRunState.Unknown),
            Run("2026-W45", DigestRunState.Failed) with { Reason = "550 no such user." },
            Run("2026-W44", DigestRunState.Sending) with { At = Now.AddMinutes(-11) },
            Run("2026-W43", DigestRunState.Sent));

        var result = await RunAsync(new DigestsCheck(Services));

        AssertResult(
            CheckStatus.Problem,
            [
                "The digest of 5-payments for 2026-W44 to lead@example.com may have been sent or not. Send it again with "
                    + "'automation digest send --team 5-payments --week 2026-W44 --lead lead@example.com --force'.",
                "The digest of 5-payments for 2026-W45 to lead@example.com could not be sent (550 no such user). Send it again with "
                    + "'automation digest send --team 5-payments --week 2026-W45 --lead lead@example.com --force'.",
                "The digest of 5-payments for 2026-W46 to lead@example.com may have been sent or not. Send it again with "
                    + "'automation digest send --team 5-payments --week 2026-W46 --lead lead@example.com --force'.",
            ],
            result);
    }

    [Theory]
    [InlineData(DigestRunState.Sent)]
    [InlineData(DigestRunState.Skipped)]
    [InlineData(DigestRunState.Waiting)]
    [InlineData(DigestRunState.Sending)]
    public async Task A_Digest_That_Takes_Its_Course_Needs_Nobody(DigestRunState state)
    {
        Runs(Run("2026-W46", state));

        AssertResult(
            CheckStatus.Ok, ["No digest of the last 4 weeks failed or got lost."], await RunAsync(new DigestsCheck(Services)));
    }

    private static IsoWeek Week(string text) => IsoWeek.TryParse(text, out var week) ? week : throw new ArgumentException(text);

    private static DigestRun Run(string week, DigestRunState state) => new()
    {
        Team = Payments.Id,
        Week = Week(week),
        Address = "lead@example.com",
        State = state,
        At = Now.AddMinutes(-1),
        OperationId = Guid.Empty,
    };

    private static Task<CheckResult> RunAsync(IDoctorCheck check) => check.RunAsync(CancellationToken.None);

    private static void AssertResult(CheckStatus status, string[] sentences, CheckResult result)
    {
        Assert.Equal(sentences, result.Sentences);
        Assert.Equal(status, result.Status);
    }

    private void Teams(IReadOnlyList<Team> valid, IReadOnlyList<string> problems) =>
        teams.Setup(t => t.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new TeamListing(valid, problems));

    private void Finds(IReadOnlyList<RepositoryRecord> repositories, params string[] notices) => composer
        .Setup(c => c.ResolveAsync(Payments, It.IsAny<CancellationToken>()))
        .ReturnsAsync(new TeamRepositories(repositories, new HashSet<RepositoryId>(), notices));

    private void Runs(params DigestRun[] rows) => runs
        .Setup(r => r.ListAsync(Payments.Id, Week("2026-W43"), Week("2026-W46"), It.IsAny<CancellationToken>()))
        .ReturnsAsync(rows);
}
