namespace Automation.Storage.Deliveries;

/// <summary>Names a delivery in the log; what became of it stands in its row only, so the two cannot disagree.</summary>
internal sealed record DeliveryLogEntry(DeliveryId Id, InstallationId? Installation);
