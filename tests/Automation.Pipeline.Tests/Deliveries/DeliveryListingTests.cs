using System.Text;
using Automation.Pipeline.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Deliveries;

public sealed class DeliveryListingTests : IDisposable
{
    private readonly PipelineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Deliveries_Are_Listed_Newest_First_Across_Hours_And_Up_To_A_Time()
    {
        foreach (var id in (string[])["d1", "d2", "d3", "d4"])
        {
            await world.SendAsync("push", TestPayloads.Push("refs/heads/main", 1), id);
            await world.DrainAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(45));
        }

        var since = world.Clock.GetUtcNow() - TimeSpan.FromMinutes(3 * 45);

        Assert.Equal(["d4", "d3", "d2"], await ListAsync(null, since));
        Assert.Equal(["d4", "d3", "d2"], await ListAsync(new InstallationId(1), since));
        Assert.Empty(await ListAsync(new InstallationId(2), since));
    }

    [Fact]
    public async Task Messages_That_Could_Not_Be_Read_Are_Listed_With_Their_Reasons()
    {
        var failed = world.Services.GetRequiredService<FailedDeliveries>();
        var kept = await failed.KeepUnreadableAsync("deliveries", "x"u8.ToArray(), "the message is no delivery", CancellationToken.None);
        var day = new DateTimeOffset(world.Clock.GetUtcNow().Date, TimeSpan.Zero);

        var listed = await failed.ListUnreadableAsync(world.Clock.GetUtcNow(), CancellationToken.None);

        Assert.Equal([new UnreadableMessage(kept, day, "the message is no delivery")], listed);
        Assert.Empty(await failed.ListUnreadableAsync(day.AddDays(1), CancellationToken.None));
    }

    [Fact]
    public async Task The_Body_Of_A_Failed_Delivery_Can_Be_Read()
    {
        var failed = world.Services.GetRequiredService<FailedDeliveries>();
        var payload = TestPayloads.Push("refs/heads/main", 1);
        await world.SendAsync("push", payload, "d1");
        await world.Services.GetRequiredService<DeliveryProcessor>().GiveUpAsync(
            world.Storage.Queue.Visible(QueueNames.Deliveries).Single().Body, "shown too often", CancellationToken.None);

        var record = (await world.RecordAsync("d1"))!;

        Assert.Equal(payload, Encoding.UTF8.GetString((await failed.ReadBodyAsync(record, CancellationToken.None))!));
        Assert.Null(await failed.ReadBodyAsync(record with { Id = DeliveryId.Parse("d2") }, CancellationToken.None));
    }

    private async Task<IEnumerable<string>> ListAsync(InstallationId? installation, DateTimeOffset since)
    {
        var listing = world.Services.GetRequiredService<DeliveryListing>();
        return (await listing.ListAsync(installation, since, CancellationToken.None).ToListAsync()).Select(r => r.Id.Value);
    }
}
