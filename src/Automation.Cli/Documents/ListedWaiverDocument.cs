using Automation.Core.Waivers;

namespace Automation.Cli.Documents;

/// <summary>JSON Lines of <c>waivers list</c>.</summary>
/// <param name="Repository">Its name now.</param>
/// <param name="Rule">Full rule id, such as <c>review/size</c>.</param>
/// <param name="State">
/// <see cref="InForce"/>, <see cref="NoEffect"/>, <see cref="Over"/>, <see cref="TakenBack"/> or <see cref="Closed"/>.
/// </param>
/// <param name="Role">What the giver was allowed to do then, as GitHub calls it.</param>
/// <param name="Reason">In the giver's words.</param>
/// <param name="Until">The last day on which it holds, in UTC; null where it has no end.</param>
internal sealed record ListedWaiverDocument(
    string Repository,
    int PullRequest,
    string Rule,
    string State,
    string By,
    string Role,
    string Reason,
    DateTimeOffset At,
    DateOnly? Until,
    DateTimeOffset? TakenBackAt)
{
    public const string InForce = "in-force";

    /// <summary>It stands, and did nothing at the last evaluation: policy does not allow it now, or the practice does not apply.</summary>
    public const string NoEffect = "no-effect";

    /// <summary>Its last day is past.</summary>
    public const string Over = "over";

    public const string TakenBack = "taken-back";

    /// <summary>It stood until the pull request was closed.</summary>
    public const string Closed = "closed";

    public static ListedWaiverDocument Of(Waiver waiver, string repository, string state) => new(
        repository,
        waiver.PullRequest.Number,
        waiver.Rule,
        state,
        waiver.By,
        waiver.Role.ToString().ToLowerInvariant(),
        waiver.Reason,
        waiver.At.ToUniversalTime(),
        waiver.Until,
        waiver.TakenBackAt?.ToUniversalTime());
}
