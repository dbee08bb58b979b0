using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Automation.Core.Ports;
using Automation.GitHub.Authentication;
using Automation.GitHub.GraphQl;
using Octokit;

namespace Automation.GitHub.Http;

/// <summary>GitHub's two interfaces, in the name of one installation.</summary>
internal sealed class InstallationClient(IConnection connection, Uri graphQlAddress, InstallationGrant grant, TimeProvider time)
{
    private static readonly IDictionary<string, string> NoParameters = new Dictionary<string, string>();

    private int requests;

    /// <summary>Octokit's typed calls, for writes: they take no cancellation, and a write is better not cut off midway.</summary>
    public GitHubClient Rest { get; } = new(connection);

    /// <summary>The token in use, to be named when GitHub refuses it.</summary>
    public string Token => grant.Token;

    /// <summary>True where the installation surely grants the permission to read administration.</summary>
    public bool ReadsAdministration => grant.ReadsAdministration;

    /// <summary>How many reads were asked for so far; those that were tried again count once.</summary>
    public int Requests => requests;

    /// <summary>Reads a resource by an address relative to the API's root.</summary>
    public async Task<T> GetAsync<T>(string address, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref requests);
        var answer = await connection.Get<T>(new Uri(address, UriKind.Relative), null, MediaTypes.GitHub, cancellationToken);
        return answer.Body;
    }

    /// <summary>The same; null where GitHub refuses: it is gone, cannot be worked out, or may not be read.</summary>
    public async Task<T?> FindAsync<T>(string address, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await GetAsync<T>(address, cancellationToken);
        }
        catch (ApiException e) when (e is NotFoundException or ApiValidationException or ForbiddenException)
        {
            return null;
        }
    }

    /// <summary>Reads one page of a list, and where the next one is.</summary>
    public async Task<(T Body, Uri? Next)> GetPageAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        Interlocked.Increment(ref requests);
        var answer = await connection.Get<object>(new Uri(address, UriKind.Relative), null, MediaTypes.GitHub, cancellationToken);
        var body = AnswerJson.Parse((string)answer.HttpResponse.Body, type)
            ?? throw new TransientException("GitHub answered a list with something else than JSON.");
        return (body, answer.HttpResponse.ApiInfo.Links.GetValueOrDefault("next"));
    }

    /// <summary>Runs a query. Errors are part of the answer, but for those that only time can heal.</summary>
    /// <exception cref="TransientException">The rate limit is used up, or GitHub answered without any data or reason.</exception>
    public Task<GraphQlAnswer<T>> QueryAsync<T>(
        string document, JsonObject variables, JsonTypeInfo<GraphQlAnswer<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        Interlocked.Increment(ref requests);
        return PostAsync(BodyOf(document, variables), type, cancellationToken);
    }

    /// <summary>
    /// Makes changes, once: a document that GitHub fails at is not sent again, for some of them may have been made. Each change that was
    /// refused has its error beside the answers of the others. No cancellation: a write is better not cut off midway.
    /// </summary>
    /// <exception cref="TransientException">A limit is used up, or GitHub answered without any data or reason.</exception>
    public async Task<GraphQlAnswer<IReadOnlyDictionary<string, MutationAnswer?>>> MutateAsync(IReadOnlyList<Mutation> mutations)
    {
        var variables = new JsonObject(
            mutations.Select(static (m, i) => KeyValuePair.Create($"i{i}", (JsonNode?)m.Input.DeepClone())));
        using var content = new MutationContent(BodyOf(GraphQlDocuments.Mutations(mutations), variables));
        return await PostAsync(
            content, MutationsJson.Default.GraphQlAnswerIReadOnlyDictionaryStringMutationAnswer, CancellationToken.None);
    }

    private static string BodyOf(string document, JsonObject variables) =>
        new JsonObject { ["query"] = document, ["variables"] = variables }.ToJsonString();

    private async Task<GraphQlAnswer<T>> PostAsync<T>(
        object body, JsonTypeInfo<GraphQlAnswer<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        var response = await connection.Post<object>(
            graphQlAddress, body, MediaTypes.GitHub, MediaTypes.Json, NoParameters, cancellationToken);
        var answer = AnswerJson.Parse((string)response.HttpResponse.Body, type) ?? new GraphQlAnswer<T>(null, null);
        if (answer.Errors?.Any(static e => e.IsLimit) == true)
        {
            throw new TransientException(
                "GitHub's GraphQL rate limit is used up.",
                RateLimits.WaitOrDefault(name => Header(response.HttpResponse, name), time.GetUtcNow()));
        }

        return answer is { Data: null, Errors: null or [] }
            ? throw new TransientException("GitHub answered with neither data nor errors.")
            : answer;
    }

    private static string? Header(IResponse response, string name) =>
        response.Headers.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
