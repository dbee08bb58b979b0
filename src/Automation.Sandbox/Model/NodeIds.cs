namespace Automation.Sandbox.Model;

/// <summary>The ids by which GraphQL names things, and REST beside its own. Clients may assume nothing of them.</summary>
internal static class NodeIds
{
    private const string CheckRunPrefix = "CR_";
    private const string CommentPrefix = "IC_";
    private const string PullRequestPrefix = "PR_";

    public static string Repository { get; } = $"R_{SandboxIds.Repository.Value.ToString(CultureInfo.InvariantCulture)}";

    public static string OfCheckRun(long id) => CheckRunPrefix + id.ToString(CultureInfo.InvariantCulture);

    public static string OfComment(long id) => CommentPrefix + id.ToString(CultureInfo.InvariantCulture);

    public static string OfPullRequest(int number) =>
        PullRequestPrefix + SandboxIds.OfPullRequest(number).ToString(CultureInfo.InvariantCulture);

    public static long? FindCheckRun(string? id) => Find(CheckRunPrefix, id);

    public static long? FindComment(string? id) => Find(CommentPrefix, id);

    /// <summary>The pull request with this id; null when there is none.</summary>
    public static HistoryPullRequest? FindPullRequest(SandboxGitHub gitHub, string? id) =>
        gitHub.History.PullRequests.FirstOrDefault(p => OfPullRequest(p.Number) == id);

    private static long? Find(string prefix, string? id) =>
        id?.StartsWith(prefix, StringComparison.Ordinal) == true
        && long.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
