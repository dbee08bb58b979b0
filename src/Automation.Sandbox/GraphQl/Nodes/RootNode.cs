using Automation.Sandbox.Model;
using Automation.Sandbox.Rest;
using GraphQL;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>The root of all documents: beside what can be asked, what can be changed. Whoever changes something here is the App.</summary>
internal sealed class RootNode(SandboxGitHub gitHub, TimeProvider clock) : QueryNode(gitHub, clock)
{
    /// <summary>GitHub's limit of a comment, in characters.</summary>
    private const int MaxBody = 65_536;

    public async Task<CheckRunPayload> CreateCheckRun(IResolveFieldContext context)
    {
        var input = InputOf(context);
        var check = CheckRunOf(input, isNew: true);
        var head = await GitHub.Repository.FindCommitAsync(check.HeadSha!, context.CancellationToken)
            ?? throw Unprocessable($"No commit found for SHA: {check.HeadSha}");
        return new CheckRunPayload(await GitHub.Store.CheckRuns.AddAsync(check.Create(head)), input);
    }

    public async Task<CheckRunPayload> UpdateCheckRun(IResolveFieldContext context)
    {
        var input = InputOf(context);
        var check = CheckRunOf(input, isNew: false);
        var id = TextOf(input, "checkRunId");
        var run = NodeIds.FindCheckRun(id) is { } known ? await GitHub.Store.CheckRuns.UpdateAsync(known, check.Apply) : null;
        return new CheckRunPayload(run ?? throw NoNode(id), input);
    }

    public async Task<CommentPayload> AddComment(IResolveFieldContext context)
    {
        var input = InputOf(context);
        var subject = TextOf(input, "subjectId");
        var pullRequest = NodeIds.FindPullRequest(GitHub, subject) ?? throw NoNode(subject);
        return new CommentPayload(
            await GitHub.Store.Comments.AddAsync(pullRequest.Number, BodyOf(input), Clock.GetUtcNow()), input);
    }

    public async Task<CommentPayload> UpdateIssueComment(IResolveFieldContext context)
    {
        var input = InputOf(context);
        var id = TextOf(input, "id");
        var comment = NodeIds.FindComment(id) is { } known
            ? await GitHub.Store.Comments.UpdateAsync(known, BodyOf(input), Clock.GetUtcNow())
            : null;
        return new CommentPayload(comment ?? throw NoNode(id), input);
    }

    public async Task<CommentPayload> DeleteIssueComment(IResolveFieldContext context)
    {
        var input = InputOf(context);
        var id = TextOf(input, "id");
        return NodeIds.FindComment(id) is { } known && await GitHub.Store.Comments.DeleteAsync(known)
            ? new CommentPayload(null, input)
            : throw NoNode(id);
    }

    private static IDictionary<string, object?> InputOf(IResolveFieldContext context) =>
        (IDictionary<string, object?>)context.Arguments!["input"].Value!;

    private static string? TextOf(IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) ? value as string : null;

    private static string BodyOf(IDictionary<string, object?> input) => TextOf(input, "body") switch
    {
        null or "" => throw Unprocessable("Body can't be blank"),
        { Length: > MaxBody } => throw Unprocessable($"Body is too long (maximum is {MaxBody} characters)"),
        var body => body,
    };

    private static ExecutionError NoNode(string? id) => NotFound($"Could not resolve to a node with the global id of '{id}'");

    private static ExecutionError Unprocessable(string message) => new(message) { Code = "UNPROCESSABLE" };

    private CheckRunInput CheckRunOf(IDictionary<string, object?> input, bool isNew)
    {
        if (TextOf(input, "repositoryId") is var repository && repository != NodeIds.Repository)
        {
            throw NoNode(repository);
        }

        var check = new CheckRunInput(CheckRunArguments.ToBody(input), Clock.GetUtcNow());
        return check.FindProblem(isNew) is { } problem ? throw Unprocessable($"{problem.Field}: {problem.Code}") : check;
    }
}
