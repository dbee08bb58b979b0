using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>What a mutation of a check run answers.</summary>
internal sealed class CheckRunPayload(CheckRun run, IDictionary<string, object?> input)
{
    public CheckRunNode CheckRun { get; } = new(run);

    public object? ClientMutationId { get; } = input.TryGetValue("clientMutationId", out var id) ? id : null;
}
