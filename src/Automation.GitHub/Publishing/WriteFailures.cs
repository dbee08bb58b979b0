using System.Net;
using Automation.Core.Ports;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// What GitHub's refusal of a write means. Octokit's exception is not handed on: it writes out the whole answer, and logs must not.
/// </summary>
internal static class WriteFailures
{
    /// <summary>After a moment the thing is read again, which tells what became of it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <param name="what">The thing written, such as "a check run".</param>
    public static Exception Of(ApiException failure, string what) => failure switch
    {
        AuthorizationException => new TransientException("GitHub does not accept the installation's token any more.", Soon),
        ForbiddenException => new PermanentException(
            $"GitHub refuses to take {what}: grant the App write access to checks, issues and pull requests. ({failure.Message})"),
        { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Gone } => new TransientException(
            $"GitHub has no place any more for {what}.", Soon),
        ApiValidationException when failure.Message.Contains("No commit found", StringComparison.OrdinalIgnoreCase) =>
            new TransientException($"GitHub does not know the commit any more that {what} is for.", Soon),
        _ => new PermanentException($"GitHub does not accept {what} ({(int)failure.StatusCode}): {failure.Message}"),
    };
}
