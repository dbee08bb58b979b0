using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>The largest pull requests that GitHub shows are read whole, and never take more than sixty requests.</summary>
public sealed class LargePullRequestTests : IDisposable
{
    private const string Compare = $"GET /repositories/10/compare/{PullRequestJson.Base}...{PullRequestJson.Head}";
    private const int Files = 3_000;
    private const int Commits = 251;

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task All_Pages_Are_Read_In_At_Most_Sixty_Requests()
    {
        GivenLarge(Files);

        var load = await host.LoadAsync();

        var snapshot = load.Snapshot;
        Assert.Equal(
            (Files, Commits, 500, 1_000, 150),
            (snapshot.Files.Count, snapshot.Commits.Count, snapshot.Reviews.Count, snapshot.Threads.Count, snapshot.Turns.Count));
        Assert.Equal(Commits, snapshot.Commits.Select(c => c.Sha).Distinct().Count());
        Assert.Equal(1_000, snapshot.Threads.Select(t => t.Line).Distinct().Count());
        Assert.Equal(300, load.Published.Comments.Count);
        Assert.Equal(4, snapshot.BehindBy);
        Assert.Empty(snapshot.Gaps);
        Assert.InRange(host.GitHub.Calls.Count, 1, 60);
    }

    [Fact]
    public async Task What_GitHubs_Limits_Hide_Is_Said()
    {
        GivenLarge(Files + 40, hidden: 25, tooLarge: 3);

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(
            [
                new SnapshotGap(SnapshotPart.Files, "40 of 3040 changed files could not be read"),
                new SnapshotGap(SnapshotPart.Patches, "the changes of 3 of 3040 files are too large for GitHub to show"),
            ],
            snapshot.Gaps);
        Assert.InRange(host.GitHub.Calls.Count, 1, 60);
    }

    [Fact]
    public async Task Lines_That_GitHub_Cuts_Are_Said_With_The_Number_Of_Files_That_Came_Without_Any()
    {
        GivenLarge(Files, hidden: 25);

        var gap = Assert.Single((await host.LoadAsync()).Snapshot.Gaps);

        Assert.Equal(
            new SnapshotGap(
                SnapshotPart.Patches,
                "GitHub left out changed lines, as it does past 20,000: the files do not add up to the pull request "
                    + "(+2975 -0 of +3000 -0; 25 files came without any line)"),
            gap);
    }

    [Fact]
    public async Task A_Second_Try_By_Shorter_Pages_Keeps_To_The_Limit_Too()
    {
        GivenLarge(600, hidden: 5);

        await host.LoadAsync();

        Assert.Contains(host.GitHub.Calls, c => c.Path.Contains("per_page=20", StringComparison.Ordinal));
        Assert.InRange(host.GitHub.Calls.Count, 1, 60);
    }

    /// <summary>GitHub, with as many of everything as it shows, page by page.</summary>
    /// <param name="files">How many files changed, by a line each.</param>
    /// <param name="hidden">How many of them come without their line.</param>
    /// <param name="tooLarge">How many come with their number of lines, but without them.</param>
    private void GivenLarge(int files, int hidden = 0, int tooLarge = 0)
    {
        host.WithToken().GitHub
            .On(GitHubHost.GraphQlRoute, call => Task.FromResult(FakeGitHub.Answer(LargePages.Answer(call, files, Commits))))
            .On(GitHubHost.FilesRoute, call => Task.FromResult(FakeGitHub.Answer(LargePages.Files(call, files, hidden, tooLarge))));
        for (var page = 1; page <= 3; page++)
        {
            host.GitHub.On($"{Compare}?per_page=100&page={page}", LargePages.Comparison(page, Commits));
        }
    }
}
