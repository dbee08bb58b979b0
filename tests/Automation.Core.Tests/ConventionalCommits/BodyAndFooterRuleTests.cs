using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

public sealed class BodyAndFooterRuleTests
{
    private static readonly string LongLine = new('x', 101);

    [Fact]
    public void A_Body_Without_A_Blank_Line_Before_It_Is_An_Error() =>
        Assert.Equal(Severity.Error, FindingOn("feat: a\nbody", "body-leading-blank").Severity);

    [Fact]
    public void Footers_Without_A_Blank_Line_Before_Them_Are_An_Error() =>
        Assert.Equal(Severity.Error, FindingOn("feat: a\nRefs: #1", "footer-leading-blank").Severity);

    [Fact]
    public void A_Trailer_That_Sticks_To_The_Body_Is_A_Warning() =>
        Assert.Equal(Severity.Warning, FindingOn("feat: a\n\nbody\nSigned-off-by: A", "footer-leading-blank").Severity);

    [Fact]
    public void Prose_With_A_Colon_Is_No_Trailer() => Assert.Empty(FindingsOn("feat: a\n\nthe setting is\nvalue: one\nor two: by and by"));

    [Fact]
    public void Long_Lines_Of_The_Body_Are_One_Warning()
    {
        var finding = FindingOn($"feat: a\n\n{LongLine}\n{LongLine}x\nshort", "body-max-line-length");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(
            "2 lines of the body are longer than 100 characters, the longest has 102.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Long_Line_Of_A_Footer_Is_A_Warning() =>
        Assert.Equal(Severity.Warning, FindingOn($"feat: a\n\nRefs: {LongLine}", "footer-max-line-length").Severity);

    [Theory]
    [InlineData("see https://example.org/")]
    [InlineData("Refs: http://example.org/")]
    public void Lines_With_A_Web_Address_May_Be_Long(string line) => Assert.Empty(FindingsOn($"feat: a\n\n{line}{LongLine}"));

    [Fact]
    public void The_Longest_Line_And_The_Severity_Come_From_The_Policy()
    {
        var policy = Policy("body-max-line-length", Severity.Error, ("value", 10));

        Assert.Equal(Severity.Error, FindingOn("feat: a\n\nfar too long a line", "body-max-line-length", policy).Severity);
    }

    [Fact]
    public void A_Breaking_Footer_Without_Description_On_Its_Line_Is_An_Error() =>
        Assert.Equal(Severity.Error, FindingOn("feat: a\n\nBREAKING CHANGE:\nb", "breaking-change-footer").Severity);

    [Theory]
    [InlineData("breaking change: b", "not in upper case")]
    [InlineData("Breaking-Change: b", "not in upper case")]
    [InlineData("BREAKING CHANGES: b", "plural")]
    [InlineData("BREAKING CHANGE #12", "not followed by a colon")]
    [InlineData("BREAKING CHANGE - b", "not followed by a colon")]
    [InlineData("* BREAKING CHANGE: b", "start of its line")]
    [InlineData("**BREAKING CHANGE**: b", "start of its line")]
    [InlineData("body\nBREAKING CHANGE: b", "inside of a paragraph")]
    [InlineData("Refs: #1\nbreaking change: b", "not in upper case")]
    public void A_Probable_Break_That_Tools_Miss_Is_A_Warning(string body, string reason)
    {
        var finding = FindingOn($"feat(api): a\n\n{body}", "breaking-change-unclear");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feat!: a\n\nbreaking change: b")]
    [InlineData("feat: a\n\nBREAKING CHANGE: b")]
    [InlineData("feat: a\n\nthis is not a breaking change")]
    [InlineData("docs: a\n\nbreaking changes are explained")]
    public void A_Marked_Break_Or_Mere_Prose_Is_Let_Pass(string message) => Assert.Empty(FindingsOn(message));
}
