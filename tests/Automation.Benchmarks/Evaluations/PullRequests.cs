using Automation.Benchmarks.Commits;
using Automation.Benchmarks.Debt;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Benchmarks.Evaluations;

/// <summary>Pull requests to evaluate, made of real messages and a made-up diff.</summary>
internal static class PullRequests
{
    private const string Record =
        """
        # 12. Greet from a queue

        ## Status

        Accepted

        ## Context

        Visitors arrive faster than they can be greeted, and a greeting that comes late is worse than none.

        ## Decision

        Greetings are enqueued as visitors arrive, and sent by workers that scale with the length of the queue.

        ## Consequences

        - Easier: no visitor is forgotten.
        - Harder: a greeting can come a moment late.
        """;

    /// <summary>What most pull requests are: three commits, eight files.</summary>
    public static PullRequestSnapshot Everyday() => Of(commits: 3, files: 8, reviews: 2);

    /// <summary>GitHub's own limits: 250 commits, 3000 files, each with a patch of 40 lines, and a long review.</summary>
    public static PullRequestSnapshot Largest() => Of(commits: 250, files: 3000, reviews: 100);

    private static PullRequestSnapshot Of(int commits, int files, int reviews)
    {
        var builder = new PullRequestBuilder().NewRecord("docs/adr/0012-greet-from-a-queue.md", Record);
        foreach (var message in CommitMessages.Load().Take(commits))
        {
            builder.Commit(message);
        }

        foreach (var file in LargeDiff.Files(files))
        {
            builder.File(file.Path, file.Additions, file.Deletions, file.Status, file.Patch);
        }

        for (var i = 0; i < reviews; i++)
        {
            builder.Review($"reviewer-{i % 10}", (ReviewState)(1 + (i % 3))).Thread(resolved: i % 2 == 0, line: i + 1);
        }

        for (var i = 1; i < 12; i++)
        {
            builder.BaseRecord($"docs/adr/00{i:d2}-decision.md");
        }

        return builder.Label("tech-debt", "architecture").Build();
    }
}
