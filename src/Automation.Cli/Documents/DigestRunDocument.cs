using Automation.Core.Ports;
using Automation.Pipeline.Digests;

namespace Automation.Cli.Documents;

/// <summary>What became of one recipient's digest.</summary>
/// <param name="Team">Team key.</param>
/// <param name="State">
/// <c>sent</c>, <c>skipped</c>, <c>failed</c>, <c>unknown</c>, <c>waiting</c> where the provider asked for more time than a command
/// takes, or <c>sending</c> while another process is at it.
/// </param>
internal sealed record DigestRunDocument(string Team, string Week, string Address, string State, string? Reason)
{
    public static DigestRunDocument Of(DigestTarget target, DigestRunState state, string? reason) => new(
        target.Team.Key, target.Week.ToString(), target.Address, WordOf(state), reason);

    public bool Is(DigestRunState state) => State == WordOf(state);

    private static string WordOf(DigestRunState state) => state.ToString().ToLowerInvariant();
}
