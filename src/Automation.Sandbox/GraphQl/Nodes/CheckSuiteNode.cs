using Automation.Sandbox.Store;
using GraphQL;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>One App's check runs on a commit, newest first.</summary>
internal sealed class CheckSuiteNode(IReadOnlyList<CheckRun> runs)
{
    private const string Latest = "LATEST";

    /// <summary>As GitHub: all of them, unless only the newest of each name are asked for.</summary>
    public Connection<CheckRunNode> CheckRuns(IResolveFieldContext context, int? first, string? after, int? last, string? before)
    {
        var shown = context.FilterOf("checkType") is Latest ? runs.DistinctBy(static r => r.Name) : runs;
        return Connection<CheckRunNode>.Of([.. shown.Select(static r => new CheckRunNode(r))], first, after, last, before);
    }
}
