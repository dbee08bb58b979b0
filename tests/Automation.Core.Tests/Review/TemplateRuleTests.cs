using System.Diagnostics;
using Automation.Core.Practices;
using Automation.Core.Practices.Review.Content;
using Automation.Core.Snapshots;
using Automation.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Review;

public sealed class TemplateRuleTests
{
    private const string Template =
        """
        <!-- Thank you! -->
        # What changes

        Describe your changes here.

        ## Why
        <!-- The reason -->

        ## Screenshots (optional)

        ## Type of change

        - [ ] Bug fix
        - [ ] Feature

        ## Checklist

        - [ ] I ran the tests
        - [ ] I wrote documentation
        """;

    [Fact]
    public void A_Filled_Template_Is_Fine() =>
        Assert.Empty(Check("# What changes\n\nA greeting.\n\n## Why\n\nVisitors felt unwelcome."));

    [Fact]
    public void The_Template_As_It_Is_Is_Not_Filled() =>
        Assert.Equal(["2 sections of the description are not filled: \"What changes\", \"Why\"."], Check(Template));

    [Fact]
    public void A_Section_That_Was_Removed_Is_Missing()
    {
        var finding = Run("# What changes\r\n\r\nA greeting.\r\n").FindingOf("template");

        Assert.Equal("The description lacks 1 section of pull_request_template.md: \"Why\".", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("\"Why\"", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Description_Without_Any_Section_Lacks_Them_All() =>
        Assert.StartsWith("The description lacks 2 sections", Check("A greeting, because visitors felt unwelcome.").Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("### WHAT CHANGES:\n\nA greeting.\n\n**Why**\n\nVisitors.")]
    [InlineData("What changes\n===\nA greeting.\n\nWhy\n---\nVisitors.")]
    [InlineData("# What changes\n\n### Details\n\nA greeting.\n\n## Why\n```\nlog\n```")]
    [InlineData("# What changes\n- [x] A greeting\n## Why\n#12")]
    public void Headings_Are_Known_By_Their_Words_And_What_Is_Below_Them_Counts(string body) => Assert.Empty(Check(body));

    [Fact]
    public void A_Heading_In_Code_Is_None() =>
        Assert.Equal(
            ["The description lacks 1 section of pull_request_template.md: \"Why\"."],
            Check("# What changes\n\n```sh\n# Why\n```\nA greeting."));

    [Fact]
    public void An_Instruction_That_Is_Left_Beside_The_Authors_Words_Is_Found() =>
        Assert.Equal(
            ["The description still holds 1 instruction of pull_request_template.md: \"Describe your changes here.\"."],
            Check("# What changes\n\nDescribe your changes here.\n\nA greeting.\n\n## Why\n\nVisitors."));

    [Fact]
    public void A_Statement_That_Every_Author_Makes_May_Stay() =>
        Assert.Empty(Check("## Why\n\nVisitors.\n\nI agree to the licence.", template: "## Why\n\nI agree to the licence.\n"));

    [Theory]
    [InlineData("Fixes #")]
    [InlineData("Fixes #(issue)")]
    [InlineData("_What does this change?_")]
    [InlineData("[A short summary]")]
    [InlineData("Please include a summary.")]
    [InlineData("> Add your changes here")]
    public void Instructions_Tell_Ask_Or_Stand_In_Brackets(string line) =>
        Assert.Single(Check($"## Why\n\n{line}\n\nVisitors.", template: $"## Why\n\n{line}\n"));

    [Fact]
    public void A_Template_Without_Headings_Is_To_Be_Replaced()
    {
        const string Bare = "Describe your changes here.\n";

        Assert.Equal(["The description holds nothing but what pull_request_template.md says."], Check(Bare, template: Bare));
        Assert.Empty(Check("A greeting.", template: Bare));
    }

    [Fact]
    public void A_Heading_Above_Other_Headings_Asks_For_Nothing() =>
        Assert.Empty(Check("## Why\n\nVisitors.", template: "# Pull request\n\n## Why\n"));

    [Theory]
    [InlineData("ignore", null)]
    [InlineData("any", "No checkbox of pull_request_template.md is ticked in: \"Checklist\".")]
    [InlineData("all", "3 of 4 checkboxes of pull_request_template.md are not ticked: \"Feature\", \"I ran the tests\", \"I wrote documentation\".")]
    public void Checkboxes_Are_Ticked_As_Policy_Says(string checkboxes, string? expected)
    {
        var body = Filled + "\n## Type of change\n\n- [X] Bug fix\n\n## Checklist\n\n- [ ] I ran the tests\n";

        Assert.Equal(expected is null ? [] : [expected], Check(body, ("checkboxes", checkboxes)));
    }

    [Fact]
    public void All_Checkboxes_Are_Ticked() => Assert.Empty(Check(
        Filled + "\n* [x] Bug fix\n* [x] Feature\n1. [x] I ran the tests\n+ [X] I wrote documentation", ("checkboxes", "all")));

    [Fact]
    public void Policy_Names_Optional_Sections() =>
        Assert.Empty(Check("# What changes\n\nA greeting.", ("optional", new[] { "why" })));

    [Fact]
    public void Policy_Names_The_Only_Sections_That_Must_Be_There()
    {
        (string, object) sections = ("sections", new[] { "Why", "Risk" });

        Assert.Equal(["The description lacks 1 section of pull_request_template.md: \"Risk\"."], Check("## Why\n\nVisitors.", sections));
        Assert.Empty(Check("## Why\n\nVisitors.\n\n## Risk\n\nNone.", sections));
    }

    [Fact]
    public void Of_Several_Templates_The_One_That_Fits_Best_Is_Taken()
    {
        DescriptionTemplate[] templates =
            [new("feature.md", "## What\n\n## Value\n"), new("bug.md", "## What\n\n## Cause\n\n## Cure\n")];

        var result = ReviewRun.Of(ReviewRun.Approved().With(s => s with { Body = "## What\n\nIt fell.\n\n## Cause\n\nIt fell.", Templates = templates }));

        Assert.Equal("The description lacks 1 section of bug.md: \"Cure\".", result.FindingOf("template").Message);
    }

    [Fact]
    public void A_Repository_Without_A_Template_Asks_For_None() =>
        Assert.Equal("The repository has no pull request template.", ReviewRun.Of(ReviewRun.Approved()).SkipReasonOf("template"));

    [Fact]
    public void A_Template_Of_Comments_Asks_For_Nothing() => Assert.Empty(Check("A greeting.", template: "<!-- Say why. -->\n"));

    [Fact]
    public void A_Revert_That_A_Tool_Wrote_Follows_No_Template()
    {
        var revert = Pull("Reverts octo-org/octo-repo#12", Template).With(s => s with { Title = "Revert \"feat: add a greeting\"" });

        Assert.Equal("A revert that names what it takes back is exempt.", ReviewRun.Of(revert).SkipReasonOf("template"));
    }

    [Property(MaxTest = 300)]
    public void A_Template_Is_Never_Filled_By_Itself(NonEmptyArray<NonNull<string>> names, NonNull<string> text)
    {
        var template = new DescriptionTemplate("t.md", string.Concat(names.Get.Select(name => $"## {name.Get}\n\n{text.Get}\n\n")));

        var comparison = TemplateComparison.Of([template], template.Body, []);

        Assert.All(
            comparison.Template.Sections.Where(section => section.AsksForText),
            section => Assert.False(comparison.IsFilled(section.Name)));
    }

    [Property(MaxTest = 300)]
    public void Any_Description_And_Template_Are_Compared_Without_An_Exception(NonNull<string> body, NonNull<string> template) =>
        Assert.NotNull(Check(body.Get, ("checkboxes", "all"), template.Get));

    /// <summary>Linear reading takes milliseconds here, quadratic reading minutes; the limit lies far from both.</summary>
    [Theory]
    [InlineData("# a\n")]
    [InlineData("#")]
    [InlineData("<!--")]
    [InlineData("-->")]
    [InlineData("**a**\n")]
    [InlineData("- [ ] a\n")]
    [InlineData("```\n")]
    [InlineData("a\n---\n")]
    [InlineData("Reverts a/b")]
    [InlineData("This reverts commit ")]
    [InlineData("1. ")]
    [InlineData("Describe ")]
    public void Hostile_Repetition_Takes_Linear_Time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 65_536 / unit.Length));
        var clock = Stopwatch.StartNew();

        _ = ReviewRun.Of(Pull(text, text).With(s => s with { Title = $"Revert \"{text}\"" }));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private const string Filled = "# What changes\n\nA greeting.\n\n## Why\n\nVisitors.\n";

    private static IEnumerable<string> Check(string body, (string Name, object Value)? option = null, string template = Template) =>
        Run(body, option, template).FindingsOf("template").Select(f => f.Message);

    private static PracticeResult Run(string body, (string Name, object Value)? option = null, string template = Template) =>
        ReviewRun.Of(Pull(body, template), option is { } set ? ReviewRun.With("template", set) : null);

    private static PullRequestBuilder Pull(string body, string template) =>
        ReviewRun.Approved().With(s => s with { Body = body, Templates = [new DescriptionTemplate("pull_request_template.md", template)] });
}
