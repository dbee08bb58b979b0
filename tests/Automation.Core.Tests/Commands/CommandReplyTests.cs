using Automation.Core.Commands;
using Automation.Core.Commands.Replies;
using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.Core.Tests.Reporting;
using Automation.Core.Waivers;
using Automation.Testing;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Commands;

public sealed class CommandReplyTests
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    public static TheoryData<string> Rules => [.. PracticeCatalog.All.SelectMany(p => p.Rules.Select(r => $"{p.Id}/{r.Id}"))];

    [Fact]
    public void Help_Shows_Every_Command_With_An_Example()
    {
        Golden.Verify(CommandReply.Help(), "help.md");

        var table = Assert.Single(new RenderedMarkdown(CommandReply.Help()).Tables);
        Assert.Equal(CommandForm.All.Count + 1, table.Count);
    }

    [Fact]
    public void The_Examples_Of_Help_Are_Commands() => Assert.All(
        CommandForm.All, form => Assert.IsNotType<CommentCommand.Invalid>(Assert.Single(CommentCommands.Parse(form.Example))));

    [Fact]
    public void An_Explanation_Tells_What_The_Policy_Says_And_What_Was_Found() => Golden.Verify(
        Explain(
            "review/size",
            """
            practices:
              review:
                mode: enforce
                rules:
                  size: { severity: error }
            """,
            Found("review/size", "1,204 lines change; 1,000 are allowed.", "src/a|b.cs")),
        "explain-found.md");

    [Fact]
    public void An_Explanation_Of_A_Rule_With_Options_Tells_Each() => Golden.Verify(
        Explain("conventional-commits/type-enum", "", Found("review/size", "", "")), "explain-options.md");

    [Fact]
    public void An_Explanation_Of_A_Rule_That_Is_Off_Says_So() => Golden.Verify(
        Explain("review/size", "practices: { review: { mode: observe, rules: { size: off } } }", null), "explain-off.md");

    [Fact]
    public void An_Explanation_Names_Who_Waived_A_Finding()
    {
        var evaluation = Found("review/size", "Too large.", "src/a.cs");
        var finding = evaluation.Results[0].Findings[0];
        var waiver = new Waiver
        {
            PullRequest = evaluation.PullRequest,
            Rule = "review/size",
            Reason = "generated",
            By = "ada",
            Role = RepositoryPermission.Admin,
            At = PullRequestBuilder.Opened,
        };
        var waived = evaluation with { Results = [evaluation.Results[0] with { Findings = [finding with { Waiver = waiver }] }] };

        Assert.EndsWith("(waived by ada: generated)", Explain("review/size", "", waived), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "it found nothing.")]
    [InlineData(1, "it did not apply: a bot wrote it")]
    [InlineData(2, "it found nothing; not all could be inspected: files are hidden")]
    [InlineData(3, "It was not evaluated on this pull request.")]
    public void An_Explanation_Says_Why_There_Are_No_Findings(int variant, string expected)
    {
        var result = Reports.Passing(PracticeIds.Review);
        PracticeResult[] results = variant switch
        {
            0 => [result],
            1 => [result with { Skipped = [new SkippedRule("review/size", "a bot wrote it")] }],
            2 => [result with { Unchecked = ["files are hidden"] }],
            _ => [],
        };

        Assert.EndsWith(expected, Explain("review/size", "", Evaluation(results)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_Explanation_Before_The_First_Evaluation_Says_So() => Assert.EndsWith(
        "This pull request has not been evaluated yet.", Explain("review/size", "", null), StringComparison.Ordinal);

    [Fact]
    public void Of_Many_Findings_Ten_Are_Shown()
    {
        var finding = Found("review/size", "Too large.", "a").Results[0].Findings[0];
        var many = Evaluation([Reports.Failing([.. Enumerable.Repeat(finding, 12)])]);

        Assert.EndsWith("\n- and 2 more", Explain("review/size", "", many), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_Rules_Say_Of_Themselves_Mentions_And_Links_Nobody(string rule)
    {
        var rendered = new RenderedMarkdown(Explain(rule, "", null));

        Assert.Empty(rendered.Html);
        Assert.DoesNotContain(rendered.Live, i => i is LinkInline or AutolinkInline);
        Assert.DoesNotMatch(@"@\w|#\d|(?i:gh-\d)", rendered.Text);
    }

    [Fact]
    public void A_Draft_Has_The_Next_Number_Beside_Those_Of_This_And_Other_Pull_Requests()
    {
        var snapshot = new PullRequestBuilder()
            .BaseRecord("docs/adr/0001-record-decisions.md")
            .NewRecord("docs/adr/0002-use-tables.md", "# 2. Use tables\n")
            .Build();

        var draft = DecisionsPractice.DraftOf(snapshot, EffectivePolicy.Default, "Use `queues` between services");

        Assert.Equal("docs/adr/0003-use-queues-between-services.md", draft.Path);
        Golden.Verify(CommandReply.Draft(draft), "draft.md");
    }

    [Fact]
    public void Refusals_And_Problems_Name_The_Command() => Golden.Verify(
        CommandReply.Of(
        [
            new CommandAnswer(CommentReaction.ThumbsDown, CommandReply.Refusal("waive review/size", "Only admins may waive it.")),
            CommandAnswer.Done,
            new CommandAnswer(
                CommentReaction.Confused,
                CommandReply.Problem("/automation recehck", "There is no command 'recehck'. Did you mean 'recheck'?")),
        ])!,
        "refusals.md");

    [Fact]
    public void A_Sixth_Command_Is_Told_That_Five_Are_Taken() => Assert.Equal(
        "`/automation recheck` is not carried out. A comment may hold 5 commands: write this one, and what follows it, in another comment.",
        CommandReply.Surplus("/automation recheck"));

    [Fact]
    public void What_Is_Not_Understood_Is_Answered_With_What_Is()
    {
        string[] lines =
        [
            "deploy", "recehck", "explain", "explain size and title", "unwaive", "adr", "waive", "waive because it is generated",
            "waive review/size", "waive review/size because", "waive review/size because it is generated until 31.12.2026",
        ];
        var answers =
            from line in lines
            let command = Assert.IsType<CommentCommand.Invalid>(Assert.Single(CommentCommands.Parse($"/automation {line}")))
            select new CommandAnswer(CommentReaction.Confused, CommandReply.Problem(command.Text, command.Problem));

        Golden.Verify(CommandReply.Of(answers)!, "problems.md");
    }

    [Fact]
    public void Where_Nothing_Is_To_Be_Said_There_Is_No_Reply() => Assert.Null(CommandReply.Of([CommandAnswer.Done, CommandAnswer.Done]));

    [Fact]
    public void A_Reply_Fits_Into_A_Comment()
    {
        var answer = new CommandAnswer(CommentReaction.ThumbsUp, new string('x', 30_000));

        Assert.InRange(CommandReply.Of([answer, answer with { Text = answer.Text + "y" }, answer with { Text = "z" }])!.Length, 1, 60_000);
    }

    internal static string Explain(string rule, string policy, Evaluation? evaluation)
    {
        var read = Resolver.Resolve(
            [new PolicyText(PolicyLayerKind.Repository, ".github/automation.yml", $"version: 1\n{policy}")]);
        var found = Assert.IsType<RuleLookup.Found>(RuleNames.Find(rule, PracticeCatalog.All));
        return new RuleExplanation(PracticeCatalog.All).Render(found, read, read.ModeOf(found.Practice.Id), evaluation);
    }

    internal static Evaluation Found(string rule, string message, string path) => Evaluation(
    [
        Reports.Failing(new Finding
        {
            Rule = rule,
            Severity = Severity.Error,
            Message = message,
            Why = "Because.",
            Fix = "Mend it.",
            Location = new Location(path, 3),
        }),
    ]);

    private static Evaluation Evaluation(PracticeResult[] results) => Reports.Evaluation(Reports.Passing(PracticeIds.Review)) with
    {
        Results = results,
    };
}
