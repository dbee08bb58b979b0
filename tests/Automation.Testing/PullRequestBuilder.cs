using System.Globalization;
using Automation.Core.Identity;
using Automation.Core.Snapshots;

namespace Automation.Testing;

/// <summary>
/// A pull request that every practice is content with; each test says only what is different about its own. All ids come from
/// counters and the number, never from chance.
/// </summary>
public sealed class PullRequestBuilder
{
    private readonly List<SnapshotCommit> commits = [];
    private readonly List<ChangedFile> files = [];
    private readonly List<Review> reviews = [];
    private readonly List<ReviewThread> threads = [];
    private readonly List<string> labels = [];
    private readonly List<SnapshotGap> gaps = [];
    private readonly Dictionary<string, string> headTexts = [];
    private readonly List<string> baseRecords = [];
    private readonly List<string> decisionDirectories = [];
    private Func<PullRequestSnapshot, PullRequestSnapshot> change = static s => s;

    /// <summary>The time at which every built pull request was opened; tests evaluate some hours later.</summary>
    public static DateTimeOffset Opened { get; } = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public static CommitSha Sha(int n) => new(n.ToString("x40", CultureInfo.InvariantCulture));

    public PullRequestBuilder Commit(string message, int parents = 1, string author = "octocat")
    {
        commits.Add(new SnapshotCommit
        {
            Sha = Sha(100 + commits.Count),
            Message = message,
            ParentCount = parents,
            Author = new Actor(author),
            AuthoredAt = Opened.AddMinutes(-commits.Count),
        });
        return this;
    }

    /// <summary>A changed file; a patch is made of the added lines when none is given.</summary>
    public PullRequestBuilder File(
        string path, int additions = 1, int deletions = 0, FileStatus status = FileStatus.Modified, string? patch = null, string? previous = null, bool generated = false)
    {
        files.Add(new ChangedFile
        {
            Path = path,
            PreviousPath = previous,
            Status = status,
            Additions = additions,
            Deletions = deletions,
            Patch = patch,
            IsGenerated = generated,
        });
        return this;
    }

    /// <summary>A new file with these lines, as its patch shows them.</summary>
    public PullRequestBuilder NewFile(string path, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var patch = $"@@ -0,0 +1,{lines.Length} @@\n" + string.Join('\n', lines.Select(l => "+" + l));
        return File(path, lines.Length, status: FileStatus.Added, patch: patch);
    }

    /// <summary>A new decision record, with its text at the head.</summary>
    public PullRequestBuilder NewRecord(string path, string text)
    {
        headTexts[path] = text;
        decisionDirectories.Add(path[..path.LastIndexOf('/')]);
        return NewFile(path, text);
    }

    /// <summary>A decision record that stands on the base branch.</summary>
    public PullRequestBuilder BaseRecord(string path)
    {
        baseRecords.Add(path);
        decisionDirectories.Add(path[..path.LastIndexOf('/')]);
        return this;
    }

    public PullRequestBuilder Review(string login, ReviewState state, ActorKind kind = ActorKind.User, bool canPush = true)
    {
        reviews.Add(new Review
        {
            Author = new Actor(login, kind),
            State = state,
            SubmittedAt = Opened.AddHours(1).AddMinutes(reviews.Count),
            Commit = Sha(1),
            AuthorCanPush = canPush,
        });
        return this;
    }

    public PullRequestBuilder Thread(bool resolved, bool outdated = false, string path = "src/a.cs", int line = 1)
    {
        threads.Add(new ReviewThread(resolved, outdated, path, line, new Actor("reviewer")));
        return this;
    }

    public PullRequestBuilder Label(params string[] names)
    {
        labels.AddRange(names);
        return this;
    }

    public PullRequestBuilder Gap(SnapshotPart part, string reason)
    {
        gaps.Add(new SnapshotGap(part, reason));
        return this;
    }

    /// <summary>Any other difference.</summary>
    public PullRequestBuilder With(Func<PullRequestSnapshot, PullRequestSnapshot> difference)
    {
        var before = change;
        change = s => difference(before(s));
        return this;
    }

    public PullRequestSnapshot Build() => change(new PullRequestSnapshot
    {
        Key = new PullRequestKey(new InstallationId(1), new RepositoryId(10), 7),
        Repository = new RepositoryInfo { Id = new RepositoryId(10), Name = new RepositoryName("octo-org", "octo-repo") },
        Title = "feat: add a greeting",
        Body = "Adds a greeting, because visitors felt unwelcome without one.",
        Author = new Actor("octocat"),
        BaseRef = "main",
        BaseSha = Sha(2),
        HeadRef = "greeting",
        HeadSha = Sha(1),
        CreatedAt = Opened,
        UpdatedAt = Opened.AddHours(2),
        Labels = labels,
        Commits = commits.Count > 0 ? commits : [new SnapshotCommit { Sha = Sha(1), Message = "feat: add a greeting", Author = new Actor("octocat") }],
        Files = files.Count > 0 ? files : [new ChangedFile { Path = "src/a.cs", Status = FileStatus.Modified, Additions = 1, Patch = "@@ -1,1 +1,2 @@\n a\n+b" }],
        Reviews = reviews,
        Threads = threads,
        Gaps = gaps,
        Decisions = new DecisionFiles([.. decisionDirectories.Distinct()], baseRecords, headTexts),
    });
}
