using Automation.Core.Policies;

namespace Automation.Core.Tests.Policies;

public sealed class NearestKeyTests
{
    [Theory]
    [InlineData("sise", "size")]
    [InlineData("ziez", null)]
    [InlineData("lables", "labels")]
    [InlineData("label", "labels")]
    [InlineData("LABELS", "labels")]
    [InlineData("skip_drafts", "skip-drafts")]
    [InlineData("skipdrafts", "skip-drafts")]
    [InlineData("s", "m")]
    [InlineData("", null)]
    [InlineData("something-else", null)]
    public void The_Nearest_Key_Is_Within_A_Third_Of_The_Letters(string written, string? expected)
    {
        Assert.Equal(expected, NearestKey.Find(written, ["m", "size", "labels", "skip-drafts"]));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_Counts_Edits_And_Swaps(string a, string b, int distance)
    {
        Assert.Equal(distance, NearestKey.Distance(a, b));
        Assert.Equal(distance, NearestKey.Distance(b, a));
    }
}
