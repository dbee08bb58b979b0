using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

public sealed class HeaderRuleTests
{
    [Theory]
    [InlineData("feat:no space", "no space after the colon", "feat: no space")]
    [InlineData("feat :space before", "a space before the colon", "feat: space before")]
    [InlineData("feat(): x", "parentheses of the scope are empty", "feat: x")]
    [InlineData("feat (api)!: x", "a space between the type and its scope", "feat(api)!: x")]
    [InlineData("feat!(api): x", "exclamation mark", "feat(api)!: x")]
    [InlineData("feat\uFF1A x", "full-width", "feat: x")]
    [InlineData("\U0001F389 feat: x", "does not begin with a type", "feat: x")]
    [InlineData("- fix: x", "does not begin with a type", "fix: x")]
    [InlineData("[feat] x", "does not begin with a type", "feat: x")]
    public void A_Header_That_Does_Not_Parse_Is_Explained_And_Corrected(string message, string reason, string corrected)
    {
        var finding = FindingOn(message, "header-format");

        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.Contains($"change the first line to `{corrected}`.", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Add a greeting", "no colon")]
    [InlineData("foo:bar", "no space after the colon")]
    [InlineData("feat(api: x", "not closed")]
    [InlineData("feat(a)(b): x", "more than one pair")]
    [InlineData("\U0001F389", "does not begin with a type")]
    [InlineData("feat! x", "exclamation mark")]
    public void No_Correction_Is_Offered_Where_It_Would_Be_A_Guess(string message, string reason)
    {
        var finding = FindingOn(message, "header-format");

        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("change the first line to", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(": x")]
    [InlineData("(api): x")]
    [InlineData("!: x")]
    public void A_Missing_Type_Is_Named(string message) => FindingOn(message, "type-empty");

    [Theory]
    [InlineData("feat:")]
    [InlineData("feat(api)!:")]
    public void A_Missing_Description_Is_Named(string message) => FindingOn(message, "subject-empty");

    [Fact]
    public void A_Blank_Message_Is_Named() => FindingOn("\n", "empty-message");

    [Theory]
    [InlineData("feature: x", "feat: x")]
    [InlineData("bugfix(api)!: x", "fix(api)!: x")]
    [InlineData("refctor: x", "refactor: x")]
    [InlineData("efat: x", "feat: x")]
    [InlineData("tests: x", "test: x")]
    public void An_Unknown_Type_Is_Corrected_Where_One_Was_Meant(string message, string corrected) =>
        Assert.Contains(
            $"change the first line to `{corrected}`.", FindingOn(message, "type-enum").Fix, StringComparison.Ordinal);

    [Fact]
    public void An_Unknown_Type_Without_A_Likeness_Lists_The_Allowed_Ones()
    {
        var finding = FindingOn("release: x", "type-enum");

        Assert.Contains("one of build, chore, ci, docs, feat, fix, perf,", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("change the first line", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_Come_From_The_Policy()
    {
        var policy = Policy(settings => settings with { Types = ["release", "feat"] });

        Assert.Empty(FindingsOn("release: x", policy));
        FindingOn("fix: x", "type-enum", policy);
    }

    [Fact]
    public void A_Type_In_The_Wrong_Case_Is_One_Finding_Not_Two()
    {
        var finding = FindingOn("FEAT(api): x", "type-case");

        Assert.Contains("change the first line to `feat(api): x`.", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Types_Case_Comes_From_The_Policy()
    {
        var policy = Policy("type-case", options: ("value", new[] { "upper-case" }));

        Assert.Empty(FindingsOn("FIX: x", policy));
    }

    [Theory]
    [InlineData("feat: Add a greeting", "sentence-case")]
    [InlineData("feat: \u00C9tendre", "sentence-case")]
    [InlineData("feat: AddGreeting", "pascal-case")]
    [InlineData("feat: HTTP Support", "start-case")]
    [InlineData("feat: HTTP API", "upper-case")]
    [InlineData("feat: A", "sentence-case")]
    public void A_Description_In_A_Forbidden_Case_Is_Named(string message, string letterCase) =>
        Assert.Contains(letterCase, FindingOn(message, "subject-case").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("feat: add a Greeting")]
    [InlineData("feat: HTTP support")]
    [InlineData("feat: GitHub login")]
    [InlineData("feat: OAuth2 login")]
    [InlineData("feat: GitHub OAuth2")]
    [InlineData("feat: `Foo` is gone")]
    [InlineData("feat: 2 greetings")]
    [InlineData("feat: \u6DFB\u52A0")]
    public void Names_And_Small_Letters_May_Begin_A_Description(string message) => Assert.Empty(FindingsOn(message));

    [Fact]
    public void Names_That_May_Begin_A_Description_Come_From_The_Policy()
    {
        var policy = Policy("subject-case", options: ("names", new[] { "Docker" }));

        Assert.Empty(FindingsOn("feat: Docker support", policy));
        FindingOn("feat: Podman support", "subject-case", policy);
    }

    [Fact]
    public void Cases_That_Are_Not_Listed_Are_Allowed() =>
        Assert.Empty(FindingsOn("feat: Add a greeting", Policy("subject-case", options: ("value", new[] { "upper-case" }))));

    [Fact]
    public void A_Full_Stop_At_The_End_Is_Taken_Away() =>
        Assert.Contains(
            "change the first line to `feat: x`.", FindingOn("feat: x.", "subject-full-stop").Fix, StringComparison.Ordinal);

    [Fact]
    public void A_Full_Stop_Alone_Is_Not_Corrected_To_Nothing() =>
        Assert.Contains("write a description", FindingOn("feat: .", "subject-full-stop").Fix, StringComparison.Ordinal);

    [Fact]
    public void An_Ellipsis_Is_No_Full_Stop() => Assert.Empty(FindingsOn("feat: x..."));

    [Fact]
    public void White_Space_Around_The_First_Line_Is_Named()
    {
        FindingOn("feat: x \n\nbody", "header-trim");
        Assert.Contains("change the first line to `feat: x`.", FindingOn(" feat: x", "header-trim").Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Header_May_Have_A_Hundred_Characters_And_No_More()
    {
        var header = "feat: ".PadRight(100, 'x');

        Assert.Empty(FindingsOn(header));
        Assert.Contains("101 characters", FindingOn(header + "x", "header-max-length").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Longest_Header_Comes_From_The_Policy() =>
        FindingOn("feat: a greeting", "header-max-length", Policy("header-max-length", Severity.Error, ("value", 10)));

    [Fact]
    public void An_Emoji_Is_One_Character() =>
        Assert.Empty(FindingsOn("feat: " + string.Concat(Enumerable.Repeat("\U0001F469\u200D\U0001F4BB", 94))));

    [Fact]
    public void A_Title_Without_Room_For_The_Squash_Number_Is_A_Warning()
    {
        var title = "feat: ".PadRight(98, 'x');

        var finding = Assert.Single(Evaluate(Titled(title).Commit("feat: a").Commit("feat: b")).Findings);

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("\"(#7)\"", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Evaluate(Titled(title).Merging(squash: false, mergeCommit: true, rebase: true)).Findings);
        Assert.Empty(Evaluate(Titled("feat: ".PadRight(95, 'x') + " (#7)").Commit("feat: a").Commit("feat: b")).Findings);
    }
}
