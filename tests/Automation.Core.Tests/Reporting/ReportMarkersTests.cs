using Automation.Core.Reporting;

namespace Automation.Core.Tests.Reporting;

public sealed class ReportMarkersTests
{
    private const string Summary = ReportMarkers.Comment + "\ntext";
    private const string Reply = "<!-- automation:reply=7 -->\nan answer";

    [Theory]
    [InlineData(Summary, true)]
    [InlineData("somebody has edited everything away", true)]
    [InlineData("", true)]
    [InlineData("<!-- automation:state=open:1,review/size:1 -->\nonly the first line was taken away", true)]
    [InlineData("<!-- automation:summ -->\ntext", true)]
    [InlineData("edited\n" + Summary, true)]
    [InlineData(Summary + "\n" + Reply, true)]
    [InlineData(Reply, false)]
    public void A_Single_Comment_Of_Our_Account_Is_The_Summary_Unless_It_Is_A_Reply(string body, bool isSummary) =>
        Assert.Equal(isSummary, SummariesIn(body).Length == 1);

    [Fact]
    public void Copies_Are_Told_Oldest_First_And_Replies_Are_Not() =>
        Assert.Equal([1, 3], SummariesIn(Reply, Summary, Reply, $"> quoted\n\n{Summary}"));

    [Fact]
    public void Beside_The_Summary_A_Comment_Without_A_Marker_Is_None_Of_Ours() =>
        Assert.Equal([1], SummariesIn("said by another program of the same account", Summary, "an answer whose marker was taken away"));

    [Fact]
    public void Of_Several_Without_A_Marker_Only_The_Oldest_Was_The_Summary() => Assert.Equal([1], SummariesIn(Reply, "one", "two"));

    /// <summary>The positions of the summaries.</summary>
    private static int[] SummariesIn(params string[] bodies)
    {
        PublishedComment[] own = [.. bodies.Select((body, i) => new PublishedComment($"IC_{i}", body))];
        return [.. ReportMarkers.SummariesIn(own).Select(c => Array.IndexOf(own, c))];
    }
}
