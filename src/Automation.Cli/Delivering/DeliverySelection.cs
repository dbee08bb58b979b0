using Automation.Cli.Documents;
using Automation.Core.Identity;
using Automation.Pipeline.Deliveries;

namespace Automation.Cli.Delivering;

/// <summary>Which deliveries <c>deliveries list</c> shows.</summary>
/// <param name="State">Only those in this state; null for all.</param>
internal sealed record DeliverySelection(string? State, InstallationId? Installation, DateTimeOffset Since, int Limit)
{
    /// <summary>The newest first; what could not be read, and so belongs to nobody, comes last.</summary>
    public async Task<IReadOnlyList<DeliveryDocument>> ReadAsync(
        DeliveryListing listing, FailedDeliveries failed, CancellationToken cancellationToken)
    {
        var rows = State == DeliveryDocument.Unreadable
            ? []
            : await listing.ListAsync(Installation, Since, cancellationToken)
                .Select(DeliveryDocument.Of)
                .Where(d => State is null || d.State == State)
                .Take(Limit)
                .ToListAsync(cancellationToken);
        var messages = Installation is null && State is null or DeliveryDocument.Unreadable
            ? await failed.ListUnreadableAsync(Since, cancellationToken)
            : [];
        return [.. rows, .. messages.Select(DeliveryDocument.Of).Take(Limit - rows.Count)];
    }
}
