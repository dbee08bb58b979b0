using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Git.History;
using Automation.Git.Repositories;
using Automation.Sandbox.GraphQl.Nodes;
using static Automation.Sandbox.Tests.GraphQl.SampleHistory;

namespace Automation.Sandbox.Tests.GraphQl;

/// <summary>
/// The practices predict what GitHub proposes for a merge, and the sandbox proposes it in GitHub's place, each by its own reading of
/// GitHub's documentation: what one shows without the other's word must be that word, under every setting.
/// </summary>
public sealed class MergePredictionAgreementTests
{
    private static readonly GitIdentity Grace = new("Grace Hopper", "grace@example.org", default);

    private static readonly GitCommit[][] Branches =
    [
        [Commit("fix: one\n")],
        [Commit("fix: one\n\nBecause.\n\nRefs: #1\n")],
        [Commit("fix: one (#7)\n")],
        [Commit("no header at all\n"), Commit("Merge branch 'main' into topic\n", parents: 2)],
        [Commit("fix: one\n\nBecause.\n"), Commit("feat!: two\n")],
        [Commit("fix: one\n"), Commit("Merge branch 'main' into topic\n", parents: 2), Commit("fix: two\n", Grace)],
        [Commit("fixup! fix: one\n", Grace), Commit("fix: two\n", Grace), Commit("fix: three\n\n* a\n* b\n")],
    ];

    public static TheoryData<SquashTitle, SquashMessage, MergeTitle, MergeMessage> Settings { get; } = new MatrixTheoryData();

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_Is_Predicted_Is_What_Is_Proposed(
        SquashTitle squashTitle, SquashMessage squashMessage, MergeTitle mergeTitle, MergeMessage mergeMessage)
    {
        var settings = MergeSettings.Default with
        {
            SquashTitle = squashTitle,
            SquashMessage = squashMessage,
            MergeTitle = mergeTitle,
            MergeMessage = mergeMessage,
        };
        foreach (var title in (string[])["feat: all", "feat: all (#7)", "Everything"])
        {
            foreach (var commits in Branches)
            {
                var pullRequest = PullRequest(commits) with { Title = title, Body = "For all.\n\nBREAKING CHANGE: all of it" };
                Assert.Equal(
                    [Text(pullRequest, settings, "SQUASH"), Text(pullRequest, settings, "MERGE")], Predicted(pullRequest, settings));
            }
        }
    }

    private static string Text(HistoryPullRequest pullRequest, MergeSettings settings, string method)
    {
        var (headline, body) = ProposedMessage.Of(pullRequest, settings, method);
        return body.Length == 0 ? headline : $"{headline}\n\n{body}";
    }

    /// <summary>The messages of both methods, as the report shows them to people.</summary>
    private static IEnumerable<string> Predicted(HistoryPullRequest pullRequest, MergeSettings settings)
    {
        var snapshot = new PullRequestSnapshot
        {
            Key = new PullRequestKey(new InstallationId(1), new RepositoryId(1), pullRequest.Number),
            Repository = new RepositoryInfo
            {
                Id = new RepositoryId(1),
                Name = new RepositoryName(SandboxIds.Owner, "greeter"),
                Merge = settings,
            },
            Title = pullRequest.Title,
            Body = pullRequest.Body,
            Author = pullRequest.Author,
            BaseRef = "main",
            BaseSha = default,
            HeadRef = pullRequest.HeadRef,
            HeadSha = default,
            Commits = [.. pullRequest.Commits.Select(commit => commit.ToSnapshot())],
        };
        return new ConventionalCommitsPractice().Evaluate(snapshot, EffectivePolicy.Default, default).Details
            .Where(detail => detail.Title.Contains("predicted", StringComparison.Ordinal))
            .Select(detail => detail.Text);
    }

    private sealed class MatrixTheoryData : TheoryData<SquashTitle, SquashMessage, MergeTitle, MergeMessage>
    {
        public MatrixTheoryData()
        {
            foreach (var squashTitle in Enum.GetValues<SquashTitle>())
            {
                foreach (var squashMessage in Enum.GetValues<SquashMessage>())
                {
                    AddMerges(squashTitle, squashMessage);
                }
            }
        }

        private void AddMerges(SquashTitle squashTitle, SquashMessage squashMessage)
        {
            foreach (var mergeTitle in Enum.GetValues<MergeTitle>())
            {
                foreach (var mergeMessage in Enum.GetValues<MergeMessage>())
                {
                    Add(squashTitle, squashMessage, mergeTitle, mergeMessage);
                }
            }
        }
    }
}
