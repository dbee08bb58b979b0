using Automation.Cli.Operating;
using Automation.Core.Identity;
using Automation.Core.Ports;

namespace Automation.Cli.Delivering;

/// <summary>Notes who ran a delivery again.</summary>
internal sealed class DeliveryAudit(IAuditLog log, TimeProvider time)
{
    public Task NoteAsync(
        string action, string delivery, InstallationId? installation, string? reason, CancellationToken cancellationToken) =>
        log.AddAsync(new AuditEntry(installation, time.GetUtcNow(), Operator.Name, action, delivery, reason), cancellationToken);
}
