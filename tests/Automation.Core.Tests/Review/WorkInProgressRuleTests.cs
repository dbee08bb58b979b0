using Automation.Core.Practices;

namespace Automation.Core.Tests.Review;

public sealed class WorkInProgressRuleTests
{
    [Theory]
    [InlineData("WIP")]
    [InlineData("WIP add a greeting")]
    [InlineData("wip: add a greeting")]
    [InlineData("[WIP] Add a greeting")]
    [InlineData("( wip ) Add a greeting")]
    [InlineData("Add a greeting [WIP]")]
    [InlineData("feat(web): WIP add a greeting")]
    [InlineData("feat!: [do not merge] add a greeting")]
    [InlineData("DO NOT MERGE add a greeting")]
    [InlineData("Do not merge: add a greeting")]
    [InlineData("DNM: add a greeting")]
    [InlineData("Work in progress - add a greeting")]
    [InlineData("Draft: add a greeting")]
    [InlineData("[draft] add a greeting")]
    [InlineData("🚧 add a greeting")]
    public void A_Marked_Title_Is_Found(string title)
    {
        var finding = Run(title).FindingOf("work-in-progress");

        Assert.Equal($"The title says that the work goes on, but the pull request is no draft: \"{title}\".", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("feat: add a greeting")]
    [InlineData("Wipe the slate")]
    [InlineData("Do not merge empty cells")]
    [InlineData("fix: do not merge empty cells")]
    [InlineData("Draft release notes")]
    [InlineData("feat: draft answers by themselves")]
    [InlineData("fix(wip): show the queue")]
    [InlineData("docs: explain WIP limits")]
    public void Words_That_Begin_A_Sentence_Are_No_Mark(string title) => Assert.Empty(Run(title).FindingsOf("work-in-progress"));

    [Fact]
    public void A_Label_Is_Found()
    {
        var finding = ReviewRun.Of(ReviewRun.Approved().Label("bug", "WIP")).FindingOf("work-in-progress");

        Assert.Equal("The label \"WIP\" says that the work goes on, but the pull request is no draft.", finding.Message);
    }

    [Fact]
    public void Policy_Names_Other_Labels_And_Titles()
    {
        var settings = ReviewRun.With("work-in-progress", ("labels", new[] { "hold" }), ("titles", new[] { "^HOLD" }));

        Assert.Equal(2, ReviewRun.Of(ReviewRun.Approved().Label("hold").With(s => s with { Title = "HOLD it" }), settings).Findings.Count);
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved().Label("wip"), settings).Findings);
    }

    [Fact]
    public void A_Draft_May_Say_What_It_Is()
    {
        var draft = ReviewRun.Approved().With(s => s with { Title = "WIP", IsDraft = true });

        Assert.NotNull(ReviewRun.Of(draft, new() { SkipDrafts = false }).SkipReasonOf("work-in-progress"));
    }

    private static PracticeResult Run(string title) => ReviewRun.Of(ReviewRun.Approved().With(s => s with { Title = title }));
}
