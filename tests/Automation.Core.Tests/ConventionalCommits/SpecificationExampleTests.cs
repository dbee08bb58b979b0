using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>
/// Every example of the page https://www.conventionalcommits.org/en/v1.0.0/ (CC BY 3.0), under the heading that it has there. Where
/// the page's examples changed over the years, both stand here.
/// </summary>
public sealed class SpecificationExampleTests
{
    [Fact]
    public void Summary_Structure_Of_Type_Scope_Description_Body_And_Footers()
    {
        var message = Read("type(optional-scope): description\n\noptional body\n\noptional-footer: value");

        Assert.Equal(("type", "optional-scope", "description"), (message.Type, message.Scope, message.Description));
        Assert.Equal("optional body", message.Body);
        Assert.Equal(new CommitFooter("optional-footer", FooterSeparator.Colon, "value"), Assert.Single(message.Footers));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("chore")]
    [InlineData("ci")]
    [InlineData("docs")]
    [InlineData("style")]
    [InlineData("refactor")]
    [InlineData("perf")]
    [InlineData("test")]
    public void Summary_Types_Other_Than_Fix_And_Feat_Are_Allowed(string type) => Assert.Equal(type, Read($"{type}: a").Type);

    [Fact]
    public void Summary_A_Scope_Is_Contained_Within_Parenthesis()
    {
        var message = Read("feat(parser): add ability to parse arrays");

        Assert.Equal(("feat", "parser", "add ability to parse arrays"), (message.Type, message.Scope, message.Description));
    }

    [Fact]
    public void Commit_Message_With_Description_And_Breaking_Change_Footer()
    {
        var message = Read(
            """
            feat: allow provided config object to extend other configs

            BREAKING CHANGE: `extends` key in config file is now used for extending other config files
            """);

        Assert.Equal("feat", message.Type);
        Assert.Null(message.Body);
        Assert.Equal(["`extends` key in config file is now used for extending other config files"], message.BreakingDescriptions);
    }

    [Theory]
    [InlineData("feat!: send an email to the customer when a product is shipped", "feat")]
    [InlineData("refactor!: drop support for Node 6", "refactor")]
    public void Commit_Message_With_Exclamation_Mark_To_Draw_Attention_To_Breaking_Change(string text, string type)
    {
        var message = Read(text);

        Assert.True(message.IsBreaking);
        Assert.Equal((type, null), (message.Type, message.Scope));
    }

    [Theory]
    [InlineData("feat(api)!: send an email to the customer when a product is shipped", "feat", "api")]
    [InlineData("refactor(runtime)!: drop support for Node 6", "refactor", "runtime")]
    public void Commit_Message_With_Scope_And_Exclamation_Mark_To_Draw_Attention_To_Breaking_Change(string text, string type, string scope)
    {
        var message = Read(text);

        Assert.True(message.IsBreaking);
        Assert.Equal((type, scope), (message.Type, message.Scope));
    }

    [Theory]
    [InlineData("chore!: drop support for Node 6", "use JavaScript features not available in Node 6.")]
    [InlineData("refactor!: drop support for Node 6", "refactor to use JavaScript features not available in Node 6.")]
    public void Commit_Message_With_Both_Exclamation_Mark_And_Breaking_Change_Footer(string header, string description)
    {
        var message = Read($"{header}\n\nBREAKING CHANGE: {description}");

        Assert.True(message.HasExclamationMark);
        Assert.Equal([description], message.BreakingDescriptions);
    }

    [Fact]
    public void Commit_Message_With_No_Body()
    {
        var message = Read("docs: correct spelling of CHANGELOG");

        Assert.Equal(("docs", "correct spelling of CHANGELOG", null), (message.Type, message.Description, message.Body));
        Assert.False(message.IsBreaking);
    }

    [Theory]
    [InlineData("feat(lang): add Polish language")]
    [InlineData("feat(lang): add polish language")]
    public void Commit_Message_With_Scope(string text) => Assert.Equal("lang", Read(text).Scope);

    [Theory]
    [InlineData(
        "fix: prevent racing of requests\n\nIntroduce a request id and a reference to latest request. Dismiss\nincoming responses other "
        + "than from latest request.\n\nRemove timeouts which were used to mitigate the racing issue but are\nobsolete now.\n\n"
        + "Reviewed-by: Z\nRefs: #123",
        "Refs: #123")]
    [InlineData(
        "fix: correct minor typos in code\n\nsee the issue for details\n\non typos fixed.\n\nReviewed-by: Z\nRefs #133", "Refs #133")]
    public void Commit_Message_With_Multi_Paragraph_Body_And_Multiple_Footers(string text, string last)
    {
        var message = Read(text);

        Assert.Equal(2, message.Body!.Split("\n\n").Length);
        Assert.Equal(["Reviewed-by: Z", last], message.Footers.Select(footer => footer.ToString()));
        Assert.Equal(text, message.ToString());
    }

    [Fact]
    public void Questions_A_Revert_May_Have_The_Type_Revert_And_A_Footer_With_The_Commits()
    {
        var message = Read("revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868");

        Assert.Equal("revert", message.Type);
        Assert.Equal(new CommitFooter("Refs", FooterSeparator.Colon, "676104e, a215868"), Assert.Single(message.Footers));
    }

    [Theory]
    [InlineData("Feat: a")]
    [InlineData("FEAT: a")]
    [InlineData("feat: a")]
    public void Questions_Any_Casing_May_Be_Used_For_Types(string text) =>
        Assert.Equal("feat", Read(text).Type, ignoreCase: true);

    [Fact]
    public void Questions_A_Type_That_Is_Not_Of_The_Specification_Is_No_Breach() => Assert.Equal("feet", Read("feet: a").Type);

    private static CommitMessage Read(string text)
    {
        var message = CommitMessageParser.Parse(text);
        Assert.Empty(message.Breaches);
        Assert.True(CommitLinter.Lint(text, CommitLintMode.Spec).Valid);
        return message;
    }
}
