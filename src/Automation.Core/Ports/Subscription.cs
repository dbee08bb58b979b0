namespace Automation.Core.Ports;

/// <summary>What a recipient wants of a team's digests. Kept under a hash of the address, so that the table lists no people.</summary>
/// <param name="Token">A secret that stands in the recipient's own mails only.</param>
/// <param name="SuppressedAt">When the recipient unsubscribed; null while subscribed.</param>
public sealed record Subscription(string Team, string AddressHash, string Token, DateTimeOffset? SuppressedAt);
