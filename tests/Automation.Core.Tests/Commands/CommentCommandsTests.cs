using System.Globalization;
using Automation.Core.Commands;

namespace Automation.Core.Tests.Commands;

public sealed class CommentCommandsTests
{
    [Theory]
    [InlineData("/automation recheck")]
    [InlineData("   /AUTOMATION\tReCheck, please")]
    [InlineData("Some words.\n/automation recheck\r\nMore words.")]
    [InlineData("> someone said\n\n/automation recheck")]
    [InlineData("- a list\n\n/automation recheck")]
    [InlineData("```\nlog\n```\n/automation recheck")]
    [InlineData("A lone ` stays text\n/automation recheck")]
    [InlineData("`code` and \\` then\n/automation recheck")]
    [InlineData("<!-- a note -->\n\n/automation recheck")]
    [InlineData("a <!-- note\nof two lines --> and\n/automation recheck")]
    [InlineData("never closed <!--\n/automation recheck")]
    public void A_Line_That_Begins_With_The_Word_Is_A_Command(string body) =>
        Assert.IsType<CommentCommand.Recheck>(Assert.Single(CommentCommands.Parse(body)));

    [Theory]
    [InlineData("")]
    [InlineData("Please run /automation recheck")]
    [InlineData("/automations recheck")]
    [InlineData("/automation-recheck")]
    [InlineData("/automation/recheck")]
    public void Other_Lines_Are_Not(string body) => Assert.DoesNotContain(CommentCommands.Parse(body), c => c is CommentCommand.Recheck);

    [Theory]
    [InlineData("    /automation recheck")]
    [InlineData("\t/automation recheck")]
    [InlineData("text\n     /automation recheck")]
    [InlineData("```\n/automation recheck\n```")]
    [InlineData("~~~ sh\n/automation recheck")]
    [InlineData("- ```\n  /automation recheck\n  ```")]
    [InlineData("> /automation recheck")]
    [InlineData("> quoted\n/automation recheck")]
    [InlineData("- > quoted\n/automation recheck")]
    [InlineData("- /automation recheck")]
    [InlineData("1. /automation recheck")]
    [InlineData("# /automation recheck")]
    [InlineData("<!--\n/automation recheck\n-->")]
    [InlineData("<!-- never closed\n\n/automation recheck")]
    [InlineData("a <!--\n/automation recheck\n-->")]
    [InlineData("<pre>\n\n/automation recheck\n</pre>")]
    [InlineData("a `span that\n/automation recheck\ngoes on` here")]
    [InlineData("a ``span ` that\n/automation recheck\ngoes on`` here")]
    public void Code_Quotes_Lists_And_What_Nobody_Sees_Hold_No_Commands(string body) => Assert.Empty(CommentCommands.Parse(body));

    [Theory]
    [InlineData("explain review/size", "review/size")]
    [InlineData("explain `size`.", "size")]
    [InlineData("EXPLAIN   Size", "Size")]
    public void Explain_Takes_A_Rule(string line, string rule) => Assert.Equal(new CommentCommand.Explain(rule), One(line));

    [Theory]
    [InlineData("waive review/size because generated", "generated", null)]
    [InlineData("waive review/size BECAUSE it is   generated until 2026-12-31", "it is generated", "2026-12-31")]
    [InlineData("waive review/size because we wait until they are done until 2026-12-31.", "we wait until they are done", "2026-12-31")]
    [InlineData("waive review/size because we wait until they are done", "we wait until they are done", null)]
    [InlineData("waive `review/size` because until 2026-12-31 it must stay", "until 2026-12-31 it must stay", null)]
    [InlineData("waive review/size because it waits until v2", "it waits until v2", null)]
    public void Waive_Takes_A_Rule_A_Reason_And_Perhaps_A_Day(string line, string reason, string? until) =>
        Assert.Equal(
            new CommentCommand.Waive("review/size", reason, until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture)),
            One(line));

    [Theory]
    [InlineData("unwaive review/size")]
    [InlineData("Unwaive review/size!")]
    public void Unwaive_Takes_A_Rule(string line) => Assert.Equal(new CommentCommand.Unwaive("review/size"), One(line));

    [Fact]
    public void Adr_Takes_A_Title() =>
        Assert.Equal(new CommentCommand.Adr("Use queues, not calls"), One("adr Use queues, not calls"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("help")]
    [InlineData("help me")]
    public void Help_Is_The_Bare_Word_Too(string line) => Assert.IsType<CommentCommand.Help>(One(line));

    [Theory]
    [InlineData("recehck", "There is no command 'recehck'. Did you mean 'recheck'?")]
    [InlineData("wave review/size because x", "There is no command 'wave'. Did you mean 'waive'?")]
    [InlineData("deploy", "There is no command 'deploy'. The commands are recheck, explain, waive, unwaive, adr, help.")]
    [InlineData("explain", "It lacks a rule: /automation explain RULE.")]
    [InlineData("explain a b", "It takes one rule and nothing behind it: /automation explain RULE.")]
    [InlineData("unwaive ...", "It lacks a rule: /automation unwaive RULE.")]
    [InlineData("adr ---", "It lacks a title: /automation adr TITLE.")]
    [InlineData("waive because big", "It lacks a rule: /automation waive RULE because REASON [until DATE].")]
    [InlineData("waive size", "It lacks a reason: /automation waive RULE because REASON [until DATE].")]
    [InlineData("waive size for it is big", "It lacks a reason: /automation waive RULE because REASON [until DATE].")]
    [InlineData("waive size because ...", "It lacks a reason: /automation waive RULE because REASON [until DATE].")]
    [InlineData("waive size because until 2026-12-31", "It lacks a reason: /automation waive RULE because REASON [until DATE].")]
    [InlineData("waive size because big until 2026-02-30", "'2026-02-30' is not a date like 2026-12-31.")]
    [InlineData("waive size because big until 31.12.2026", "'31.12.2026' is not a date like 2026-12-31.")]
    public void What_Is_Wrong_Is_Told_In_A_Sentence(string line, string problem) =>
        Assert.Equal(problem, Assert.IsType<CommentCommand.Invalid>(One(line)).Problem);

    [Fact]
    public void Five_Commands_Of_A_Comment_Are_Taken_And_The_Sixth_Is_Told()
    {
        var commands = CommentCommands.Parse(string.Concat(Enumerable.Repeat("/automation help\n", 8)));

        Assert.Equal(6, commands.Count);
        Assert.All(commands.Take(5), c => Assert.IsType<CommentCommand.Help>(c));
        Assert.Equal(new CommentCommand.Surplus("/automation help"), commands[5]);
    }

    [Fact]
    public void A_Line_That_Is_Too_Long_Is_No_Reason() =>
        Assert.IsType<CommentCommand.Invalid>(One($"waive size because {new string('x', 1_000)}"));

    [Fact]
    public void A_Reason_Is_One_Line_Of_Text_That_Is_Seen() => Assert.Equal(
        new CommentCommand.Waive("size", "a b", null), One("waive size because \ta \u202E\u0001 b\u200B"));

    private static CommentCommand One(string line) => Assert.Single(CommentCommands.Parse($"/automation {line}"));
}
