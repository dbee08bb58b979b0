using Automation.Core.CodeOwners;

namespace Automation.Core.Tests.CodeOwners;

public sealed class CodeOwnersParsingTests
{
    [Fact]
    public void Owners_Are_People_Teams_And_Addresses_As_Written()
    {
        var rule = Assert.Single(CodeOwnersFile.Parse("*.txt\t@user  @Org/team_a a.b+c@Example.co.uk").Rules);

        Assert.Equal("*.txt", rule.Pattern);
        Assert.Equal(["@user", "@Org/team_a", "a.b+c@Example.co.uk"], rule.Owners);
        Assert.Equal(1, rule.Line);
    }

    [Theory]
    [InlineData("a @x # words @y")]
    [InlineData("a @x #words")]
    [InlineData("a @x#words")]
    [InlineData("  a  @x  ")]
    [InlineData("\ta\t@x\t")]
    [InlineData("a @x\r")]
    [InlineData("\uFEFFa @x")]
    public void Comments_Blanks_And_Marks_Are_No_Part_Of_A_Rule(string line)
    {
        var file = CodeOwnersFile.Parse(line);

        Assert.Empty(file.Problems);
        var rule = Assert.Single(file.Rules);
        Assert.Equal("a", rule.Pattern);
        Assert.Equal(["@x"], rule.Owners);
    }

    [Fact]
    public void A_Comment_Begins_In_The_Middle_Of_A_Name_Too()
    {
        var rule = Assert.Single(CodeOwnersFile.Parse("foo#bar @x").Rules);

        Assert.Equal("foo", rule.Pattern);
        Assert.Empty(rule.Owners);
    }

    [Fact]
    public void Lines_That_Say_Nothing_Count_All_The_Same()
    {
        var file = CodeOwnersFile.Parse("# comment\r\n\r\n   \r\n  # indented\r\na @x\r\n");

        Assert.Equal(5, Assert.Single(file.Rules).Line);
        Assert.Equal(["@x"], file.OwnersOf("a")!.Owners);
    }

    [Theory]
    [InlineData("!a @x", 1, "Invalid pattern '!a': nothing can be negated here")]
    [InlineData("a[bc].txt @x", 1, "Invalid pattern 'a[bc].txt': there are no classes and no sections")]
    [InlineData("[Section]", 1, "Invalid pattern '[Section]'")]
    [InlineData("^[Section][2] @x", 1, "Invalid pattern '^[Section][2]'")]
    [InlineData("a] @x", 1, "Invalid pattern 'a]'")]
    [InlineData("***/*.rb @monalisa", 1, "Invalid pattern '***/*.rb': three stars in a row mean nothing")]
    [InlineData("/ @x", 1, "Invalid pattern '/': it will never match anything; did you mean '*'?")]
    [InlineData("a//b @x", 1, "Invalid pattern 'a//b': it will never match anything")]
    [InlineData("// @x", 1, "Invalid pattern '//': it will never match anything")]
    [InlineData(@"  \#a @x", 3, @"Invalid pattern '\': it ends with a backslash, and a '#' cannot be escaped")]
    [InlineData(@"a\", 1, @"Invalid pattern 'a\': it ends with a backslash")]
    [InlineData("*.txt docs@", 7, "Invalid owner 'docs@': an owner is @user")]
    [InlineData("* user", 3, "Invalid owner 'user'")]
    [InlineData("a @", 3, "Invalid owner '@'")]
    [InlineData("a @org/", 3, "Invalid owner '@org/'")]
    [InlineData("a @/team", 3, "Invalid owner '@/team'")]
    [InlineData("a @org/team/more", 3, "Invalid owner '@org/team/more'")]
    [InlineData("a @one@two", 3, "Invalid owner '@one@two'")]
    [InlineData("a @x,", 3, "Invalid owner '@x,'")]
    [InlineData("a me@host", 3, "Invalid owner 'me@host'")]
    [InlineData("a me@b.c", 3, "Invalid owner 'me@b.c'")]
    [InlineData("a me@example.1_", 3, "Invalid owner 'me@example.1_'")]
    [InlineData("a @good bad @better", 9, "Invalid owner 'bad'")]
    public void A_Line_That_GitHub_Does_Not_Understand_Is_Skipped_With_Its_Place(string line, int column, string message)
    {
        var file = CodeOwnersFile.Parse($"# first\n{line}\n");

        Assert.Empty(file.Rules);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((2, column), (problem.Line, problem.Column));
        Assert.StartsWith(problem.Kind, message, StringComparison.Ordinal);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Mistake_Of_A_Line_Is_Told_And_The_Lines_Around_It_Hold()
    {
        var file = CodeOwnersFile.Parse("* @a\n[x] one two\n*.md @b\n");

        Assert.Equal([1, 5, 9], file.Problems.Select(p => p.Column));
        Assert.Equal(["@a"], file.OwnersOf("x")!.Owners);
        Assert.Equal(["@b"], file.OwnersOf("x.md")!.Owners);
    }

    [Fact]
    public void A_Message_Quotes_No_More_Than_Is_Read()
    {
        var problem = Assert.Single(CodeOwnersFile.Parse("* " + new string('x', 100_000)).Problems);

        Assert.InRange(problem.Message.Length, 1, 200);
    }

    [Fact]
    public void GitHub_Looks_In_Three_Places_In_Order() =>
        Assert.Equal([".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"], CodeOwnersFile.Locations);
}
