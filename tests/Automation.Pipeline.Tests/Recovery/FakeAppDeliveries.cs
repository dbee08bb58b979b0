using System.Globalization;
using System.Text;

namespace Automation.Pipeline.Tests.Recovery;

/// <summary>GitHub's log of what it sent to the App, as a list.</summary>
internal sealed class FakeAppDeliveries(TimeProvider time) : IAppDeliveries
{
    private readonly List<HookDelivery> attempts = [];

    public long? AppId { get; set; } = 42;

    public int PageSize { get; set; } = 100;

    /// <summary>What GitHub sent, by delivery id.</summary>
    public Dictionary<string, string> Payloads { get; } = [];

    /// <summary>What the webhook address answers to a redelivery.</summary>
    public Func<HookDelivery, Task<int>> Redeliver { get; set; } = static _ => Task.FromResult(202);

    /// <summary>Delivery ids that GitHub does not send again.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>The delivery ids that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public int PagesRead { get; private set; }

    public int PayloadsRead { get; private set; }

    /// <summary>GitHub attempted a delivery.</summary>
    public HookDelivery Attempt(
        string guid, int status, TimeSpan ago = default, string name = "push", string? action = null, bool redelivery = false)
    {
        var attempt = new HookDelivery
        {
            Id = attempts.Count + 1,
            Guid = guid,
            DeliveredAt = time.GetUtcNow() - ago,
            Redelivery = redelivery,
            StatusCode = status,
            Status = status is >= 200 and < 300 ? "OK" : "failed",
            Event = name,
            Action = action,
            Installation = new InstallationId(1),
            Repository = new RepositoryId(10),
        };
        attempts.Add(attempt);
        return attempt;
    }

    public Task<Page<HookDelivery>> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        PagesRead++;
        var skip = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
        HookDelivery[] newest = [.. attempts.OrderByDescending(a => a.DeliveredAt).ThenByDescending(a => a.Id)];
        var next = skip + PageSize < newest.Length ? (skip + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return Task.FromResult(new Page<HookDelivery>([.. newest.Skip(skip).Take(PageSize)], next));
    }

    public Task<ReadOnlyMemory<byte>?> GetPayloadAsync(long id, CancellationToken cancellationToken)
    {
        PayloadsRead++;
        var payload = Payloads.GetValueOrDefault(attempts.Single(a => a.Id == id).Guid);
        return Task.FromResult(payload is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(payload));
    }

    public async Task<bool> RedeliverAsync(long id, CancellationToken cancellationToken)
    {
        var attempt = attempts.Single(a => a.Id == id);
        Asked.Add(attempt.Guid);
        if (Refused.Contains(attempt.Guid))
        {
            return false;
        }

        var status = await Redeliver(attempt);
        attempts.Add(attempt with { Id = attempts.Count + 1, Redelivery = true, StatusCode = status, DeliveredAt = time.GetUtcNow() });
        return true;
    }
}
