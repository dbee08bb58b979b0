using Automation.Cli.Rendering;

namespace Automation.Cli.Tests.Rendering;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<details><summary>Findings</summary>", "Findings")]
    [InlineData("<!-- automation:summary -->", "")]
    [InlineData("<!-- a > b --> left", "left")]
    [InlineData("a &lt; b &amp; c", "a < b & c")]
    [InlineData("cut <b", "cut")]
    public void Tags_And_Comments_Are_Dropped_And_Entities_Decoded(string html, string text) =>
        Assert.Equal(text, HtmlText.Strip(html));
}
