using Automation.Sandbox.GraphQl.Nodes;
using Automation.Sandbox.Http;
using Automation.Sandbox.Model;
using Automation.Sandbox.Requests;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Automation.Sandbox.GraphQl;

/// <summary>
/// Answers GraphQL queries about the repository, and makes changes. Errors come with status 200 and a <c>type</c>, as GitHub sends them.
/// </summary>
internal sealed class GraphQlEndpoint(SandboxHost host, RequestCounter counter, TimeProvider clock)
{
    private static readonly Lazy<Schema> Schema = new(SandboxSchema.Build);

    private readonly DocumentExecuter executer = new();
    private readonly GraphQLSerializer serializer = new();

    public static void Map(RouteGroupBuilder sandbox) =>
        sandbox.MapPost(
            SandboxAddress.GraphQlPath,
            static (GraphQlEndpoint endpoint, HttpRequest request, CancellationToken cancellationToken) =>
                endpoint.AnswerAsync(request, cancellationToken)).AddEndpointFilter<RouteHandlerBuilder, TokenFilter>();

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { Query: not null } asked)
        {
            return GitHubResults.BadJson();
        }

        var gitHub = await host.GetAsync(cancellationToken);
        var result = await executer.ExecuteAsync(options =>
        {
            options.Schema = Schema.Value;
            options.Root = new RootNode(gitHub, clock);
            options.Query = asked.Query;
            options.Variables = asked.Variables;
            options.OperationName = asked.OperationName;
            options.CancellationToken = cancellationToken;
        });
        Count(result.Operation);
        var answer = JsonNode.Parse(serializer.Serialize(result))!.AsObject();
        NameErrors(answer);
        return GitHubResults.Json(answer);
    }

    /// <summary>What could not be parsed has no operation: it is asked all the same.</summary>
    private void Count(GraphQLOperationDefinition? operation)
    {
        var access = operation?.Operation == OperationType.Mutation ? RequestAccess.Write : RequestAccess.Read;
        var kind = access == RequestAccess.Write ? "mutation" : "query";
        counter.Add(operation?.Name is { } name ? $"{kind} {name.StringValue}" : kind, access);
    }

    private async Task<GraphQLRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await serializer.ReadAsync<GraphQLRequest>(request.Body, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>GitHub puts the kind of an error beside its message.</summary>
    private static void NameErrors(JsonObject answer)
    {
        foreach (var error in answer["errors"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            var code = error["extensions"]?["code"]?.DeepClone();
            error.Remove("extensions");
            error["type"] = code;
        }
    }
}
