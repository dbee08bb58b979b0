using Automation.GitHub.GraphQl;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Automation.GitHub.Http;

/// <summary>
/// Time-outs for every request, and retries for reads alone: a write that failed may have been done. A POST to GraphQL is a
/// read, unless it carries a mutation.
/// </summary>
internal static class ReadRetry
{
    private const int Retries = 2;

    /// <summary>GitHub itself gives up after ten seconds.</summary>
    private static readonly TimeSpan PerAttempt = TimeSpan.FromSeconds(15);

    /// <summary>Shorter than <see cref="HttpClient.Timeout"/>, whose own message says less.</summary>
    private static readonly TimeSpan Total = TimeSpan.FromSeconds(60);

    /// <param name="delay">Before the first retry; it doubles.</param>
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time, TimeSpan delay)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddTimeout(Total)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                Delay = delay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = delay > TimeSpan.Zero,
                ShouldRetryAfterHeader = false,
                ShouldHandle = static arguments => ValueTask.FromResult(MayPass(arguments.Outcome, arguments.Context)),
            })
            .AddTimeout(PerAttempt);
    }

    private static bool MayPass(Outcome<HttpResponseMessage> outcome, ResilienceContext context) =>
        context.GetRequestMessage() is { } request
        && IsRead(request)
        && (outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException
            || (int?)outcome.Result?.StatusCode is >= 500);

    private static bool IsRead(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.Method == HttpMethod.Head
        || (request.Method == HttpMethod.Post
            && request.Content is not MutationContent
            && request.RequestUri!.AbsolutePath.EndsWith("/graphql", StringComparison.Ordinal));
}
