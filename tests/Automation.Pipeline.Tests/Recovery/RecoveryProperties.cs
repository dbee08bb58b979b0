using Automation.Core.Webhooks;
using Automation.Pipeline.Recovery;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Recovery;

/// <summary>Whatever GitHub attempted and the ledger holds: nothing that was missed is left out, nothing else is asked for.</summary>
public sealed class RecoveryProperties
{
    private static readonly int[] Statuses = [0, 200, 202, 400, 401, 500, 503, 504];

    private static readonly (string Event, string? Action)[] Events =
        [("push", null), ("pull_request", "opened"), ("pull_request", "locked"), ("star", "created")];

    [Property(MaxTest = 60)]
    public async Task Exactly_What_Was_Missed_Is_Found_Once(int seed)
    {
        using var world = new RecoveryWorld();
        var now = world.Pipeline.Clock.GetUtcNow();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var all = await FillAsync(world, new Random(seed), known);

        var found = await FindAsync(world, now - TimeSpan.FromDays(3));

        Assert.Equal(found.Count, found.Distinct().Count());
        var expected = all.GroupBy(a => a.Guid).Where(g => IsMissed([.. g], known.Contains(g.Key), now)).Select(g => g.Key);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Property(MaxTest = 20)]
    public async Task What_Was_Asked_For_And_Arrived_Is_Not_Asked_For_Again(int seed)
    {
        using var world = new RecoveryWorld();
        await FillAsync(world, new Random(seed), new HashSet<string>(StringComparer.Ordinal));
        world.GitHub.Redeliver = async a =>
        {
            await world.KnowAsync(a.Guid);
            return 202;
        };

        await world.RunAsync();
        for (var hour = 0; hour < 4; hour++)
        {
            await world.RunNextAsync();
        }

        Assert.Equal(world.GitHub.Asked.Count, world.GitHub.Asked.Distinct().Count());
        Assert.Empty(await FindAsync(world, world.Pipeline.Clock.GetUtcNow() - TimeSpan.FromDays(2)));
    }

    /// <summary>Said in other words than the rule is.</summary>
    private static bool IsMissed(IReadOnlyList<HookDelivery> attempts, bool isKnown, DateTimeOffset now)
    {
        var newest = attempts.MaxBy(a => (a.DeliveredAt, a.Id))!;
        var accepted = attempts.Where(a => a.StatusCode is 200 or 202).ToList();
        var isOpen = accepted.Count == 0
            ? !(newest.Redelivery && newest.StatusCode == 400)
            : !isKnown && accepted.All(a => !a.Redelivery && now - a.DeliveredAt >= TimeSpan.FromHours(1));
        var wasJustAskedFor = newest.Redelivery && now - newest.DeliveredAt < TimeSpan.FromMinutes(30);
        return WantedEvents.Wanted(newest.Event, newest.Action) && isOpen && !wasJustAskedFor;
    }

    private static async Task<List<HookDelivery>> FillAsync(RecoveryWorld world, Random random, HashSet<string> known)
    {
        var all = new List<HookDelivery>();
        for (var number = 0; number < 12; number++)
        {
            var guid = $"d-{number}";
            var (name, action) = Events[random.Next(Events.Length)];
            var ago = TimeSpan.FromMinutes(random.Next(4, 600));
            for (var attempt = 0; attempt <= random.Next(4) && ago > TimeSpan.Zero; attempt++)
            {
                all.Add(world.GitHub.Attempt(guid, Statuses[random.Next(Statuses.Length)], ago, name, action, redelivery: attempt > 0));
                ago -= TimeSpan.FromMinutes(random.Next(1, 120));
            }

            if (random.Next(2) == 0)
            {
                known.Add(guid);
                await world.KnowAsync(guid);
            }
        }

        return all;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(RecoveryWorld world, DateTimeOffset since)
    {
        var finder = world.Pipeline.Services.GetRequiredService<MissedDeliveryFinder>();
        return [.. (await finder.FindAsync(since, null, 100, CancellationToken.None)).Attempts.Select(a => a.Guid)];
    }
}
