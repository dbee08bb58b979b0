using Automation.Core.Reporting;

namespace Automation.Core.Tests.Reporting;

public sealed class ReportMarkersTests
{
    [Theory]
    [InlineData(ReportMarkers.Comment + "\ntext", true)]
    [InlineData("somebody has edited everything away", true)]
    [InlineData("", true)]
    [InlineData("<!-- automation:state=open:1,review/size:1 -->\nonly the first line was taken away", true)]
    [InlineData("<!-- automation:summ -->\ntext", true)]
    [InlineData("<!-- automation:reply=7 -->\nan answer", false)]
    [InlineData("edited\n" + ReportMarkers.Comment, true)]
    public void Of_Our_Own_Comments_The_Summary_Is_Whatever_Is_No_Reply(string body, bool isSummary) =>
        Assert.Equal(isSummary, ReportMarkers.IsSummary(body));
}
