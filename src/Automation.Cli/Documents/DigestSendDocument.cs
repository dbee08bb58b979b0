using Automation.Core.Ports;

namespace Automation.Cli.Documents;

/// <summary>JSON of <c>digest send</c>.</summary>
internal sealed record DigestSendDocument(int Sent, int Skipped, int Failed, int Unknown, IReadOnlyList<DigestRunDocument> Runs)
{
    public static DigestSendDocument Of(IReadOnlyList<DigestRunDocument> runs) => new(
        runs.Count(r => r.Is(DigestRunState.Sent)),
        runs.Count(r => r.Is(DigestRunState.Skipped)),
        runs.Count(r => r.Is(DigestRunState.Failed)),
        runs.Count(r => r.Is(DigestRunState.Unknown)),
        runs);
}
