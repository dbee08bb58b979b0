using System.Net;
using Automation.Core.Ports;
using Automation.GitHub.GraphQl;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// What GitHub's refusal of a write means. Octokit's exception is not handed on: it writes out the whole answer, and logs must not.
/// </summary>
internal static class WriteFailures
{
    /// <summary>What is written, where it is no single thing.</summary>
    public const string Report = "the report";

    /// <summary>Why a comment has to wait: GitHub limits what makes notifications.</summary>
    public const string TooMuchContent = "GitHub's limit of new comments is reached";

    private const string Grant = "grant the App write access to checks, issues and pull requests.";

    /// <summary>After a moment the thing is read again, which tells what became of it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>Nothing failed: the write waits for its turn.</summary>
    public static TransientException OutOfTurn(string reason, TimeSpan wait) =>
        new($"{reason}: what is left to write waits.", wait) { CountsAsAttempt = false };

    /// <summary>The request as a whole was refused.</summary>
    /// <param name="what">The thing written, such as "the report".</param>
    public static Exception Of(ApiException failure, string what) => failure switch
    {
        AuthorizationException => new TransientException("GitHub does not accept the installation's token any more.", Soon),
        ForbiddenException => new PermanentException($"GitHub refuses to take {what}: {Grant} ({failure.Message})"),
        { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Gone } => new TransientException(
            $"GitHub has no place any more for {what}.", Soon),
        _ => new PermanentException($"GitHub does not accept {what} ({(int)failure.StatusCode}): {failure.Message}"),
    };

    /// <summary>
    /// Single changes were refused, or, where an error names none, GitHub failed at all of them. Empty where all is well.
    /// </summary>
    public static IReadOnlyList<WriteFailure> Of(IReadOnlyList<GraphQlError> errors, IReadOnlyList<Mutation> mutations)
    {
        var byAlias = mutations.Select(static (m, i) => ($"w{i}", m)).ToDictionary();
        var failures = new List<WriteFailure>();
        foreach (var error in errors)
        {
            var mutation = error.Fields is [var alias, ..] ? byAlias.GetValueOrDefault(alias) : null;
            if (Of(error, mutation) is { } exception)
            {
                failures.Add(new WriteFailure(mutation, exception));
            }
        }

        return failures;
    }

    private static Exception? Of(GraphQlError error, Mutation? mutation)
    {
        var what = mutation?.Noun ?? Report;
        return error switch
        {
            // It is gone, which is all that was wanted.
            { Type: GraphQlError.NotFound } when mutation?.Field == Mutation.DeleteComment => null,
            { Type: GraphQlError.NotFound } => new TransientException($"GitHub has no place any more for {what}.", Soon),
            { IsRefusal: true } => new PermanentException($"GitHub refuses to take {what}: {Grant} ({error.Message})"),
            { Message: { } message } when message.Contains("No commit found", StringComparison.OrdinalIgnoreCase) =>
                new TransientException($"GitHub does not know the commit any more that {what} is for.", Soon),
            { Type: null } => new TransientException($"GitHub failed to take {what}: {error.Message}"),
            _ => new PermanentException($"GitHub does not accept {what} ({error.Type}): {error.Message}"),
        };
    }
}
