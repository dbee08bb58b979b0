using Automation.Core.Reporting;

namespace Automation.Core.Tests.Reporting;

public sealed class ReportMarkersTests
{
    [Theory]
    [InlineData(ReportMarkers.Comment + "\ntext", true)]
    [InlineData("somebody has edited everything away", true)]
    [InlineData("", true)]
    [InlineData("<!-- automation:reply=7 -->\nan answer", false)]
    [InlineData("edited\n" + ReportMarkers.Comment, true)]
    public void Of_Our_Own_Comments_The_Summary_Is_The_One_With_Its_Marker_Or_With_None(string body, bool isSummary) =>
        Assert.Equal(isSummary, ReportMarkers.IsSummary(body));
}
