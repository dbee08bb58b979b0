using System.Net;
using Automation.Core.Ports;
using Polly.Timeout;

namespace Automation.GitHub.Http;

/// <summary>
/// Turns whatever may pass by itself into <see cref="TransientException"/>: limits, outages, time-outs, broken connections.
/// Every other answer goes on to the caller.
/// </summary>
internal sealed class TransientFailureHandler(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await SendOrThrowAsync(request, cancellationToken);
        if (await FailureAsync(response, cancellationToken) is not { } failure)
        {
            return response;
        }

        response.Dispose();
        throw failure;
    }

    private async Task<HttpResponseMessage> SendOrThrowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new TransientException("GitHub could not be reached.", null, e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new TransientException("GitHub did not answer in time.", null, e);
        }
    }

    private async Task<TransientException?> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var wait = RateLimits.WaitOf(name => Header(response, name), time.GetUtcNow());
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
            case HttpStatusCode.Forbidden when wait is not null || await IsSecondaryLimitAsync(response, cancellationToken):
                return new TransientException(
                    "GitHub's rate limit is used up.", RateLimits.WaitOrDefault(name => Header(response, name), time.GetUtcNow()));
            case >= HttpStatusCode.InternalServerError:
            case HttpStatusCode.RequestTimeout:
                return new TransientException($"GitHub answered {status}.", wait);
            default:
                return null;
        }
    }

    /// <summary>Some secondary limits come without a header; only the text tells them from a missing permission.</summary>
    private static async Task<bool> IsSecondaryLimitAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return text.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
