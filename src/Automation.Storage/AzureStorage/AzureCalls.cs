using Azure;
using Azure.Identity;

namespace Automation.Storage.AzureStorage;

/// <summary>Bounds every call to the storage account in time, and maps what goes wrong to our two families of exceptions.</summary>
/// <param name="role">The role on the account that the calls need.</param>
internal sealed class AzureCalls(TimeProvider time, string role)
{
    /// <summary>Retries included; below the 8 seconds within which a delivery is answered.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransientException("The storage account did not answer in time.", inner: e);
        }
        catch (RequestFailedException e)
        {
            throw Translate(e);
        }
        catch (Exception e) when (e is AggregateException or IOException)
        {
            // The SDK gathers its attempts' failures, whatever they were, into an AggregateException.
            throw new TransientException("The storage account failed on every attempt.", inner: e);
        }
        catch (AuthenticationFailedException e)
        {
            throw new TransientException(
                "No token for the storage account: check the managed identity, or sign in with 'az login'.", inner: e);
        }
    }

    /// <summary>
    /// A request that storage finds malformed stays so. All else is about the account, its rights or its load: the work itself is
    /// sound and waits until that is mended.
    /// </summary>
    private Exception Translate(RequestFailedException e) => e.Status switch
    {
        400 or 413 => new PermanentException($"The storage account refused the request as malformed ({e.ErrorCode}).", e),
        401 or 403 => new TransientException(
            $"The storage account refused access ({e.ErrorCode}): give the identity the role {role} on it, and check its "
            + "network rules.", inner: e),
        404 => new TransientException($"A table, queue or container is missing ({e.ErrorCode}): deploy the infrastructure.", inner: e),
        _ => new TransientException($"The storage account failed ({e.Status} {e.ErrorCode}).", RetryAfter(e), e),
    };

    private static TimeSpan? RetryAfter(RequestFailedException e) =>
        e.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) == true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
