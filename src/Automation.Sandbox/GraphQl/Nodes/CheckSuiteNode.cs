using Automation.Sandbox.Model;
using GraphQL;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>The App's check runs on a commit: there is no other App.</summary>
internal sealed class CheckSuiteNode(SandboxGitHub gitHub, CommitSha head)
{
    private const string Latest = "LATEST";

    /// <summary>As GitHub: all of them, unless only the newest of each name are asked for.</summary>
    public async Task<Connection<CheckRunNode>> CheckRuns(
        IResolveFieldContext context, int? first, string? after, int? last, string? before)
    {
        var runs = (await gitHub.Store.CheckRuns.ListAsync(head)).AsEnumerable();
        if (context.FilterOf("checkType") is Latest)
        {
            runs = runs.DistinctBy(static r => r.Name);
        }

        return Connection<CheckRunNode>.Of([.. runs.Select(static r => new CheckRunNode(r))], first, after, last, before);
    }
}
