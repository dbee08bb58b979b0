using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>What the parser decides where the specification leaves a choice.</summary>
public sealed class CommitMessageParserTests
{
    [Fact]
    public void Blank_Lines_Before_The_Header_Are_Skipped() =>
        Assert.Equal("feat", CommitMessageParser.Parse("\n\r\n  \nfeat: a greeting\n").Type);

    [Fact]
    public void Windows_Line_Ends_Read_Like_Line_Feeds() => Assert.Equal(
        CommitMessageParser.Parse("feat: a\n\nbody\nmore\n\nRefs: #1").ToString(),
        CommitMessageParser.Parse("feat: a\r\n\r\nbody\r\nmore\r\n\r\nRefs: #1\r\n").ToString());

    [Fact]
    public void Several_Blank_Lines_Separate_As_Well_As_One() =>
        Assert.Equal("feat: a\n\nbody\n\nRefs: #1", CommitMessageParser.Parse("feat: a\n\n\nbody\n\n\nRefs: #1\n\n").ToString());

    [Fact]
    public void A_Footer_Inside_Of_A_Paragraph_Is_Body()
    {
        var message = CommitMessageParser.Parse("feat: a\n\nbody\nBREAKING CHANGE: b");

        Assert.Equal("body\nBREAKING CHANGE: b", message.Body);
        Assert.Empty(message.Footers);
        Assert.False(message.IsBreaking);
    }

    [Theory]
    [InlineData("see https://example.org/a")]
    [InlineData("https://example.org/a")]
    [InlineData("- Refs: 1")]
    [InlineData("  Refs: 1")]
    [InlineData("Refs:")]
    [InlineData("Refs #")]
    [InlineData("1: one")]
    [InlineData("BREAKING CHANGES: b")]
    public void A_Line_That_Is_No_Token_With_Separator_And_Value_Begins_No_Footers(string line) =>
        Assert.Equal(line.TrimEnd(), CommitMessageParser.Parse($"feat: a\n\n{line}").Body);

    [Fact]
    public void A_Number_Sign_Does_Not_Make_A_Breaking_Change() =>
        Assert.False(CommitMessageParser.Parse("feat: a\n\nBREAKING CHANGE #12").IsBreaking);

    [Fact]
    public void A_Header_That_Does_Not_Parse_Leaves_Its_Parts_Unset()
    {
        var message = CommitMessageParser.Parse("Add a greeting\n\nbody");

        Assert.Equal("Add a greeting", message.Header);
        Assert.Null(message.Type);
        Assert.Null(message.Scope);
        Assert.Null(message.Description);
        Assert.Equal("body", message.Body);
    }

    [Fact]
    public void Breaches_Of_Several_Points_Come_In_Ascending_Order() => Assert.Equal(
        [1, 5, 6],
        CommitMessageParser.Parse("feat:\nbody").Breaches.Select(b => b.Point));

    [Fact]
    public void A_File_With_Comments_And_A_Diff_Is_Cleaned_As_Git_Does() => Assert.Equal(
        "feat: a\n\nbody",
        CommitMessageFile.Clean("feat: a  \r\n# comment\n\nbody\n# ------------------------ >8 ------------------------\ndiff --git\n"));

    [Fact]
    public void Another_Comment_Character_Leaves_Number_Signs_Alone() =>
        Assert.Equal("feat: a\n\n#12", CommitMessageFile.Clean("feat: a\n\n#12\n; comment\n", ";"));
}
