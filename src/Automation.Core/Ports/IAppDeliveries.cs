namespace Automation.Core.Ports;

/// <summary>
/// GitHub's own record of what it sent to the App, for three days
/// (https://docs.github.com/rest/apps/webhooks#list-deliveries-for-an-app-webhook).
/// </summary>
/// <remarks>Throws <see cref="TransientException"/> on limits and outages, <see cref="PermanentException"/> where GitHub refuses.</remarks>
public interface IAppDeliveries
{
    /// <summary>The App whose deliveries these are; null where none is configured, and nothing may be asked.</summary>
    long? AppId { get; }

    /// <summary>Attempts, newest first.</summary>
    /// <param name="cursor">Where to go on; null for the newest.</param>
    Task<Page<HookDelivery>> ListAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>The JSON that an attempt sent; null when GitHub does not have it any more.</summary>
    Task<ReadOnlyMemory<byte>?> GetPayloadAsync(long id, CancellationToken cancellationToken);

    /// <summary>Asks GitHub to send once more what an attempt sent. False when it refuses: the attempt is too old.</summary>
    Task<bool> RedeliverAsync(long id, CancellationToken cancellationToken);
}
