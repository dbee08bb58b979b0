using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Http;

/// <summary>
/// What people would do on GitHub's pages and no git history tells: review a pull request at any commit, and turn it to another branch.
/// </summary>
internal static class EditPages
{
    public static void Map(RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/pulls/{number:int}/reviews", ReviewAsync);
        sandbox.MapPatch("/pulls/{number:int}", RetargetAsync);
    }

    /// <summary>Without more than a <c>login</c> it is an approval of the head, now.</summary>
    private static async Task<IResult> ReviewAsync(
        int number, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is not { } pullRequest)
        {
            return GitHubResults.NotFound();
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return GitHubResults.BadJson();
        }

        if (body.Text("login") is not { Length: > 0 } login)
        {
            return GitHubResults.Invalid("PullRequestReview", "login", "missing_field");
        }

        if (ReviewStates.Find(body.Text("state") ?? "APPROVED") is not { } state)
        {
            return GitHubResults.Invalid("PullRequestReview", "state", "invalid");
        }

        if (await gitHub.Repository.FindCommitAsync(body.Text("commit") ?? pullRequest.Head.Value, cancellationToken) is not { } commit)
        {
            return GitHubResults.Invalid("PullRequestReview", "commit", "invalid");
        }

        var at = body.Time("submittedAt") ?? clock.GetUtcNow();
        var review = new Review { Author = new Actor(login), State = state, Commit = commit, SubmittedAt = at };
        await gitHub.ReviewAsync(number, review, cancellationToken);
        var address = SandboxAddress.Of(request);
        return GitHubResults.Json(ReviewJson.Of(review, pullRequest, gitHub.Name, address), StatusCodes.Status201Created);
    }

    private static async Task<IResult> RetargetAsync(
        int number, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return GitHubResults.BadJson();
        }

        if (body.Text("base") is not { Length: > 0 } branch
            || await gitHub.Repository.FindCommitAsync("refs/heads/" + branch, cancellationToken) is null)
        {
            return GitHubResults.Invalid("PullRequest", "base", "invalid");
        }

        await gitHub.RetargetAsync(number, branch, body.Time("at") ?? clock.GetUtcNow(), cancellationToken);
        return GitHubResults.Json(PullRequestJson.Simple(gitHub, gitHub.Find(number)!, SandboxAddress.Of(request)));
    }
}
