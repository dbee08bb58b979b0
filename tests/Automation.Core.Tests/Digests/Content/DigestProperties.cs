using System.Text.Json;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using Automation.Core.Identity;
using FsCheck;
using FsCheck.Xunit;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>What holds for every digest.</summary>
[Properties(Arbitrary = [typeof(TeamWeeksArbitrary)])]
public sealed class DigestProperties
{
    [Property]
    public void No_Part_Is_Greater_Than_Its_Whole(TeamWeekCase team)
    {
        var digest = Build([.. team.Repositories]);

        Assert.All(digest.Practices.SelectMany(p => p.Line).Append(digest.Debt.PayingWork), share => Assert.InRange(share.Part, 0, share.Whole));
        Assert.InRange(digest.Flow.MergedWithoutReview, 0, digest.Flow.Merged);
        Assert.InRange(digest.Flow.DirectCommits, 0, digest.Flow.Commits);
        Assert.Equal(digest.Flow.Merged, digest.Debt.PayingWork.Whole);
        Assert.Equal(digest.Flow.Merged, digest.Flow.Merge.N);
        Assert.Equal(digest.Debt.Open, digest.Debt.Matrix is { } m ? m.Cells.Sum(row => row.Sum()) + m.Unsorted : digest.Debt.Open);
    }

    [Property]
    public void Durations_Are_Not_Negative_And_The_Median_Is_Not_Above_The_Percentile(TeamWeekCase team)
    {
        var flow = Build([.. team.Repositories]).Flow;

        foreach (var figure in (DurationFigure[])[flow.FirstReview, flow.Approval, flow.Merge, .. flow.FirstReviewLine])
        {
            Assert.True(figure.Median is null || figure.Median >= TimeSpan.Zero);
            Assert.True(figure.Percentile90 is null || figure.Median <= figure.Percentile90);
            Assert.Equal((figure.N >= 5, figure.N >= 10), (figure.Median is not null, figure.Percentile90 is not null));
        }
    }

    [Property]
    public void Lists_Show_The_Longest_And_Say_How_Many_There_Are(TeamWeekCase team)
    {
        var attention = Build([.. team.Repositories]).Attention;

        foreach (var list in (ItemList<WorkItem>[])[attention.WaitingForReview, attention.DecisionsDue, attention.OverdueDebt])
        {
            Assert.Equal(Math.Min(list.Total, DigestLimits.ListItems), list.Items.Count);
            Assert.Equal(list.Items.OrderByDescending(i => i.Age), list.Items);
            Assert.All(list.Items, item => Assert.True(item.Age >= TimeSpan.Zero));
        }
    }

    [Property]
    public void The_Order_Of_The_Repositories_Changes_Nothing(TeamWeekCase team) =>
        Assert.Equal(Text(Build([.. team.Repositories])), Text(Build([.. team.Repositories.Reverse()])));

    [Property]
    public void A_Repository_Split_In_Two_Gives_The_Same_Figures(TeamWeekCase team)
    {
        var whole = Build([.. team.Repositories]);
        var split = Build([.. team.Repositories.SelectMany(Split)]);

        Assert.Equal(Figures(whole), Figures(split));
    }

    [Property]
    public void Subject_And_Preheader_Are_Short_Lines_Without_Texts_From_GitHub(TeamWeekCase team)
    {
        var digest = Build([.. team.Repositories]);

        Assert.InRange(digest.Subject.Length, 1, SubjectLine.MaxLength);
        Assert.InRange(digest.Preheader.Length, 1, PreheaderLine.MaxLength);
        Assert.DoesNotContain(digest.Subject + digest.Preheader, char.IsControl);
        Assert.DoesNotContain("number", digest.Subject + digest.Preheader, StringComparison.Ordinal);
    }

    [Property]
    public void The_Subject_Says_That_A_Week_Was_Quiet_When_It_Was(TeamWeekCase team)
    {
        var digest = Build([.. team.Repositories]);

        Assert.Equal(digest.IsQuiet, digest.Subject == "Payments: a quiet week");
    }

    /// <summary>Every other entry goes to a second repository, and of the counts all but one.</summary>
    private static IEnumerable<TeamRepository> Split(TeamRepository repository)
    {
        yield return Half(repository, "", 0, static n => n > 0 ? 1 : 0);
        yield return Half(repository, "-too", 1, static n => n > 0 ? n - 1 : 0);
    }

    private static TeamRepository Half(TeamRepository repository, string suffix, int odd, Func<int, int> share) => repository with
    {
        Name = new RepositoryName(repository.Name.Owner, repository.Name.Name + suffix),
        Weeks = [.. repository.Weeks.Select(week => new RepositoryWeek
        {
            Week = week.Week,
            Opened = share(week.Opened),
            Commits = share(week.Commits),
            DirectCommits = share(week.DirectCommits),
            DebtOpened = share(week.DebtOpened),
            DebtPaid = share(week.DebtPaid),
            FailedDeliveries = share(week.FailedDeliveries),
            Finished = Every(week.Finished, odd),
            Open = Every(week.Open, odd),
            OpenDebt = Every(week.OpenDebt, odd),
            DecisionsTaken = Every(week.DecisionsTaken, odd),
            Proposed = Every(week.Proposed, odd),
        })],
    };

    private static IReadOnlyList<T> Every<T>(IReadOnlyList<T> items, int odd) => [.. items.Where((_, i) => i % 2 == odd)];

    /// <summary>All but how many repositories there are and what names them.</summary>
    private static string Figures(Digest digest) => JsonSerializer.Serialize(new
    {
        digest.Subject,
        digest.IsQuiet,
        Attention = (int[])
        [
            digest.Attention.WaitingForReview.Total, digest.Attention.DecisionsDue.Total, digest.Attention.ProposedForLong.Total,
            digest.Attention.OverdueDebt.Total, digest.Attention.FailedDeliveries,
        ],
        Waits = digest.Attention.WaitingForReview.Items.Select(i => i.Age),
        digest.Practices,
        digest.Flow,
        Debt = digest.Debt with { Oldest = null, First = [] },
        Decisions = digest.Decisions.Count,
    });

    private static string Text(Digest digest) => JsonSerializer.Serialize(new
    {
        digest.Subject,
        digest.Preheader,
        digest.Repositories,
        digest.IsQuiet,
        digest.Attention,
        digest.Practices,
        digest.Flow,
        digest.Debt,
        digest.Decisions,
    });
}
