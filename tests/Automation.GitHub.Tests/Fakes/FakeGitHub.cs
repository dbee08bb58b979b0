using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>
/// GitHub at the end of the HTTP pipeline. Strict: a request that no test has registered fails. Answers of one route are used
/// in order, the last one for ever.
/// </summary>
public sealed class FakeGitHub : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<FakeCall, Task<HttpResponseMessage>>>> routes = [];
    private readonly Dictionary<string, string> otherwise = [];
    private readonly ConcurrentQueue<FakeCall> calls = new();

    public IReadOnlyCollection<FakeCall> Calls => calls;

    /// <summary>Calls whose "METHOD /path" starts so.</summary>
    public IReadOnlyList<FakeCall> CallsTo(string start) => [.. calls.Where(c => c.ToString().StartsWith(start, StringComparison.Ordinal))];

    /// <param name="route">
    /// "GET /path?query"; the query may be left out. "POST /graphql Name" is for the GraphQL query of that name, "POST /graphql" for all
    /// others.
    /// </param>
    public FakeGitHub On(
        string route, string json, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        On(route, _ => Task.FromResult(Answer(json, status, headers)));

    public FakeGitHub On(string route, Func<FakeCall, Task<HttpResponseMessage>> answer)
    {
        if (!routes.TryGetValue(route, out var queue))
        {
            routes[route] = queue = new();
        }

        queue.Enqueue(answer);
        return this;
    }

    /// <summary>What a route answers as long as no test registers anything else for it.</summary>
    public FakeGitHub Otherwise(string route, string json)
    {
        otherwise[route] = json;
        return this;
    }

    /// <summary>Forgets what was registered for a route.</summary>
    public FakeGitHub Reset(string route)
    {
        routes.Remove(route);
        return this;
    }

    public static HttpResponseMessage Answer(
        string json, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        var call = new FakeCall(
            request.Method.Method, request.RequestUri!.PathAndQuery, body, request.Headers.Authorization?.ToString(), headers);
        calls.Enqueue(call);
        var response = await NextFor(call)(call);
        response.RequestMessage = request;
        return response;
    }

    private Func<FakeCall, Task<HttpResponseMessage>> NextFor(FakeCall call)
    {
        lock (routes)
        {
            var route = call.ToString();
            string[] candidates = call.Operation is { } operation ? [$"{route} {operation}", route] : [route, route.Split('?')[0]];
            var queue = candidates.Select(c => routes.GetValueOrDefault(c)).FirstOrDefault(q => q is not null);
            var fallback = queue is null ? candidates : candidates.Take(1).Where(c => !routes.ContainsKey(c));
            if (fallback.Select(c => otherwise.GetValueOrDefault(c)).FirstOrDefault(j => j is not null) is { } json)
            {
                return _ => Task.FromResult(Answer(json));
            }

            return queue is null ? throw new InvalidOperationException($"No test has registered '{candidates[0]}'.")
                : queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        }
    }
}
