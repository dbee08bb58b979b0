namespace Automation.Sandbox.GraphQl.Nodes;

internal sealed record PageInfo(bool HasPreviousPage, bool HasNextPage, string? StartCursor, string? EndCursor);
