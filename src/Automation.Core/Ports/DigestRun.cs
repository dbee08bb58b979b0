using Automation.Core.Calendars;

namespace Automation.Core.Ports;

/// <summary>One recipient's digest of one week: the row that makes it sent once.</summary>
public sealed record DigestRun
{
    /// <summary>Team id.</summary>
    public required string Team { get; init; }

    public required IsoWeek Week { get; init; }

    public required string Address { get; init; }

    public required DigestRunState State { get; init; }

    /// <summary>When the state was reached.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The provider's handle of the mail, chosen before it is sent.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>One for the first try.</summary>
    public int Attempt { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>When a waiting one may be tried again; null for the other states.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// The provider that it was handed to (<see cref="IMailSender.Name"/>): only that one can be asked what became of it. Null before
    /// the first try.
    /// </summary>
    public string? Sender { get; init; }

    /// <summary>What the provider answered, why it was skipped, what failed; null where there is nothing to say.</summary>
    public string? Reason { get; init; }
}
