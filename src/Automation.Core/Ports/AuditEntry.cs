namespace Automation.Core.Ports;

/// <summary>Something that a person did to the suite or through it.</summary>
/// <param name="Installation">Whose data it concerned; null for what concerns the whole App.</param>
/// <param name="Actor">Who did it: a GitHub login, or <c>operator:&lt;user&gt;</c> for the command line.</param>
/// <param name="Action">What was done, as <c>noun.verb</c>, such as <c>delivery.replay</c> or <c>installation.pause</c>.</param>
/// <param name="Subject">What it was done to, such as a delivery's id.</param>
/// <param name="Reason">Why, in the actor's words; null where none was given.</param>
public sealed record AuditEntry(
    InstallationId? Installation, DateTimeOffset At, string Actor, string Action, string Subject, string? Reason);
