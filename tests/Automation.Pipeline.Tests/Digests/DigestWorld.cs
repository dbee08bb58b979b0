using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Mail;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Queues;
using Automation.Testing.Digests;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>The pipeline with teams, digests that are given, and a provider in memory. It is Monday, half past eight in Berlin.</summary>
internal sealed class DigestWorld : IDisposable
{
    public const string Lead = "lead@example.com";

    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero);

    private readonly ITeamDirectory directory;
    private readonly IDigestComposer composer;
    private readonly IDigestRenderer renderer = FakeRenderer();
    private readonly ISubscriptions subscriptions;

    /// <param name="remembers">Whether the provider can be asked what it has taken.</param>
    /// <param name="now">In place of that Monday.</param>
    /// <param name="runs">In place of the rows in memory.</param>
    public DigestWorld(bool remembers = true, DateTimeOffset? now = null, IDigestRunStore? runs = null)
    {
        directory = FakeDirectory();
        composer = FakeComposer();
        subscriptions = FakeSubscriptions();
        Sender = new FakeMailSender(remembers);
        World = new PipelineWorld(s => Configure(runs is null ? s : s.AddSingleton(runs), Sender));
        World.Clock.SetUtcNow(now ?? Monday);
        Teams.Add(Payments);
    }

    public static Team Payments { get; } = new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = [Lead],
        Repositories = [new RepositorySelector(RepositorySelectorKind.Pattern, "octo-org", "*")],
        Hours = new BusinessHours { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") },
    };

    public static IsoWeek Week47 { get; } = IsoWeek.Of(new DateOnly(2026, 11, 16));

    public static DigestTarget Target { get; } = new(Payments, Week47, Lead);

    public PipelineWorld World { get; }

    public FakeMailSender Sender { get; }

    public FakeMailbox Mailbox => Sender.Mailbox;

    public List<Team> Teams { get; } = [];

    public HashSet<string> Unsubscribed { get; } = [];

    /// <summary>What the composer answers, or throws.</summary>
    public Func<Digest> Digest { get; set; } = static () => SampleDigests.Rich;

    public DigestSender Sending => World.Services.GetRequiredService<DigestSender>();

    /// <summary>Another process over the same storage and provider.</summary>
    public Action<IServiceCollection, Func<string, Task>> Worker => (services, stop) => Configure(services, Sender.Observed(stop));

    public Task<int> TickAsync() => World.Services.GetRequiredService<DigestTick>().RunAsync(CancellationToken.None);

    public async Task<DigestRun?> RunAsync(string address = Lead) =>
        (await World.Storage.DigestRuns.GetAsync(Payments.Id, Week47, address, CancellationToken.None))?.Value;

    /// <summary>Handles what is visible now on queue <c>digests</c>, once.</summary>
    public async Task<IReadOnlyList<ProcessResult>> StepAsync()
    {
        var consumer = World.Services.GetRequiredService<DigestConsumer>();
        var results = new List<ProcessResult>();
        foreach (var item in await World.Storage.Queue.ReceiveAsync(consumer.Queue, 32, TimeSpan.FromMinutes(2), CancellationToken.None))
        {
            results.Add(await consumer.ProcessAsync(item.Body, CancellationToken.None));
            await World.Storage.Queue.DeleteAsync(consumer.Queue, item, CancellationToken.None);
        }

        return results;
    }

    /// <summary>Handles everything there is, and moves the clock to whatever becomes visible next.</summary>
    public async Task DrainAsync()
    {
        while (await World.Storage.Queue.CountAsync(QueueNames.Digests, CancellationToken.None) > 0)
        {
            if (World.Storage.Queue.Visible(QueueNames.Digests).Count == 0)
            {
                World.Clock.SetUtcNow(World.Storage.Queue.Hidden(QueueNames.Digests)[0].VisibleAt);
            }

            await StepAsync();
        }
    }

    public void Dispose() => World.Dispose();

    private void Configure(IServiceCollection services, IMailSender sender) => services
        .AddSingleton(directory)
        .AddSingleton(composer)
        .AddSingleton(renderer)
        .AddSingleton(subscriptions)
        .AddSingleton(sender);

    private ITeamDirectory FakeDirectory()
    {
        var fake = new Mock<ITeamDirectory>();
        fake.Setup(t => t.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync(() => new TeamListing([.. Teams], []));
        return fake.Object;
    }

    private IDigestComposer FakeComposer()
    {
        var fake = new Mock<IDigestComposer>();
        fake.Setup(c => c.ComposeAsync(It.IsAny<Team>(), It.IsAny<IsoWeek>(), It.IsAny<CancellationToken>()))
            .Returns(async (Team team, IsoWeek week, CancellationToken _) => await Task.FromResult(Digest() with { Team = team, Week = week }));
        return fake.Object;
    }

    private static IDigestRenderer FakeRenderer()
    {
        var fake = new Mock<IDigestRenderer>();
        fake.Setup(r => r.RenderAsync(It.IsAny<Digest>(), It.IsAny<Uri?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Digest d, Uri? _, CancellationToken _) => new RenderedMail(d.Subject, "<p>digest</p>", "digest", []));
        return fake.Object;
    }

    private ISubscriptions FakeSubscriptions()
    {
        var fake = new Mock<ISubscriptions>();
        fake.Setup(s => s.GetAsync(It.IsAny<Team>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Team t, string a, CancellationToken _) =>
                new Subscription(t.Id, AddressHash.Of(a), "token", Unsubscribed.Contains(a) ? Monday : null));
        fake.Setup(s => s.LinkOf(It.IsAny<Subscription>()))
            .Returns((Subscription s) => new Uri($"https://automation.example.com/api/v1/unsubscribe?token={s.Token}"));
        return fake.Object;
    }
}
