using Automation.Core.Practices.Decisions.Log;

namespace Automation.Core.Tests.Decisions.Log;

public sealed class DecisionLogFileTests
{
    [Theory]
    [InlineData("a\n<!-- adr-log:start -->\nold\n<!-- adr-log:end -->\nb", "a\n<!-- adr-log:start -->\n\nnew\n\n<!-- adr-log:end -->\nb")]
    [InlineData("<!-- adrlog -->\n<!-- adrlogstop -->", "<!-- adrlog -->\n\nnew\n\n<!-- adrlogstop -->")]
    [InlineData("<!-- adrlog -->\nb\n", "<!-- adrlog -->\n\nnew\n\n<!-- adrlogstop -->\nb\n")]
    [InlineData(
        "a\r\n  <!-- adr-log:start --> \r\nold\r\n<!-- adr-log:end -->\r\n",
        "a\r\n  <!-- adr-log:start --> \r\n\r\nnew\r\n\r\n<!-- adr-log:end -->\r\n")]
    [InlineData("\uFEFF<!-- adr-log:start -->", "\uFEFF<!-- adr-log:start -->\n\nnew\n\n<!-- adr-log:end -->")]
    public void Only_What_Stands_Between_The_Markers_Changes(string before, string after) =>
        Assert.Equal(after, DecisionLogFile.Update(before, "new\n"));

    [Theory]
    [InlineData("# Decisions\n")]
    [InlineData("Put `<!-- adr-log:start -->` where it belongs.\n")]
    public void A_File_Without_Markers_Has_No_Place_For_It(string text) => Assert.Null(DecisionLogFile.Update(text, "new\n"));

    [Fact]
    public void A_New_File_Is_Updated_Into_Itself()
    {
        var created = DecisionLogFile.Create("new\n");

        Assert.Equal(created, DecisionLogFile.Update(created, "new\n"));
    }
}
