using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Which lines the rules <c>body-max-line-length</c> and <c>footer-max-line-length</c> let be long.</summary>
public sealed class LongLineTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("word ", 30));

    [Theory]
    [InlineData("```\nLONG\n```")]
    [InlineData("text\n```sh\nLONG\n\nLONG\n```\nmore")]
    [InlineData("~~~\nLONG\n~~~")]
    [InlineData("```\nnever closed\nLONG")]
    [InlineData("    LONG")]
    [InlineData("text:\n\n    LONG\n    LONG")]
    [InlineData("text:\n\n\tLONG\n\n\tLONG")]
    [InlineData("| a | LONG |")]
    [InlineData("see https://example.org/ LONG")]
    [InlineData("text\nCo-authored-by: LONG <a@example.org>")]
    public void Lines_That_Cannot_Be_Wrapped_Pass(string body) =>
        Assert.False(Finds("body-max-line-length", $"feat: x\n\n{body.Replace("LONG", Long, StringComparison.Ordinal)}"));

    [Theory]
    [InlineData("LONG")]
    [InlineData("```\ncode\n```\nLONG")]
    [InlineData("```\n~~~\n```\nLONG")]
    [InlineData("text\n    LONG")]
    [InlineData("   LONG")]
    [InlineData("- LONG")]
    [InlineData("> LONG")]
    [InlineData("a | LONG")]
    [InlineData("for a reason: LONG")]
    public void Prose_Does_Not_Pass(string body) =>
        Assert.True(Finds("body-max-line-length", $"feat: x\n\n{body.Replace("LONG", Long, StringComparison.Ordinal)}"));

    [Theory]
    [InlineData("Co-authored-by: LONG <a@example.org>", false)]
    [InlineData("Signed-off-by: LONG <a@example.org>", false)]
    [InlineData("Refs: https://example.org/LONG", false)]
    [InlineData("BREAKING CHANGE: short\n\n```\nLONG\n```", false)]
    [InlineData("BREAKING CHANGE: LONG", true)]
    [InlineData("Refs: #1\nLONG", true)]
    public void The_Same_Holds_For_Footers(string footer, bool found) =>
        Assert.Equal(
            found, Finds("footer-max-line-length", $"feat: x\n\n{footer.Replace("LONG", Long, StringComparison.Ordinal)}"));

    [Fact]
    public void A_Character_Counts_Once_However_It_Is_Encoded() =>
        Assert.False(Finds("body-max-line-length", "feat: x\n\n" + string.Concat(Enumerable.Repeat("\U0001F389", 100))));
}
