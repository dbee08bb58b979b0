using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A check run.</summary>
internal sealed class CheckRunNode(CheckRun run)
{
    public string Id { get; } = NodeIds.OfCheckRun(run.Id);

    public string Name { get; } = run.Name;

    public string? ExternalId { get; } = run.ExternalId;

    public string Status { get; } = run.Status.ToUpperInvariant();

    public string? Conclusion { get; } = run.Conclusion?.ToUpperInvariant();

    public string? StartedAt { get; } = run.StartedAt.ToGitHub();

    public string? CompletedAt { get; } = run.CompletedAt.ToGitHub();

    public string? Title { get; } = run.Title;

    public string? Summary { get; } = run.Summary;

    public string? Text { get; } = run.Text;

    public Connection<JsonElement> Annotations(int? first, string? after, int? last, string? before) =>
        Connection<JsonElement>.Of(run.Annotations, first, after, last, before);
}
