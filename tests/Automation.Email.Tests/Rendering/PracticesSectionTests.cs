using Automation.Core.Digests.Content;
using Automation.Email.Rendering.Pages;

namespace Automation.Email.Tests.Rendering;

public sealed class PracticesSectionTests
{
    private const string Where = "Who gave them, and why, stands in the comments on the pull requests.";

    [Theory]
    [InlineData(1, 0, "1 waiver was in force this week.")]
    [InlineData(1, 1, "1 waiver was in force this week, and it ended.")]
    [InlineData(2, 2, "2 waivers were in force this week, and all of them ended.")]
    [InlineData(1204, 3, "1,204 waivers were in force this week, 3 of which ended.")]
    public void Waivers_Are_Counted_In_A_Sentence(int inForce, int ended, string expected) =>
        Assert.Equal([$"{expected} {Where}"], Sentences(new WaiverPart(inForce, ended)));

    [Fact]
    public void Nothing_Is_Said_Where_None_Was_In_Force() => Assert.Empty(Sentences(default));

    private static IEnumerable<string> Sentences(WaiverPart waivers) =>
        PracticesSection.Build([], waivers).Blocks.Skip(1).Select(b => Assert.IsType<Block.Paragraph>(b).Text);
}
