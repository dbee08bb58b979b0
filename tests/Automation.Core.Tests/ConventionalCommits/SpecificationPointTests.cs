using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>
/// Conventional Commits 1.0.0, point by point, with the specification's own examples
/// (https://www.conventionalcommits.org/en/v1.0.0/, CC BY 3.0).
/// </summary>
public sealed class SpecificationPointTests
{
    private const string LongExample =
        """
        fix: prevent racing of requests

        Introduce a request id and a reference to latest request. Dismiss
        incoming responses other than from latest request.

        Remove timeouts which were used to mitigate the racing issue but are
        obsolete now.

        Reviewed-by: Z
        Refs: #123
        """;

    [Theory]
    [InlineData("docs: correct spelling of CHANGELOG", "docs")]
    [InlineData("feat(api)!: send an email to the customer when a product is shipped", "feat")]
    public void Point_1_A_Commit_Is_Prefixed_With_A_Type_And_A_Terminal_Colon_And_Space(string message, string type) =>
        Assert.Equal(type, Valid(message).Type);

    [Theory]
    [InlineData("docs correct spelling of CHANGELOG")]
    [InlineData("docs:correct spelling of CHANGELOG")]
    [InlineData("docs : correct spelling of CHANGELOG")]
    [InlineData("docs:\tcorrect spelling of CHANGELOG")]
    [InlineData("docs\uFF1Acorrect spelling of CHANGELOG")]
    [InlineData(": correct spelling of CHANGELOG")]
    [InlineData(" docs: correct spelling of CHANGELOG")]
    [InlineData("\U0001F4DD docs: correct spelling of CHANGELOG")]
    [InlineData("(api): correct spelling of CHANGELOG")]
    public void Point_1_Is_Broken_Without_Type_Colon_Or_Space(string message) => Assert.Equal([1], Broken(message));

    [Fact]
    public void Point_2_A_Feature_Has_The_Type_Feat()
    {
        var message = Valid("feat: allow provided config object to extend other configs");

        Assert.Equal("feat", message.Type);
        Assert.Equal("allow provided config object to extend other configs", message.Description);
    }

    [Fact]
    public void Point_3_A_Fix_Has_The_Type_Fix() =>
        Assert.Equal("fix", Valid("fix: array parsing issue when multiple spaces were contained in string").Type);

    [Theory]
    [InlineData("feat(lang): add Polish language", "lang")]
    [InlineData("fix(parser): array parsing issue", "parser")]
    [InlineData("feat(@scope/pkg): add Polish language", "@scope/pkg")]
    public void Point_4_A_Scope_Stands_In_Parentheses_After_The_Type(string message, string scope) =>
        Assert.Equal(scope, Valid(message).Scope);

    [Theory]
    [InlineData("feat(): add Polish language")]
    [InlineData("feat( ): add Polish language")]
    [InlineData("feat(lang: add Polish language")]
    [InlineData("feat(lang)(pl): add Polish language")]
    [InlineData("feat((lang)): add Polish language")]
    [InlineData("feat (lang): add Polish language")]
    public void Point_4_Is_Broken_By_A_Scope_That_Is_No_Noun_In_Parentheses(string message) => Assert.Equal([4], Broken(message));

    [Fact]
    public void Point_5_A_Description_Follows_Colon_And_Space() =>
        Assert.Equal("prevent racing of requests", Valid(LongExample).Description);

    [Theory]
    [InlineData("feat: ", new[] { 5 })]
    [InlineData("feat:", new[] { 1, 5 })]
    public void Point_5_Is_Broken_Without_A_Description(string message, int[] points) => Assert.Equal(points, Broken(message));

    [Fact]
    public void Point_6_A_Body_Begins_One_Blank_Line_After_The_Description() =>
        Assert.StartsWith("Introduce a request id", Valid(LongExample).Body, StringComparison.Ordinal);

    [Fact]
    public void Point_6_Is_Broken_Without_The_Blank_Line() =>
        Assert.Equal([6], Broken("fix: prevent racing of requests\nIntroduce a request id and a reference to latest request."));

    [Fact]
    public void Point_7_A_Body_Is_Free_Form_And_May_Have_Several_Paragraphs()
    {
        var body = Valid(LongExample).Body!;

        Assert.Equal(2, body.Split("\n\n").Length);
        Assert.EndsWith("obsolete now.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Point_8_Footers_Follow_One_Blank_Line_After_The_Body() => Assert.Equal(
        [new CommitFooter("Reviewed-by", FooterSeparator.Colon, "Z"), new CommitFooter("Refs", FooterSeparator.Colon, "#123")],
        Valid(LongExample).Footers);

    [Fact]
    public void Point_8_A_Footer_May_Be_Separated_By_Space_And_Number_Sign() =>
        Assert.Equal([new CommitFooter("Fixes", FooterSeparator.Hash, "133")], Valid("fix: see the issue\n\nFixes #133").Footers);

    [Fact]
    public void Point_8_Is_Broken_By_Footers_Directly_Below_The_Description() =>
        Assert.Equal([8], Broken("fix: prevent racing of requests\nReviewed-by: Z"));

    [Fact]
    public void Point_9_A_Token_Has_Hyphens_In_Place_Of_Spaces()
    {
        Assert.Equal("Acked-by", Assert.Single(Valid("fix: a\n\nAcked-by: Z").Footers).Token);
        Assert.Empty(Valid("fix: a\n\nAcked by: Z").Footers);
    }

    [Fact]
    public void Point_9_Makes_An_Exception_For_Breaking_Change() =>
        Assert.Equal("BREAKING CHANGE", Assert.Single(Valid("fix: a\n\nBREAKING CHANGE: b").Footers).Token);

    [Fact]
    public void Point_10_A_Value_May_Span_Lines_And_Ends_At_The_Next_Token_And_Separator()
    {
        var message = Valid("fix: a\n\nBREAKING CHANGE: first line\nsecond line\n\nsecond paragraph\nRefs #12\nReviewed-by: Z");

        Assert.Equal(["first line\nsecond line\n\nsecond paragraph", "12", "Z"], message.Footers.Select(f => f.Value));
        Assert.Null(message.Body);
    }

    [Theory]
    [InlineData("feat!: send an email to the customer when a product is shipped")]
    [InlineData("feat: allow provided config object to extend other configs\n\nBREAKING CHANGE: `extends` key in config file is now used")]
    public void Point_11_A_Breaking_Change_Is_Marked_In_The_Prefix_Or_In_A_Footer(string message) =>
        Assert.True(Valid(message).IsBreaking);

    [Fact]
    public void Point_12_A_Breaking_Footer_Has_Upper_Case_Token_Colon_Space_And_Description()
    {
        var message = Valid("feat: a\n\nBREAKING CHANGE: environment variables now take precedence over config files");

        Assert.True(message.IsBreaking);
        Assert.Equal(["environment variables now take precedence over config files"], message.BreakingDescriptions);
    }

    [Theory]
    [InlineData("feat: a\n\nBREAKING CHANGE:\nenvironment variables now take precedence")]
    [InlineData("feat: a\n\nBREAKING CHANGE:environment variables now take precedence")]
    [InlineData("feat: a\n\nBREAKING-CHANGE:")]
    public void Point_12_Is_Broken_Without_Space_Or_Description_And_The_Break_Still_Counts(string message)
    {
        Assert.Equal([12], Broken(message));
        Assert.True(CommitMessageParser.Parse(message).IsBreaking);
    }

    [Fact]
    public void Point_13_With_An_Exclamation_Mark_The_Description_Describes_The_Break()
    {
        var message = Valid("feat(api)!: send an email to the customer when a product is shipped");

        Assert.True(message.HasExclamationMark);
        Assert.Equal(["send an email to the customer when a product is shipped"], message.BreakingDescriptions);
    }

    [Fact]
    public void Point_13_With_Exclamation_Mark_And_Footer_The_Footer_Describes_The_Break() => Assert.Equal(
        ["use JavaScript features not available in Node 6."],
        Valid("chore!: drop support for Node 6\n\nBREAKING CHANGE: use JavaScript features not available in Node 6.").BreakingDescriptions);

    [Theory]
    [InlineData("feat!(api): send an email")]
    [InlineData("feat! send an email")]
    [InlineData("feat!!: send an email")]
    public void Point_13_Is_Broken_By_An_Exclamation_Mark_Elsewhere(string message) => Assert.Equal([13], Broken(message));

    [Theory]
    [InlineData("docs: correct spelling of CHANGELOG")]
    [InlineData("revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868")]
    [InlineData("anything: goes")]
    [InlineData("cafe\u0301: goes")]
    public void Point_14_Other_Types_Are_Allowed(string message) => Assert.True(CommitMessageParser.Parse(message).IsValid);

    [Fact]
    public void Point_15_Letter_Case_Does_Not_Matter()
    {
        Assert.Equal("FEAT", Valid("FEAT(LANG): add Polish language").Type);
        Assert.Equal("reviewed-BY", Assert.Single(Valid("feat: a\n\nreviewed-BY: Z").Footers).Token);
    }

    [Fact]
    public void Point_15_Breaking_Change_Must_Be_Upper_Case() => Assert.False(Valid("feat: a\n\nbreaking-change: b").IsBreaking);

    [Fact]
    public void Point_16_Breaking_Change_With_A_Hyphen_Is_A_Synonym() => Assert.True(Valid("feat: a\n\nBREAKING-CHANGE: b").IsBreaking);

    private static CommitMessage Valid(string text)
    {
        var message = CommitMessageParser.Parse(text);
        Assert.Empty(message.Breaches);
        Assert.True(message.IsValid);
        return message;
    }

    private static IEnumerable<int> Broken(string text)
    {
        var message = CommitMessageParser.Parse(text);
        Assert.False(message.IsValid);
        return message.Breaches.Select(b => b.Point);
    }
}
