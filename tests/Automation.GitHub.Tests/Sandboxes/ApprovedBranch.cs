using System.Net.Http.Json;
using Automation.Core.Diffs;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.Testing.Git;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>
/// A pull request from <c>topic</c> into <c>main</c> in a real repository, approved at a commit; what happens to it afterwards; and
/// what the adapter then reads of it over HTTP.
/// </summary>
internal sealed class ApprovedBranch : IDisposable
{
    private const int Number = 7;

    private string target = "main";
    private bool isSeen;

    public ApprovedBranch()
    {
        Source.Write("poem.txt", Poem()).Write("other.txt", "one\n").Commit("feat: start");
        Source.Branch("release").Checkout("main").Write("other.txt", "one\ntwo\n").Commit("feat: go on");
        Source.Branch("topic").Write("poem.txt", Poem("by topic")).Commit("feat: change the middle");
        Source.Write("more.txt", "more\n").Commit("feat: add more");
        Approved = new CommitSha(Source.Run("rev-parse", "topic").Trim());
    }

    public GitRepositoryBuilder Source { get; } = new();

    /// <summary>The head when it was approved.</summary>
    public CommitSha Approved { get; }

    /// <summary>Forty lines, the middle one by somebody else.</summary>
    public static string Poem(string? middle = null) =>
        string.Concat(Enumerable.Range(1, 40).Select(n => n == 20 && middle is not null ? $"{middle}\n" : $"line {n}\n"));

    /// <summary>The base goes on, in another file or in the very line.</summary>
    public void MoveBase(string? middle = null)
    {
        Source.Checkout("main").Write("other.txt", "one\ntwo\nthree\n");
        Source.Write("poem.txt", Poem(middle)).Commit("feat: move on");
        Source.Checkout("topic");
    }

    /// <summary>The pull request is turned to another branch.</summary>
    /// <param name="seen">Whether what was approved was evaluated, and kept, before.</param>
    public void Retarget(string branch, bool seen) => (target, isSeen) = (branch, seen);

    /// <summary>The pull request as the adapter reads it.</summary>
    public async Task<PullRequestSnapshot> LoadAsync()
    {
        // Its author merges it: a merge by somebody else would be an approval of the head.
        Source.Checkout("main").Merge($"Merge pull request #{Number} from o/topic\n\nfeat: change the middle", "-s", "ours", "topic");
        await using var sandbox = await SandboxServer.StartAsync(Source.Path);
        using var client = new HttpClient { BaseAddress = sandbox.Root };
        await DoAsync(client.PostAsJsonAsync($"pulls/{Number}/reviews", new { login = "grace-hopper", commit = Approved.Value }));
        using var host = sandbox.NewHost();
        var request = SandboxServer.Request(Number);
        if (isSeen)
        {
            request = request with { KnownDiffs = [Seen((await host.LoadAsync(request)).Snapshot)] };
        }

        await DoAsync(client.PatchAsJsonAsync($"pulls/{Number}", new { @base = target }));
        return (await host.LoadAsync(request)).Snapshot;
    }

    public void Dispose() => Source.Dispose();

    /// <summary>What was approved; where nothing had to be compared for that, it is what is at the head.</summary>
    private ApprovedDiff Seen(PullRequestSnapshot snapshot)
    {
        var approved = snapshot.ReviewedDiffs.GetValueOrDefault(Approved)?.Identity ?? PatchId.Of(snapshot.Files);
        return new ApprovedDiff(Approved, snapshot.BaseRef, approved!.PatchId);
    }

    private static async Task DoAsync(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        answer.EnsureSuccessStatusCode();
    }
}
