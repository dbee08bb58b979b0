using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using Automation.Core.Practices;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>How well the practices were kept.</summary>
public sealed class PracticeTests
{
    [Fact]
    public void All_Four_Practices_Are_There_In_Their_Order_Also_When_Nothing_Was_Merged()
    {
        var practices = Build(Week()).Practices;

        Assert.Equal(["conventional-commits", "review", "decisions", "tech-debt"], practices.Select(p => p.Id));
        Assert.Equal(["Conventional commits", "Review practice", "Decisions (ADR)", "Tech debt"], practices.Select(p => p.Name));
        Assert.All(practices, p => Assert.Equal(new Share(0, 0), p.Kept));
        Assert.All(practices, p => Assert.Null(p.Change));
        Assert.All(practices, p => Assert.Equal(DigestLimits.LineWeeks, p.Line.Count));
    }

    [Fact]
    public void Only_Conclusions_On_Merged_Pull_Requests_Count()
    {
        var finished = new List<PullRequestEntry>
        {
            Judged(Merged(1), Conclusion.Success),
            Judged(Merged(2), Conclusion.Failure),
            Judged(Merged(3), Conclusion.Neutral),
            Judged(Merged(4), Conclusion.Skipped),
            Merged(5),
            Judged(Pull(6), Conclusion.Failure) with { ClosedAt = At(3) },
        };
        var digest = Build(Week() with { Finished = finished, Open = [Judged(Pull(7), Conclusion.Failure)] });

        Assert.Equal(new Share(1, 2), Commits(digest).Kept);
    }

    [Theory]
    [InlineData(23, 25, 22, 25, 4)]
    [InlineData(1, 8, 4, 32, 0)]
    [InlineData(0, 5, 5, 5, -100)]
    [InlineData(5, 8, 1, 8, 50)]
    [InlineData(4, 4, 3, 9, null)]
    [InlineData(9, 9, 1, 4, null)]
    [InlineData(9, 9, 0, 0, null)]
    public void Change_Is_In_Points_Of_The_Rounded_Percentages(int part, int whole, int partBefore, int wholeBefore, int? change)
    {
        var digest = Build(
            Week(-1) with { Finished = [.. Kept(partBefore, wholeBefore)] }, Week() with { Finished = [.. Kept(part, whole)] });

        Assert.Equal(change, Commits(digest).Change);
    }

    [Theory]
    [InlineData(0, 0, "none")]
    [InlineData(3, 4, "3 of 4")]
    [InlineData(0, 4, "0 of 4")]
    [InlineData(4, 5, "80 %")]
    [InlineData(1, 8, "13 %")]
    [InlineData(199, 200, "100 %")]
    [InlineData(1, 300, "0 %")]
    public void Small_Numbers_Get_No_Percentage_And_Halves_Go_Up(int part, int whole, string text) =>
        Assert.Equal(text, new Share(part, whole).ToString());

    [Fact]
    public void The_Line_Ends_With_This_Week_And_Leaves_Out_The_Week_Before_It_Begins()
    {
        var digest = Build([.. Enumerable.Range(-12, 13).Select(i => Week(i) with { Finished = [.. Kept(0, 13 + i)] })]);

        Assert.Equal(Enumerable.Range(2, 12), Commits(digest).Line.Select(s => s.Whole));
    }

    [Fact]
    public void The_Repositories_Are_Taken_Together_And_Not_Averaged()
    {
        var digest = Build(
            Repository("a", Week() with { Finished = [.. Kept(1, 1)] }), Repository("b", Week() with { Finished = [.. Kept(0, 9)] }));

        Assert.Equal("10 %", Commits(digest).Kept.ToString());
    }

    private static PullRequestEntry Judged(PullRequestEntry pull, Conclusion conclusion) =>
        pull with { Verdicts = new Dictionary<string, Conclusion> { [PracticeIds.ConventionalCommits] = conclusion } };

    private static PracticePart Commits(Digest digest) => digest.Practices[0];
}
