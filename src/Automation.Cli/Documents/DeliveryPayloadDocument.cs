namespace Automation.Cli.Documents;

/// <summary>What a kept body is about.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Account">Login of the account that it concerns.</param>
/// <param name="Sender">Login of whoever caused it.</param>
internal sealed record DeliveryPayloadDocument(int Bytes, string? Account, string? Sender);
